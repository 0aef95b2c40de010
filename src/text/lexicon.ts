import type { PhraseIndex } from './phrase-index.ts';
import { PhraseNode } from './phrase-node.ts';
import { createSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';

/** A phrase found in a text: tokens `start` to `end` (exclusive) by their index. */
export interface Hit {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  /** A negation stands shortly before it. */
  readonly negated: boolean;
}

/** What was found in a text, by word group. */
export interface Hits {
  /** The hits of a group, in the order of the text; none when the group has no hit. */
  get(group: number): readonly Hit[] | undefined;
  has(group: number): boolean;
  /** The groups that have hits. */
  keys(): Iterable<number>;
}

/** Finds every phrase of every group in one pass. */
export interface Lexicon {
  /** All hits in a text, overlapping ones included. */
  find(tokens: readonly Token[]): Hit[];
  /** The groups that an entry belongs to, ascending. */
  groupsOf(entry: number): readonly number[];
  readonly groupCount: number;
}

/** What a token of a text is looked up as, and the patterns that begin with it. */
interface Word {
  /** Its stem, with a typing mistake in a long word mended. */
  readonly key: string;
  /** What else it may be found as: `#` for numbers, `=Word` where some pattern asks so. */
  readonly other: string | null;
  readonly nodes: readonly PhraseNode[];
}

const longestGap = 4;
const typoLength = 8;
/** So many words are remembered; a text of more is no prose. */
const mostWords = 50_000;

/** One text being searched. */
class Search {
  readonly hits: Hit[] = [];
  readonly #words: readonly Word[];

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  walk(node: PhraseNode, start: number, at: number): void {
    for (const entry of node.entries) this.hits.push({ entry, start, end: at, negated: false });
    const word = this.#words[at];
    if (word === undefined) return;
    const next = node.after(word.key);
    if (next) this.walk(next, start, at + 1);
    const other = word.other === null ? undefined : node.after(word.other);
    if (other) this.walk(other, start, at + 1);
    if (!node.gap) return;
    for (let skipped = 0; skipped <= longestGap; skipped++)
      this.walk(node.gap, start, at + skipped);
  }
}

class PhraseLexicon implements Lexicon {
  readonly groupCount: number;
  readonly #index: PhraseIndex;
  readonly #openings: ReadonlyMap<string, number>;
  readonly #exact: ReadonlySet<string>;
  readonly #nodes = new Map<string, PhraseNode>();
  readonly #words = new Map<string, Word>();
  #spelling: ReturnType<typeof createSpelling> | null = null;

  constructor(index: PhraseIndex) {
    this.groupCount = index.groupCount;
    this.#index = index;
    this.#openings = new Map(index.openings.map((word, at) => [word, at]));
    this.#exact = new Set(index.words.filter((word) => word.startsWith('=')));
  }

  groupsOf(entry: number): readonly number[] {
    return this.#index.groupSets[this.#index.groupSetOf[entry] ?? -1] ?? [];
  }

  find(tokens: readonly Token[]): Hit[] {
    const words = tokens.map((token) => this.#wordOf(token));
    const search = new Search(words);
    for (const [start, { nodes }] of words.entries()) {
      for (const node of nodes) search.walk(node, start, start + 1);
    }
    return search.hits;
  }

  #wordOf(token: Token): Word {
    let word = this.#words.get(token.text);
    if (!word) {
      word = this.#readWord(token);
      if (this.#words.size >= mostWords) this.#words.clear();
      this.#words.set(token.text, word);
    }
    return word;
  }

  #readWord(token: Token): Word {
    const key = this.#keyOf(token);
    const exact = `=${token.text}`;
    const other = token.number ? '#' : this.#exact.has(exact) ? exact : null;
    const keys = other === null ? [key] : [key, other];
    return { key, other, nodes: keys.flatMap((opening) => this.#nodeOf(opening) ?? []) };
  }

  #keyOf({ stem, number, text }: Token): string {
    if (number || text.length < typoLength || stem.length < 6) return stem;
    this.#spelling ??= createSpelling(this.#index.words);
    return this.#spelling(stem);
  }

  /** The point behind a first word; none when no pattern begins with it. */
  #nodeOf(opening: string): PhraseNode | undefined {
    const at = this.#openings.get(opening);
    if (at === undefined) return undefined;
    let node = this.#nodes.get(opening);
    if (!node) this.#nodes.set(opening, (node = this.#plant(this.#index.tailsOf[at] ?? '')));
    return node;
  }

  #plant(tails: string): PhraseNode {
    const node = new PhraseNode();
    for (const index of tails.split(' ')) {
      for (const line of this.#index.tails[Number(index)]?.split('\n') ?? []) {
        const space = line.indexOf(' ');
        if (space < 0) node.add(Number(line), '');
        else node.add(Number(line.slice(0, space)), line.slice(space + 1));
      }
    }
    return node;
  }
}

/** Makes the phrases of a pack searchable. */
export function createLexicon(index: PhraseIndex): Lexicon {
  return new PhraseLexicon(index);
}
