import { Option } from 'commander';
import { reportFormats } from '../lint/flags.ts';
import { readFormat } from '../lint/read-format.ts';

/** The option that says what results are written as, and where to. */
export function createFormatOption(): Option {
  return new Option(
    '-f, --format <format[=file]>',
    'form of the results, and a file for them; may be repeated (default: text, in GitHub Actions also github)',
  )
    .choices(reportFormats)
    .argParser(readFormat);
}
