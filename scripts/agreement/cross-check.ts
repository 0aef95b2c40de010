import type { CompiledPack } from '../../src/framework/pack.ts';
import { createLinter, type Linter } from '../../src/lint/linter.ts';
import { compare, type Agreement } from './compare.ts';
import type { LabelledDocument } from './corpus.ts';

const parts = 5;

/** The figures when the words that only one part of the authors uses are left out. */
export interface PartCheck {
  readonly authors: readonly string[];
  readonly documents: number;
  readonly entriesLeftOut: number;
  readonly agreement: Agreement;
}

/** Splits the authors into parts of about as many documents each, larger authors first. */
export function splitByAuthor(
  documents: readonly LabelledDocument[],
): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { author } of documents) counts.set(author, (counts.get(author) ?? 0) + 1);
  const bins: { readonly authors: string[]; size: number }[] = [];
  for (let part = 0; part < parts; part++) bins.push({ authors: [], size: 0 });
  const bySize = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [author, size] of bySize) {
    const smallest = bins.reduce((least, bin) => (bin.size < least.size ? bin : least));
    smallest.authors.push(author);
    smallest.size += size;
  }
  return bins.map(({ authors }) => authors);
}

/** The entries of the word lists that fire in a document. */
function entriesIn(linter: Linter, source: string): ReadonlySet<number> {
  const doc = linter.read(source);
  const labels = doc.sections.flatMap(({ heading }) => heading ?? []);
  const texts = [...doc.statements, ...labels, ...doc.statements.flatMap((one) => one.labels)];
  const entries = new Set<number>();
  for (const { hits } of texts) {
    for (const group of hits.keys()) {
      for (const { entry } of hits.get(group) ?? []) entries.add(entry);
    }
  }
  return entries;
}

function withoutEntries(pack: CompiledPack, left: ReadonlySet<number>): CompiledPack {
  const { groupSetOf, setStarts, setGroups } = pack.lexicon;
  const none = setStarts.length - 1;
  const lexicon = {
    ...pack.lexicon,
    setStarts: [...setStarts, setGroups.length],
    groupSetOf: Array.from(groupSetOf, (set, entry) => (left.has(entry) ? none : set)),
  };
  return { ...pack, lexicon };
}

/** Compares the verdicts of a pack with the labels. */
export function measure(pack: CompiledPack, documents: readonly LabelledDocument[]): Agreement {
  const linter = createLinter(pack);
  return compare(
    documents.map(({ label, path, source }) => ({ label, report: linter.lint(path, source) })),
  );
}

/**
 * For each part of the authors: the figures over all documents when the word-list entries that fire
 * in that part alone are left out. A large drop would mean that rules grew around single authors.
 */
export function crossCheck(
  pack: CompiledPack,
  documents: readonly LabelledDocument[],
): readonly PartCheck[] {
  const linter = createLinter(pack);
  const fired = documents.map(({ source }) => entriesIn(linter, source));
  return splitByAuthor(documents).map((authors) => {
    const inside = new Set<number>();
    const outside = new Set<number>();
    for (const [index, { author }] of documents.entries()) {
      const into = authors.includes(author) ? inside : outside;
      for (const entry of fired[index] ?? []) into.add(entry);
    }
    const left = new Set([...inside].filter((entry) => !outside.has(entry)));
    return {
      authors,
      documents: documents.filter(({ author }) => authors.includes(author)).length,
      entriesLeftOut: left.size,
      agreement: measure(withoutEntries(pack, left), documents),
    };
  });
}
