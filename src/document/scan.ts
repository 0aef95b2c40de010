import type { Framework } from '../framework/framework.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Hit, Hits } from '../text/hit.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Stem } from '../text/stem.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { HeadingMatch, Label } from './design-doc.ts';
import { GroupedHits } from './grouped-hits.ts';
import type { HeadingPhrases } from './heading-phrases.ts';

/** What documents are read with. */
export interface Language {
  readonly framework: Framework<GroupId>;
  readonly headingPhrases: HeadingPhrases;
  readonly lexicon: Lexicon;
  readonly stem: Stem;
}

/** What one document is read with, and what was made out so far, since texts are looked at more than once. */
export interface Vocabulary extends Language {
  readonly scans: Map<string, Scan>;
  readonly headings: Map<Label, HeadingMatch>;
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
const clauseOpeners = new Set([
  'because',
  'since',
  'but',
  'so',
  'although',
  'while',
  'hence',
  'as',
]);

/** For each token whether a negation of the same clause stands at most four words before it. */
function negatedTokens(
  text: string,
  tokens: readonly Token[],
  negators: readonly Hit[],
): boolean[] {
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

function scanText(text: string, vocabulary: Vocabulary): Scan {
  const { framework, lexicon, stem } = vocabulary;
  const tokens = tokenise(text, stem);
  const found = lexicon.find(tokens);
  const hits = new GroupedHits(found, lexicon);
  const { negation, notNegation } = framework.cues;
  if (!hits.has(negation)) return { tokens, hits };
  const excused = hits.get(notNegation) ?? [];
  const negators = (hits.get(negation) ?? []).filter(
    (hit) => !excused.some((other) => other.start <= hit.start && hit.end <= other.end),
  );
  if (negators.length === 0) return { tokens, hits };
  const negated = negatedTokens(text, tokens, negators);
  return { tokens, hits: new GroupedHits(found, lexicon, negated) };
}

/** Finds words and phrases in a text; hits behind a negation are marked. */
export function scan(text: string, vocabulary: Vocabulary): Scan {
  let known = vocabulary.scans.get(text);
  if (!known) vocabulary.scans.set(text, (known = scanText(text, vocabulary)));
  return known;
}
