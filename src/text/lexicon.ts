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
  readonly entries: readonly string[];
  readonly phrases: readonly (readonly [stems: string, entry: number])[];
  readonly groups: readonly (readonly number[])[];
}

/** Finds every phrase of every group in one pass. */
export interface Lexicon {
  /** All hits in a text, overlapping ones included. */
  readonly find: (tokens: readonly Token[]) => Hit[];
  /** The groups that an entry belongs to. */
  readonly groupsOf: (entry: number) => readonly number[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: number[];
  /** Reached over a gap of up to four words. */
  gap: Node | null;
}

const longestGap = 4;
const typoLength = 8;

function createNode(): Node {
  return { next: new Map(), entries: [], gap: null };
}

function insert(root: Node, phrase: string, entry: number): void {
  let node = root;
  for (const stem of phrase.split(' ')) {
    if (stem === '...') {
      node = node.gap ??= createNode();
      continue;
    }
    let next = node.next.get(stem);
    if (!next) node.next.set(stem, (next = createNode()));
    node = next;
  }
  node.entries.push(entry);
}

/** True when the words differ by one inserted, dropped, changed or swapped letter. */
function oneEditApart(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let prefix = 0;
  while (prefix < short.length && short[prefix] === long[prefix]) prefix++;
  let suffix = 0;
  while (
    suffix < short.length - prefix &&
    short[short.length - 1 - suffix] === long[long.length - 1 - suffix]
  )
    suffix++;
  const left = short.slice(prefix, short.length - suffix);
  const right = long.slice(prefix, long.length - suffix);
  if (right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** A mistake may also keep a word from being stemmed ("subsamplng"): then its beginning is compared. */
function isMisspelt(written: string, word: string): boolean {
  if (oneEditApart(written, word)) return true;
  if (word.length < typoLength || written.length > word.length + 4) return false;
  if (written.startsWith(word)) {
    const ending = written.slice(word.length);
    return ['ing', 'ed', 'ion', 'ation', 'er'].some((suffix) => oneEditApart(ending, suffix));
  }
  return [-1, 0, 1].some((more) => oneEditApart(written.slice(0, word.length + more), word));
}

/** Buckets by both ends: a single edit leaves the first or the last four letters as they are. */
function createSpelling(words: Iterable<string>): (stem: string) => string | undefined {
  const buckets = new Map<string, string[]>();
  const add = (key: string, word: string): void => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(word);
    else buckets.set(key, [word]);
  };
  for (const word of words) {
    if (word.length < typoLength - 1) continue;
    add(`^${word.slice(0, 4)}`, word);
    add(`${word.slice(-4)}$`, word);
  }
  return (stem) => {
    const candidates = [
      ...(buckets.get(`^${stem.slice(0, 4)}`) ?? []),
      ...(buckets.get(`${stem.slice(-4)}$`) ?? []),
    ];
    return candidates.find((word) => isMisspelt(stem, word));
  };
}

class TrieLexicon implements Lexicon {
  readonly #root = createNode();
  readonly #groups: readonly (readonly number[])[];
  readonly #vocabulary = new Set<string>();
  readonly #corrections = new Map<string, string>();
  readonly #correct: (stem: string) => string | undefined;

  constructor(data: LexiconData) {
    const groups: number[][] = data.entries.map(() => []);
    for (const [group, entries] of data.groups.entries()) {
      for (const entry of entries) groups[entry]?.push(group);
    }
    this.#groups = groups;
    for (const [phrase, entry] of data.phrases) {
      insert(this.#root, phrase, entry);
      for (const stem of phrase.split(' ')) this.#vocabulary.add(stem);
    }
    this.#correct = createSpelling(this.#vocabulary);
  }

  groupsOf(entry: number): readonly number[] {
    return this.#groups[entry] ?? [];
  }

  find(tokens: readonly Token[]): Hit[] {
    const hits: Hit[] = [];
    const stems = tokens.map((token) => this.#known(token));
    for (let start = 0; start < tokens.length; start++) {
      this.#walk({ node: this.#root, at: start, start }, { tokens, stems, hits });
    }
    return hits;
  }

  #known(token: Token): string {
    const { stem } = token;
    if (token.number || token.text.length < typoLength || this.#vocabulary.has(stem)) return stem;
    let corrected = this.#corrections.get(stem);
    if (corrected === undefined) {
      corrected = stem.length < 6 ? stem : (this.#correct(stem) ?? stem);
      this.#corrections.set(stem, corrected);
    }
    return corrected;
  }

  #walk(
    from: { readonly node: Node; readonly at: number; readonly start: number },
    text: {
      readonly tokens: readonly Token[];
      readonly stems: readonly string[];
      readonly hits: Hit[];
    },
  ): void {
    const { node, at, start } = from;
    for (const entry of node.entries) text.hits.push({ entry, start, end: at, negated: false });
    const token = text.tokens[at];
    if (!token) return;
    for (const key of [text.stems[at] ?? '', token.number ? '#' : '', `=${token.text}`]) {
      const next = key === '' ? undefined : node.next.get(key);
      if (next) this.#walk({ node: next, at: at + 1, start }, text);
    }
    if (!node.gap) return;
    for (let skipped = 0; skipped <= longestGap; skipped++) {
      this.#walk({ node: node.gap, at: at + skipped, start }, text);
    }
  }
}

/** Puts the phrases of a pack into a trie. */
export function createLexicon(data: LexiconData): Lexicon {
  const lexicon = new TrieLexicon(data);
  return {
    find: (tokens) => lexicon.find(tokens),
    groupsOf: (entry) => lexicon.groupsOf(entry),
  };
}
