import type { DesignDoc, Label, Section, Statement } from '../../document/design-doc.ts';
import { stepIds, type StepId } from '../../framework/framework.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Hits } from '../../text/hit.ts';
import type { Token } from '../../text/tokens.ts';
import { coveredBy, groupOption, numberOption } from '../probe.ts';
import { quoteText, type Detection, type Detector } from '../detector.ts';

/** Steps that say what the problem is, so that its words are taken from them. */
const telling: readonly StepId[] = ['requirements', 'io'];
const shortest = 4;
/** A word that scoping says so often is one of the problem's own. */
const often = 2;
/** So is one that the whole text says so often. */
const veryOften = 5;
/** With fewer words of its own, a problem cannot be told from others. */
const fewest = 4;

interface Text {
  readonly tokens: readonly Token[];
  readonly hits: Hits;
}

interface Suspect {
  readonly step: StepId;
  readonly heading: Label;
  readonly words: number;
  readonly texts: readonly Text[];
}

/** Statements of a section and all below it. */
function statementsIn({ statements, children }: Section): readonly Statement[] {
  return [...statements, ...children.flatMap(statementsIn)];
}

function statementsOf({ homes }: DesignDoc, step: StepId): readonly Statement[] {
  return homes[step].filter(({ excluded }) => !excluded).flatMap(statementsIn);
}

/** Stems that say something about the world: no common word, no figure. */
function ownStems({ tokens, hits }: Text, common: GroupId): readonly string[] {
  const covered = coveredBy({ hits }, common);
  return tokens.flatMap(({ text, stem, number }, at) =>
    !number && text.length >= shortest && !covered.has(at) ? [stem] : [],
  );
}

function countStems(texts: readonly Text[], common: GroupId): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const stem of ownStems(text, common)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The words of the problem: those of the title, and those that scoping, or the whole text, repeats. */
function domainOf(doc: DesignDoc, common: GroupId): ReadonlySet<string> {
  const scoping = telling.flatMap((step) => statementsOf(doc, step));
  const repeated = (texts: readonly Text[], times: number): readonly string[] =>
    [...countStems(texts, common)].filter(([, sum]) => sum >= times).map(([stem]) => stem);
  return new Set([
    ...repeated(doc.title ? [doc.title] : [], 1),
    ...repeated(scoping, often),
    ...repeated(doc.statements, veryOften),
  ]);
}

/** The statements of a step with a heading, so many words and no figure; null for others. */
function suspectsOf(doc: DesignDoc, step: StepId, least: number): Suspect | null {
  const heading = doc.homes[step][0]?.heading;
  const statements = statementsOf(doc, step);
  const words = statements.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (!heading || words < least) return null;
  if (statements.some(({ tokens }) => tokens.some(({ number }) => number))) return null;
  const headings = doc.homes[step].flatMap((home) => home.heading ?? []);
  return { step, heading, words, texts: [...statements, ...headings] };
}

function toDetection({ step, heading, words }: Suspect): Detection {
  const data = { heading: quoteText(heading.prose.text, 48), words: String(words) };
  return { span: heading.span, related: [], data, sure: true, homeOf: [step] };
}

/** Finds steps that name nothing of the problem and could stand in any design. */
export const genericText: Detector = {
  name: 'generic-text',
  options: { common: 'group', atLeast: 'number' },
  required: ['common'],
  data: ['heading', 'words'],
  find: ({ doc }, options) => {
    const least = numberOption(options, 'atLeast', 40);
    const suspects = stepIds
      .filter((step) => !telling.includes(step))
      .flatMap((step) => suspectsOf(doc, step, least) ?? []);
    if (suspects.length === 0) return [];
    const domain = domainOf(doc, groupOption(options, 'common'));
    if (domain.size < fewest) return [];
    const names = ({ tokens }: Text): boolean => tokens.some(({ stem }) => domain.has(stem));
    return suspects.filter(({ texts }) => !texts.some(names)).map(toDetection);
  },
};
