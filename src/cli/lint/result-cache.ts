import { build } from '#built-in/build';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FileReport } from '../../lint/report.ts';
import { openResultStore } from '../../node/result-store.ts';
import { showPath } from '../../node/show-path.ts';
import type { Settings } from './settings.ts';

/** A document as far as its result depends on it. */
export interface Subject {
  /** Absolute path. */
  readonly absolute: string;
  /** As reports name it. */
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
}

/** Reports of earlier runs. */
export interface ResultCache {
  /** The report of an earlier run on the same text with the same settings, or a new one, kept for later. */
  readonly report: (subject: Subject, lint: () => FileReport) => FileReport;
  /** Writes down what is new, drops what belongs to files that are gone; gives a sentence when it cannot. */
  readonly save: () => string | null;
  /** Leaves the cache as it was, when the run did not come to its end. */
  readonly discard: () => void;
}

/** What of a report is kept: where it is and what it is about are known anyway. */
type Kept = Omit<FileReport, 'path' | 'source'>;

const lists = ['steps', 'checks', 'findings', 'suppressed', 'nextQuestions'] as const;

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return (
    lists.every((name) => Array.isArray(fields.get(name))) &&
    ['document', 'score'].every((name) => fields.get(name) instanceof Object) &&
    fields.has('case')
  );
}

function readKept(json: string | null): Kept | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

/** The day counts only for comments that may expire, and only texts that name mlsd hold any. */
function stampOf({ text, settings }: Subject, today: string): string {
  const day = /mlsd/i.test(text) ? today : '';
  const hash = createHash('sha256').update(`${settings.stamp}\n${day}\n`).update(text);
  return hash.digest('base64url');
}

/**
 * Opens the results kept in a file. They are named by their way from it, so that they hold in another
 * checkout too.
 *
 * @param file absolute path, which need not exist
 * @param today the day, "2030-01-31"
 */
export function openResultCache(file: string, today: string): ResultCache {
  const store = openResultStore(file, build);
  const folder = path.dirname(file);
  return {
    report: (subject, lint) => {
      const name = showPath(subject.absolute, folder);
      const stamp = stampOf(subject, today);
      const kept = readKept(store.find(name, stamp));
      if (kept) return { ...kept, path: subject.path, source: subject.text };
      const report = lint();
      // What is undefined is not written.
      store.keep(name, stamp, JSON.stringify({ ...report, path: undefined, source: undefined }));
      return report;
    },
    save: () => {
      const failure = store.save((name) => existsSync(path.resolve(folder, name)));
      return failure && `The cache cannot be written: ${failure}.`;
    },
    discard: () => {
      store.discard();
    },
  };
}
