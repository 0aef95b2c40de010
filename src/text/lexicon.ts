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
export type Hits = ReadonlyMap<number, readonly Hit[]>;

/** The phrases of a pack as plain data: see `CompiledLexicon` of the framework. */
export interface LexiconData {
  /** By entry its patterns, one a line: places parted by spaces, alternatives by bars. */
  readonly patterns: readonly string[];
  /** For each group the entries in it, ascending. */
  readonly groups: readonly (readonly number[])[];
}

/** Finds every phrase of every group in one pass. */
export interface Lexicon {
  /** All hits in a text, overlapping ones included. */
  readonly find: (tokens: readonly Token[]) => Hit[];
  /** The groups that an entry belongs to. */
  readonly groupsOf: (entry: number) => readonly number[];
}

/** A place in the patterns that share a beginning. */
interface Node {
  /** By the place as written, for growing. */
  readonly edges: Map<string, Node>;
  readonly entries: number[];
  /** Reached over a gap of up to four words. */
  gap: Node | null;
  /** By each word that fits; made from `edges` when the node is first walked. */
  words: ReadonlyMap<string, readonly Node[]> | null;
}

/** Patterns that begin with the same word; made into nodes when that word is first met. */
interface Beginning {
  readonly patterns: { readonly rest: string; readonly entry: number }[];
  node: Node | null;
}

const longestGap = 4;
const typoLength = 8;

function createNode(): Node {
  return { edges: new Map(), entries: [], gap: null, words: null };
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function wordsOf(node: Node): ReadonlyMap<string, readonly Node[]> {
  const words = new Map<string, Node[]>();
  for (const [written, next] of node.edges) {
    for (const word of written.split('|')) addTo(words, word, next);
  }
  return words;
}

/** One text being searched. */
class Search {
  readonly hits: Hit[] = [];
  readonly #keys: readonly string[];
  /** What else a token may be found as: `#` for numbers, `=Word` where some pattern asks so. */
  readonly #others: readonly (string | null)[];

  constructor(keys: readonly string[], others: readonly (string | null)[]) {
    this.#keys = keys;
    this.#others = others;
  }

  walk(node: Node, start: number, at: number): void {
    for (const entry of node.entries) this.hits.push({ entry, start, end: at, negated: false });
    const key = this.#keys[at];
    if (key === undefined) return;
    const words = (node.words ??= wordsOf(node));
    if (words.size > 0) {
      this.#follow(words.get(key), start, at);
      const other = this.#others[at] ?? null;
      if (other !== null) this.#follow(words.get(other), start, at);
    }
    if (!node.gap) return;
    for (let skipped = 0; skipped <= longestGap; skipped++) this.walk(node.gap, start, at + skipped);
  }

  #follow(nodes: readonly Node[] | undefined, start: number, at: number): void {
    if (nodes) for (const next of nodes) this.walk(next, start, at + 1);
  }
}

class PatternLexicon implements Lexicon {
  readonly #beginnings = new Map<string, Beginning[]>();
  readonly #exact = new Set<string>();
  readonly #groups: readonly (readonly number[])[];
  readonly #corrections = new Map<string, string>();
  readonly #patterns: readonly string[];
  #spelling: ReturnType<typeof createSpelling> | null = null;

  constructor(data: LexiconData) {
    this.#patterns = data.patterns;
    const groups: number[][] = data.patterns.map(() => []);
    for (const [group, entries] of data.groups.entries()) {
      for (const entry of entries) groups[entry]?.push(group);
    }
    this.#groups = groups;
    this.#collectBeginnings();
  }

  groupsOf(entry: number): readonly number[] {
    return this.#groups[entry] ?? [];
  }

  find(tokens: readonly Token[]): Hit[] {
    const keys = tokens.map((token) => this.#keyOf(token));
    const others = tokens.map((token) => this.#otherKeyOf(token));
    const search = new Search(keys, others);
    for (let start = 0; start < tokens.length; start++) {
      this.#begin(keys[start] ?? '', start, search);
      const other = others[start] ?? null;
      if (other !== null) this.#begin(other, start, search);
    }
    return search.hits;
  }

  #otherKeyOf(token: Token): string | null {
    if (token.number) return '#';
    return this.#exact.has(token.text) ? `=${token.text}` : null;
  }

  #collectBeginnings(): void {
    const byPlace = new Map<string, Beginning>();
    for (const [entry, lines] of this.#patterns.entries()) {
      if (lines.includes('=')) this.#collectExact(lines);
      for (const pattern of lines.split('\n')) {
        const space = pattern.indexOf(' ');
        const place = space < 0 ? pattern : pattern.slice(0, space);
        let beginning = byPlace.get(place);
        if (!beginning) byPlace.set(place, (beginning = { patterns: [], node: null }));
        beginning.patterns.push({ rest: space < 0 ? '' : pattern.slice(space + 1), entry });
      }
    }
    for (const [place, beginning] of byPlace) {
      for (const word of place.split('|')) addTo(this.#beginnings, word, beginning);
    }
  }

  #collectExact(pattern: string): void {
    for (const word of pattern.split(/[ |\n]/))
      if (word.startsWith('=')) this.#exact.add(word.slice(1));
  }

  #begin(key: string, start: number, search: Search): void {
    const beginnings = this.#beginnings.get(key);
    if (!beginnings) return;
    for (const beginning of beginnings) {
      search.walk((beginning.node ??= this.#grow(beginning)), start, start + 1);
    }
  }

  #grow({ patterns }: Beginning): Node {
    const root = createNode();
    for (const { rest, entry } of patterns) {
      let node = root;
      if (rest !== '') for (const place of rest.split(' ')) node = this.#child(node, place);
      node.entries.push(entry);
    }
    return root;
  }

  #child(node: Node, place: string): Node {
    if (place === '...') return (node.gap ??= createNode());
    let next = node.edges.get(place);
    if (!next) node.edges.set(place, (next = createNode()));
    return next;
  }

  /** The stem of a token, with a typing mistake in a long word mended. */
  #keyOf({ stem, number, text }: Token): string {
    if (number || text.length < typoLength || stem.length < 6) return stem;
    let key = this.#corrections.get(stem);
    if (key === undefined) {
      this.#spelling ??= createSpelling(this.#patterns);
      key = this.#spelling(stem);
      this.#corrections.set(stem, key);
    }
    return key;
  }
}

/** Makes the phrases of a pack searchable. */
export function createLexicon(data: LexiconData): Lexicon {
  const lexicon = new PatternLexicon(data);
  return {
    find: (tokens) => lexicon.find(tokens),
    groupsOf: (entry) => lexicon.groupsOf(entry),
  };
}
