import type { Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { ProbeOptions } from '../../framework/clause.ts';
import { quoteText, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption, numberOption } from '../probe.ts';

/** Names of cases with words of their own. */
const cases = ['games', 'ads', 'lodging', 'events', 'video', 'network', 'shop', 'street', 'rides'];

/** A question copied from another case leaves its words too. */
function isSaid({ modality, form }: Statement): boolean {
  return form !== 'node' && ['asserted', 'answered', 'asked'].includes(modality);
}

interface Residue {
  readonly name: string;
  /** One statement for each different word. */
  readonly places: readonly Statement[];
  /** How often words of the case are used. */
  readonly uses: number;
}

function residueOf(statements: readonly Statement[], name: string, group: GroupId): Residue {
  const places = new Map<number, Statement>();
  let uses = 0;
  for (const statement of statements) {
    for (const { entry, negated } of statement.hits.get(group) ?? []) {
      if (negated) continue;
      uses += 1;
      if (!places.has(entry)) places.set(entry, statement);
    }
  }
  return { name, places: [...places.values()], uses };
}

/** True when the title or the sentences that frame the task speak of the case. */
function isOwn({ doc }: Evidence, group: GroupId): boolean {
  if (doc.title?.hits.has(group) === true) return true;
  return doc.statements.some(
    ({ steps, hits, labels, modality }) =>
      modality !== 'asked' &&
      ['requirements', 'io'].some((step) => steps[0] === step) &&
      (hits.has(group) || labels.some((label) => label.hits.has(group))),
  );
}

function tell({ name, places }: Residue, own: Statement['span']): readonly Detection[] {
  const [first] = places;
  if (!first) return [];
  const words = [...new Set(places)].map(({ prose }) => quoteText(prose.text, 40)).slice(0, 3);
  return [
    {
      span: first.span,
      related: [{ span: own, message: 'the case that the document names' }],
      data: { case: name, places: words.map((text) => `"${text}"`).join(', ') },
      sure: true,
    },
  ];
}

/** Finds words of a case that the document is not about. */
export const foreignCase: Detector = {
  name: 'foreign-case',
  options: {
    'at-least': 'number',
    links: 'group',
    ...Object.fromEntries(cases.map((name) => [name, 'group'] as const)),
  },
  required: [],
  data: ['case', 'places'],
  find: (evidence, options: ProbeOptions<GroupId>) => {
    const { doc } = evidence;
    const least = numberOption(options, 'at-least', 3);
    const links = groupOption(options, 'links');
    const said = doc.statements.filter(isSaid);
    const own = doc.title?.span ?? { start: 0, end: 0 };
    return cases.flatMap((name) => {
      const group = groupOption(options, name);
      if (!doc.index.saying(group).some(isSaid) || isOwn(evidence, group)) return [];
      const residue = residueOf(
        said.filter(({ hits }) => !hits.has(links)),
        name,
        group,
      );
      return residue.places.length >= least ? tell(residue, own) : [];
    });
  },
};
