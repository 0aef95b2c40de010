import type { DesignDoc, Label, Statement } from '../document/design-doc.ts';
import type { CaseRubric } from '../framework/case.ts';
import type { GroupId } from '../framework/pack.ts';

/** How well a document fits a case, from what it calls itself and the words it uses. */
export interface CaseGuess {
  readonly rubric: CaseRubric<GroupId>;
  /** The share of the signs that speak for it and not for the next likeliest case, 0.5 to 1. */
  readonly confidence: number;
}

/** What a title says counts most, then what the first sentences and the framing steps say. */
const worthOfTitle = 5;
const worthOfOpening = 3.5;
const worthOfFraming = 1;
const mostFraming = 3;
/** Words of the case weigh little each, since some of them stand in answers to others. */
const worthOfCue = 0.5;
const mostCues = 8;
/** A document that speaks of the case in every fourth sentence is about it. */
const worthOfShare = 12;
const mostOfShare = 3;
/** Sentences in which an answer says what it is about, and those that lead to it. */
const openingStatements = 4;
const framingStatements = 8;
/** Below this, or with another case as likely, nothing is said. */
const leastScore = 4.5;
const leastLead = 1.5;

function isSaid({ modality, section }: Statement): boolean {
  return !section.excluded && modality !== 'taught' && modality !== 'placeholder';
}

function frames(statement: Statement): boolean {
  const { index, steps } = statement;
  return index < framingStatements || steps[0] === 'requirements' || steps[0] === 'io';
}

function names({ hits }: Statement, group: GroupId): boolean {
  return hits.get(group)?.some(({ negated }) => !negated) === true;
}

/** The longest name of the case in the title, in words: the longer says more exactly what it is. */
function nameInTitle(title: Label | null, { names: group, not }: CaseRubric<GroupId>): number {
  if (title === null || (not !== undefined && title.hits.has(not))) return 0;
  const hits = title.hits.get(group) ?? [];
  return Math.max(0, ...hits.map(({ start, end }) => end - start));
}

function scoreOf(rubric: CaseRubric<GroupId>, { title, index }: DesignDoc, said: number): number {
  const longest = nameInTitle(title, rubric);
  const naming = index
    .saying(rubric.names)
    .filter((one) => isSaid(one) && names(one, rubric.names));
  const opens = naming.some((statement) => statement.index < openingStatements);
  const framing = naming.filter(frames).length - (opens ? 1 : 0);
  const cues = new Set<number>();
  for (const statement of index.saying(rubric.cues)) {
    const hits = isSaid(statement) ? statement.hits.get(rubric.cues) : [];
    for (const { entry, negated } of hits ?? []) if (!negated) cues.add(entry);
  }
  const named = longest === 0 ? 0 : worthOfTitle + longest / 2;
  return (
    named +
    (opens ? worthOfOpening : 0) +
    Math.min(mostFraming, framing) * worthOfFraming +
    Math.min(mostOfShare, (worthOfShare * naming.length) / Math.max(1, said)) +
    Math.min(mostCues, cues.size) * worthOfCue
  );
}

/** The cases by how well a document fits them, the likeliest first. */
export function rankCases(
  doc: DesignDoc,
  cases: readonly CaseRubric<GroupId>[],
): readonly { readonly rubric: CaseRubric<GroupId>; readonly score: number }[] {
  const said = doc.statements.filter(isSaid).length;
  return cases
    .map((rubric) => ({ rubric, score: scoreOf(rubric, doc, said) }))
    .sort((a, b) => b.score - a.score);
}

/** The case that a document most likely answers; null when none is likely enough. */
export function recogniseCase(
  doc: DesignDoc,
  cases: readonly CaseRubric<GroupId>[],
): CaseGuess | null {
  const [best, second] = rankCases(doc, cases);
  if (!best || best.score < leastScore) return null;
  const rival = second?.score ?? 0;
  if (best.score - rival < leastLead) return null;
  const confidence = Math.round((best.score / (best.score + rival)) * 100) / 100;
  return { rubric: best.rubric, confidence };
}
