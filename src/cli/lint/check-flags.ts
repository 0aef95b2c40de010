import type { Fault } from '../../framework/fault.ts';
import { checksOf, type CompiledPack } from '../../framework/pack.ts';
import { unknownId } from '../unknown-id.ts';
import type { LintFlags } from './flags.ts';
import { unknownCase } from './unknown-case.ts';

/** What is wrong with the options on what is shown. */
export function contradictingFlags({
  quiet,
  hints,
}: Pick<LintFlags, 'quiet' | 'hints'>): readonly Fault[] {
  if (!quiet || !hints) return [];
  return [{ message: '--quiet and --hints contradict each other.', help: 'Leave one out.' }];
}

/** Combinations of options that contradict each other. */
export function checkFlags(paths: readonly string[], flags: LintFlags): readonly Fault[] {
  const faults: Fault[] = [];
  if (flags.stdinFilename !== undefined && !paths.includes('-')) {
    const message = '--stdin-filename names standard input, which is not read.';
    faults.push({ message, help: 'Put `-` in the place of a path.' });
  }
  if (flags.baseline === false && flags.updateBaseline) {
    const message = '--no-baseline and --update-baseline contradict each other.';
    faults.push({ message, help: 'Leave one out.' });
  }
  const part = flags.shard ? '--shard' : flags.changed ? '--changed' : null;
  if (part !== null && paths.includes('-')) {
    const message = `${part} chooses among files, and standard input is none.`;
    faults.push({ message, help: 'Leave one out.' });
  }
  faults.push(...contradictingFlags(flags));
  if (flags.why === undefined) return faults;
  const other = flags.format?.find(({ format }) => format !== 'text')?.format;
  if (other !== undefined) {
    const message = `--why explains in text, not in ${other}.`;
    faults.push({
      message,
      help: 'Leave --format out; the JSON report holds all evidence anyway.',
    });
  }
  return faults;
}

/** Checks and cases that no rule of the documents has; a known one of any project is none. */
export function checkIds(
  { why, case: answered }: Pick<LintFlags, 'why' | 'case'>,
  packs: readonly CompiledPack[],
): readonly Fault[] {
  const wrongCase = unknownCase(answered, packs);
  const known = packs.flatMap((rules) => checksOf(rules).map(({ id }) => id));
  const isUnknown = why !== undefined && !known.includes(why);
  return [
    ...(wrongCase ? [wrongCase] : []),
    ...(isUnknown ? [unknownId('check', why, known)] : []),
  ];
}
