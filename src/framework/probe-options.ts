import type { ProbeOptions } from './clause.ts';
import type { GroupPlace, WordsCompiler } from './compile-words.ts';
import { stepIds } from './framework.ts';
import type { GroupId } from './pack.ts';
import type { ProbeDescription, ProbeOption } from './pack-file.ts';
import type { ClauseSource, OneOrMore } from './rule-source.ts';
import { helpWith } from './did-you-mean.ts';

/** `atLeast` and `at-least` are one name; files write the second. */
export function fileSpelling(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface OptionPlace extends GroupPlace {
  readonly words: WordsCompiler;
  /** Ids of the subjects of figures; null when `facts.yaml` could not be read. */
  readonly subjects: readonly string[] | null;
}

/** Subjects of figures by their ids; an unknown one is reported. */
function compileSubjects(value: OneOrMore<string>, place: OptionPlace): readonly string[] {
  const { yaml, at, subjects, report } = place;
  const ids = typeof value === 'string' ? [value] : value;
  for (const [index, id] of ids.entries()) {
    if (!subjects || subjects.includes(id)) continue;
    const path = typeof value === 'string' ? at : [...at, index];
    report(yaml.fault(path, `There is no subject \`${id}\`.`, { help: helpWith(id, subjects) }));
  }
  return ids;
}

function compileOption(
  value: OneOrMore<string> | number,
  kind: ProbeOption,
  place: OptionPlace,
): GroupId | string | readonly string[] | undefined {
  const { yaml, at, report } = place;
  if (kind === 'number') {
    if (typeof value === 'number') return value;
    report(yaml.fault(at, 'This must be a number.'));
    return undefined;
  }
  if (typeof value === 'number') {
    report(yaml.fault(at, 'This must be text.', { help: 'Put it in quotes to mean the text.' }));
    return undefined;
  }
  if (kind === 'subjects') return compileSubjects(value, place);
  if (kind === 'group') return place.words.addGroup(value, place);
  const known: readonly string[] = stepIds;
  if (typeof value !== 'string') report(yaml.fault(at, 'This must be one text, not a list.'));
  else if (kind === 'text' || known.includes(value)) return value;
  else report(yaml.fault(at, `There is no step \`${value}\`.`, { help: helpWith(value, known) }));
  return undefined;
}

/** The options of a clause's probe, each of the kind that the probe asks for. */
export function compileProbeOptions(
  clause: Pick<ClauseSource, 'probe' | 'with'>,
  at: GroupPlace['at'],
  context: Omit<OptionPlace, 'at'> & { readonly probes: readonly ProbeDescription[] },
): ProbeOptions<GroupId> {
  const { yaml, report, probes } = context;
  const name = clause.probe ?? '';
  const probe = probes.find((each) => each.name === name);
  if (!probe) {
    const help = helpWith(
      name,
      probes.map((each) => each.name),
    );
    report(yaml.fault([...at, 'probe'], `There is no probe \`${name}\`.`, { help }));
    return {};
  }
  const options: Record<string, GroupId | string | readonly string[]> = {};
  const known = new Map(Object.keys(probe.options).map((key) => [fileSpelling(key), key]));
  for (const [written, value] of Object.entries(clause.with ?? {})) {
    const place = { ...context, at: [...at, 'with', written] };
    const option = known.get(written);
    const kind = option === undefined ? undefined : probe.options[option];
    if (option === undefined || kind === undefined) {
      const message = `The probe \`${name}\` has no option \`${written}\`.`;
      report(
        yaml.fault(place.at, message, { key: true, help: helpWith(written, [...known.keys()]) }),
      );
      continue;
    }
    const compiled = compileOption(value, kind, place);
    if (compiled !== undefined) options[option] = compiled;
  }
  for (const key of probe.required) {
    const written = fileSpelling(key);
    if (clause.with && written in clause.with) continue;
    const message = `The probe \`${name}\` needs the option \`${written}\`.`;
    report(yaml.fault([...at, 'probe'], message));
  }
  return options;
}
