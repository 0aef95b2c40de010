import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLabels, type DocumentLabels } from './labels.ts';

/** A labelled document with its text and author. */
export interface LabelledDocument {
  readonly label: DocumentLabels;
  readonly path: string;
  readonly source: string;
  readonly author: string;
}

/** Authors by document id: the owner of the repository that the manifest names. */
function readAuthors(corpus: string): ReadonlyMap<string, string> {
  const path = join(corpus, 'manifest.jsonl');
  if (!existsSync(path)) return new Map();
  const authors = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => [/"id": "([^"]+)"/.exec(line)?.[1], /"repo": "([^/"]+)/.exec(line)?.[1]])
    .flatMap(([id, owner]) =>
      id !== undefined && owner !== undefined ? [[id, owner] as const] : [],
    );
  return new Map(authors);
}

/** Reads the labelled documents of a corpus folder: `docs/<id>.md`, `labels/<id>.json`. */
export function readCorpus(corpus: string): readonly LabelledDocument[] {
  const authors = readAuthors(corpus);
  return readLabels(corpus).map((label) => {
    const path = join(corpus, 'docs', `${label.id}.md`);
    const author = authors.get(label.id) ?? label.id.split('-').slice(0, 2).join('-');
    return { label, path, source: readFileSync(path, 'utf8'), author };
  });
}
