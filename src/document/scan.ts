import type { Framework } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hit, Hits, Lexicon } from '../text/lexicon.ts';
import type { Stem } from '../text/stem.ts';
import { tokenise, type Token } from '../text/tokens.ts';

/** What a document is read with. */
export interface Vocabulary {
  readonly framework: Framework<GroupId>;
  readonly lexicon: Lexicon;
  readonly stem: Stem;
}

/** A text with its words and the phrases found in it. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly hits: Hits;
}

/** How many words a negation reaches forward (the negation guard of the checks). */
const negationReach = 4;
const clauseEnd = /[,;:.()|—–→⇒]|[-=]>/;
/** Words that open another clause, which the negation does not reach. */
const clauseOpeners = new Set(['because', 'since', 'but', 'so', 'although', 'while', 'hence', 'as']);

function groupHits(found: readonly Hit[], lexicon: Lexicon): Map<GroupId, Hit[]> {
  const groups = new Map<GroupId, Hit[]>();
  for (const hit of found) {
    for (const group of lexicon.groupsOf(hit.entry)) {
      const known = groups.get(group);
      if (known) known.push(hit);
      else groups.set(group, [hit]);
    }
  }
  return groups;
}

/** For each token whether a negation of the same clause stands at most four words before it. */
function negatedTokens(text: string, tokens: readonly Token[], negators: readonly Hit[]): boolean[] {
  const negated = tokens.map(() => false);
  for (const negator of negators) {
    for (let at = negator.end; at < Math.min(tokens.length, negator.end + negationReach); at++) {
      const between = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
      if (clauseEnd.test(between)) break;
      if (clauseOpeners.has(tokens[at]?.text.toLowerCase() ?? '')) break;
      negated[at] = true;
    }
  }
  return negated;
}

/** Finds words and phrases in a text; hits behind a negation are marked. */
export function scan(text: string, vocabulary: Vocabulary): Scan {
  const tokens = tokenise(text, vocabulary.stem);
  const found = vocabulary.lexicon.find(tokens);
  const hits = groupHits(found, vocabulary.lexicon);
  const { negation, notNegation } = vocabulary.framework.cues;
  const excused = hits.get(notNegation) ?? [];
  const negators = (hits.get(negation) ?? []).filter(
    (hit) => !excused.some((other) => other.start <= hit.start && hit.end <= other.end),
  );
  if (negators.length === 0) return { tokens, hits };
  const negated = negatedTokens(text, tokens, negators);
  const marked = found.map((hit) => (negated[hit.start] ? { ...hit, negated: true } : hit));
  return { tokens, hits: groupHits(marked, vocabulary.lexicon) };
}
