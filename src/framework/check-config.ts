import type { Config, DocumentSettings, RuleSetting } from './config.ts';
import { helpWith } from './did-you-mean.ts';
import type { Fault } from './fault.ts';
import type { CompiledPack } from './pack.ts';
import { checksOf } from './pack.ts';
import type { DetectorDescription } from './pack-file.ts';
import { fileSpelling } from './probe-options.ts';

/** By check the numbers that a config may set, by their names in files; the values are those in code. */
export type AdjustableNumbers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What configs may name. */
export interface KnownNames {
  readonly numbers: AdjustableNumbers;
  /** Checks with faults of their own, of which nothing more is said. */
  readonly broken: readonly string[];
  /** Ids of the cases. */
  readonly cases: readonly string[];
}

function numbersOf({ options }: DetectorDescription): ReadonlyMap<string, string> {
  const names = Object.keys(options).filter((name) => options[name] === 'number');
  return new Map(names.map((name) => [fileSpelling(name), name]));
}

/** The numbers of every check of a pack: the numeric options of its detector, if it has one. */
export function findAdjustableNumbers(
  pack: CompiledPack,
  detectors: readonly DetectorDescription[],
): AdjustableNumbers {
  const byName = new Map(detectors.map((detector) => [detector.name, detector]));
  const probeOf = new Map(pack.findingRules.map(({ id, finds }) => [id, finds.probe]));
  return new Map(
    checksOf(pack).map(({ id }) => {
      const detector = byName.get(probeOf.get(id) ?? '');
      return [id, detector ? numbersOf(detector) : new Map<string, string>()];
    }),
  );
}

function checkNumbers(
  id: string,
  { options }: RuleSetting,
  numbers: ReadonlyMap<string, string>,
): readonly Fault[] {
  const unknown = [...options].filter(([name]) => !numbers.has(name));
  return unknown.map(([name, { place }]) => {
    if (numbers.size === 0) {
      const help = 'Its severity is all that can be set.';
      return { message: `The check \`${id}\` takes no number \`${name}\`.`, ...place, help };
    }
    const help = helpWith(name, [...numbers.keys()]);
    return { message: `The check \`${id}\` has no number \`${name}\`.`, ...place, help };
  });
}

function checkSettings(settings: DocumentSettings, known: KnownNames): readonly Fault[] {
  const { numbers, broken, cases } = known;
  const faults = [...settings.rules].flatMap(([id, rule]): readonly Fault[] => {
    const ofCheck = numbers.get(id);
    if (broken.includes(id)) return [];
    if (ofCheck) return checkNumbers(id, rule, ofCheck);
    const help = helpWith(id, [...numbers.keys()]) || '`mlsd rules` lists all checks.';
    return [{ message: `There is no check \`${id}\`.`, ...rule.place, help }];
  });
  const { case: about } = settings;
  if (!about || cases.includes(about.value)) return faults;
  const help = helpWith(about.value, cases) || '`mlsd cases` lists all cases.';
  return [...faults, { message: `There is no case \`${about.value}\`.`, ...about.place, help }];
}

/** What the schema of configs cannot see: names of checks, numbers and cases that do not exist. */
export function checkConfig(config: Config, known: KnownNames): readonly Fault[] {
  return [config, ...config.overrides].flatMap((settings) => checkSettings(settings, known));
}
