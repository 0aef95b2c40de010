import type { Hit } from '../text/hit.ts';
import type { HeadingMatch, Label } from './design-doc.ts';
import type { HeadingMeaning, HeadingPhrases } from './heading-phrases.ts';
import type { Vocabulary } from './scan.ts';

interface Candidate extends HeadingMeaning {
  readonly hit: Hit;
}

const unknown: HeadingMatch = { kind: 'unknown', steps: [], ambiguous: null, coverage: 0 };
/** Words that name nothing: they neither help nor hinder a match. */
const fillers = new Set(
  'a an the of for and or to in on with our your we how what why which step part phase section chapter i ii iii iv v vi vii viii ix x min mins minut not done'.split(
    ' ',
  ),
);

/** How far the writer has come with a section says nothing of what it is about. */
const statusNote =
  /[([]\s*(?:not (?:done|started|finished)|done|to ?do|wip|in progress|draft|tbd)\s*[)\]]/i;

function candidatesOf(label: Label, phrases: HeadingPhrases): Candidate[] {
  const groups = label.hits.keys().filter((group) => phrases[group] !== undefined);
  if (groups.length === 0) return [];
  const note = statusNote.exec(label.prose.text)?.index ?? Number.POSITIVE_INFINITY;
  const candidates = groups.flatMap((group) => {
    const hits = label.hits.get(group) ?? [];
    const named = hits.filter(({ end }) => (label.tokens[end - 1]?.start ?? 0) < note);
    return (phrases[group] ?? []).flatMap((meaning) => named.map((hit) => ({ ...meaning, hit })));
  });
  return candidates.sort((a, b) => a.order - b.order);
}

/** Longest phrases first, none inside another; ties go to the earlier one. */
function cover(candidates: readonly Candidate[]): Candidate[] {
  const byLength = [...candidates].sort(
    (a, b) => b.hit.end - b.hit.start - (a.hit.end - a.hit.start) || a.hit.start - b.hit.start,
  );
  const chosen: Candidate[] = [];
  for (const candidate of byLength) {
    const { start, end } = candidate.hit;
    const clash = chosen.some(({ hit }) => start < hit.end && hit.start < end);
    if (!clash || chosen.some(({ hit }) => hit.start === start && hit.end === end))
      chosen.push(candidate);
  }
  return chosen;
}

function coverageOf(label: Label, chosen: readonly Candidate[]): number {
  let words = 0;
  let covered = 0;
  for (const [index, token] of label.tokens.entries()) {
    const inside = chosen.some(({ hit }) => hit.start <= index && index < hit.end);
    if (!inside && (token.number || fillers.has(token.stem))) continue;
    words++;
    if (inside) covered++;
  }
  return words === 0 ? 0 : covered / words;
}

/** Words that join two things, or say of what the first is. */
const joiner = /[,;:/&+–—(]|\b(?:and|or|vs|versus|of|for|with|in|on|at|to|before|after|as|by)\b/i;

/** "Retrieval evals" are evals: of names that stand side by side the last one counts. */
function headLast(label: Label, named: readonly Candidate[]): readonly Candidate[] {
  const [first, ...others] = named;
  const last = others.at(-1);
  if (!first || !last || last.hit.start < first.hit.start) return named;
  const from = label.tokens[first.hit.start]?.start ?? 0;
  const to = label.tokens[last.hit.end - 1]?.end ?? 0;
  return joiner.test(label.prose.text.slice(from, to)) ? named : [...named].reverse();
}

function compareLabel(label: Label, phrases: HeadingPhrases): HeadingMatch {
  const candidates = candidatesOf(label, phrases);
  if (candidates.length === 0) return unknown;
  const chosen = cover(candidates);
  const [best] = chosen;
  if (!best) return unknown;
  const coverage = coverageOf(label, chosen);
  const colon = label.prose.text.indexOf(':');
  const afterColon = ({ hit }: Candidate): boolean =>
    colon > 0 && (label.tokens[hit.start]?.start ?? 0) > colon;
  const inOrder = chosen
    .filter(({ step }) => step !== null)
    .sort((a, b) => Number(afterColon(b)) - Number(afterColon(a)) || a.hit.start - b.hit.start);
  const named = headLast(label, inOrder).flatMap(({ step }) => (step ? [step] : []));
  const steps = [...new Set(named)];
  const longest = best.hit.end - best.hit.start;
  const top = chosen.filter(({ hit }) => hit.end - hit.start === longest);
  const isPrefix = best.hit.end <= label.tokens.filter(({ end }) => end <= colon).length;
  if (isPrefix && best.step === null && inOrder[0] !== undefined && afterColon(inOrder[0])) {
    return { kind: 'steps', steps, ambiguous: null, coverage };
  }
  const lead = top.find(({ kind }) => kind === 'ambiguous') ?? best;
  if (lead.kind === 'ambiguous' && steps.length === 0) {
    return { kind: 'ambiguous', steps, ambiguous: lead.ambiguous, coverage };
  }
  if (
    steps.length > 0 &&
    (best.kind === 'steps' || best.kind === 'ambiguous' || best.kind === 'diagram')
  ) {
    const ambiguous = lead.kind === 'ambiguous' ? lead.ambiguous : null;
    return { kind: ambiguous === null ? 'steps' : 'ambiguous', steps, ambiguous, coverage };
  }
  return { kind: best.kind, steps, ambiguous: best.ambiguous, coverage };
}

/** Matches a heading (or another label) with the phrases of the framework. */
export function matchHeading(label: Label, { headingPhrases, headings }: Vocabulary): HeadingMatch {
  let match = headings.get(label);
  if (!match) headings.set(label, (match = compareLabel(label, headingPhrases)));
  return match;
}
