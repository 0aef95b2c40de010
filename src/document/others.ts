import type { GroupId } from '../framework/pack.ts';
import type { Label } from './design-doc.ts';
import type { StatementDraft } from './draft.ts';
import type { Vocabulary } from './scan.ts';

/** "At Netflix ..." and "Google's ranker ...": a name further in is no subject. */
const latestSubject = 1;
/** What is designed is named in the first statements if not in the title. */
const openingStatements = 2;
const firstPerson = new Set(['we', 'our', 'us', 'i', 'my', 'ours']);

const nameOf = (text: string): string => text.toLowerCase().replace(/['’]s$/, '');

/** The words of the title, the headings and the first statements, where a system says whose it is. */
function ownNames(
  title: Label | null,
  statements: readonly StatementDraft[],
  others: GroupId,
): Set<string> {
  const sections = new Set(statements.map(({ section }) => section));
  const headings = [...sections].flatMap(({ heading }) => heading ?? []);
  const opening = statements.slice(0, openingStatements).filter(({ hits }) => !hits.has(others));
  const named = [...(title ? [title] : []), ...headings, ...opening];
  return new Set(named.flatMap(({ tokens }) => tokens.map(({ text }) => nameOf(text))));
}

/**
 * Tells statements about what another company does ("Netflix trains ...") from those about the
 * system at hand: its name stands neither in the title nor in a heading, and nobody says "we".
 */
export function findOthers(
  title: Label | null,
  statements: readonly StatementDraft[],
  vocabulary: Vocabulary,
): (statement: StatementDraft) => boolean {
  const { others } = vocabulary.framework.cues;
  let own: Set<string> | null = null;
  return ({ hits, tokens }) => {
    const hit = hits.get(others)?.find(({ start }) => start <= latestSubject);
    if (!hit || tokens.some(({ text }) => firstPerson.has(text.toLowerCase()))) return false;
    own ??= ownNames(title, statements, others);
    return !own.has(nameOf(tokens[hit.start]?.text ?? ''));
  };
}
