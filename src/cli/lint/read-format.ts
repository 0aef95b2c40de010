import { InvalidArgumentError } from 'commander';
import { suggest } from '../../text/suggestion.ts';
import { reportFormats, type FormatRequest } from './flags.ts';

/** Adds what one `--format` asks for, "sarif" or "sarif=out.sarif"; anything else is a wrong call. */
export function readFormat(
  value: string,
  before: readonly FormatRequest[] = [],
): readonly FormatRequest[] {
  const [name = ''] = value.split('=', 1);
  const file = value.slice(name.length + 1);
  const format = reportFormats.find((one) => one === name);
  if (format === undefined) {
    const near = suggest(name, reportFormats);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    throw new InvalidArgumentError(`Allowed choices are ${reportFormats.join(', ')}.${meant}`);
  }
  if (value === `${name}=`) throw new InvalidArgumentError('The name of a file is missing.');
  return [...before, { format, ...(file !== '' && { file }) }];
}
