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
  readonly edges: Edge[];
  readonly entries: number[];
  /** Reached over a gap of up to four words. */
  gap: Node | null;
}

/** The next word: any of `words`. */
interface Edge {
  readonly written: string;
  readonly words: ReadonlySet<string>;
  readonly node: Node;
}

/** Patterns that begin with the same word; made into nodes when that word is first met. */
interface Beginning {
  readonly patterns: { readonly rest: string; readonly entry: number }[];
  node: Node | null;
}

/** The text being searched. */
interface Searched {
  readonly keys: readonly string[];
  readonly tokens: readonly Token[];
  readonly hits: Hit[];
}

const longestGap = 4;
const typoLength = 8;

class PatternLexicon implements Lexicon {
  readonly #beginnings = new Map<string, Beginning[]>();
  readonly #classes = new Map<string, ReadonlySet<string>>();
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
    const hits: Hit[] = [];
    const searched = { keys: tokens.map((token) => this.#keyOf(token)), tokens, hits };
    for (let start = 0; start < tokens.length; start++) {
      this.#begin(searched.keys[start] ?? '', start, searched);
      const token = tokens[start];
      if (token?.number) this.#begin('#', start, searched);
      else if (token && this.#exact.has(token.text)) this.#begin(`=${token.text}`, start, searched);
    }
    return hits;
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
      for (const word of place.split('|')) {
        const known = this.#beginnings.get(word);
        if (known) known.push(beginning);
        else this.#beginnings.set(word, [beginning]);
      }
    }
  }

  #collectExact(pattern: string): void {
    for (const word of pattern.split(/[ |\n]/))
      if (word.startsWith('=')) this.#exact.add(word.slice(1));
  }

  #begin(key: string, start: number, searched: Searched): void {
    for (const beginning of this.#beginnings.get(key) ?? []) {
      const node = (beginning.node ??= this.#grow(beginning));
      this.#walk(node, { start, at: start + 1 }, searched);
    }
  }

  #grow({ patterns }: Beginning): Node {
    const root: Node = { edges: [], entries: [], gap: null };
    for (const { rest, entry } of patterns) {
      let node = root;
      if (rest !== '') for (const written of rest.split(' ')) node = this.#child(node, written);
      node.entries.push(entry);
    }
    return root;
  }

  #child(node: Node, written: string): Node {
    if (written === '...') return (node.gap ??= { edges: [], entries: [], gap: null });
    const known = node.edges.find((edge) => edge.written === written);
    if (known) return known.node;
    let words = this.#classes.get(written);
    if (!words) this.#classes.set(written, (words = new Set(written.split('|'))));
    const edge = { written, words, node: { edges: [], entries: [], gap: null } };
    node.edges.push(edge);
    return edge.node;
  }

  #walk(
    node: Node,
    from: { readonly start: number; readonly at: number },
    searched: Searched,
  ): void {
    const { start, at } = from;
    for (const entry of node.entries) searched.hits.push({ entry, start, end: at, negated: false });
    const token = searched.tokens[at];
    if (!token) return;
    const key = searched.keys[at] ?? '';
    for (const { words, node: next } of node.edges) {
      const fits =
        words.has(key) || (token.number ? words.has('#') : this.#fitsExactly(token, words));
      if (fits) this.#walk(next, { start, at: at + 1 }, searched);
    }
    if (!node.gap) return;
    for (let skipped = 0; skipped <= longestGap; skipped++) {
      this.#walk(node.gap, { start, at: at + skipped }, searched);
    }
  }

  #fitsExactly(token: Token, words: ReadonlySet<string>): boolean {
    return this.#exact.has(token.text) && words.has(`=${token.text}`);
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
