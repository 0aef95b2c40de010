import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { ResultFile, footOf, headOf, type Place } from './result-file.ts';
import { describeSystemError } from './system-error.ts';

/** Results of earlier runs, one for each name, in a file that may be lost at any time. */
export interface ResultStore {
  /** The result that is kept for a name, if it was made from the same; else null. */
  find(name: string, stamp: string): string | null;
  /** Keeps a result in the place of any other of that name. */
  keep(name: string, stamp: string, result: string): void;
  /**
   * Writes down what has changed; results of names that `isAlive` denies are dropped. Gives the
   * reason when nothing can be written, else null.
   */
  save(isAlive: (name: string) => boolean): string | null;
  /** Leaves the file as it was, when nothing is to be saved. */
  discard(): void;
}

/** A file that is written beside its place and moved there at the end, by one of any number of runs. */
class DraftedResults {
  readonly #file: string;
  readonly #descriptor: number;
  readonly #places: Place[] = [];
  #offset = 0;

  constructor(target: string, build: string) {
    mkdirSync(path.dirname(target), { recursive: true });
    this.#file = `${target}.${randomUUID()}.tmp`;
    this.#descriptor = openSync(this.#file, 'wx', 0o600);
    this.#write(Buffer.from(headOf(build)));
  }

  get names(): ReadonlySet<string> {
    return new Set(this.#places.map(({ name }) => name));
  }

  #write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
    this.#offset += bytes.length;
  }

  add(name: string, stamp: string, bytes: Buffer): void {
    const place = { offset: this.#offset, length: bytes.length, checksum: crc32(bytes) };
    this.#write(bytes);
    this.#places.push({ name, stamp, ...place });
  }

  publish(target: string): void {
    this.#write(Buffer.from(footOf(this.#places, this.#offset)));
    closeSync(this.#descriptor);
    renameSync(this.#file, target);
  }

  discard(): void {
    try {
      closeSync(this.#descriptor);
    } catch {
      // It was closed before it could be moved.
    }
    rmSync(this.#file, { force: true });
  }
}

class FileStore implements ResultStore {
  readonly #target: string;
  readonly #build: string;
  readonly #known: ResultFile | null;
  readonly #places: ReadonlyMap<string, Place>;
  #draft: DraftedResults | null = null;
  #failure: string | null = null;

  constructor(target: string, build: string) {
    this.#target = target;
    this.#build = build;
    this.#known = ResultFile.open(target, build);
    this.#places = new Map(this.#known?.places.map((place) => [place.name, place]));
  }

  find(name: string, stamp: string): string | null {
    const place = this.#places.get(name);
    if (place?.stamp !== stamp) return null;
    return this.#known?.read(place)?.toString() ?? null;
  }

  keep(name: string, stamp: string, result: string): void {
    this.#try(() => {
      this.#draft ??= new DraftedResults(this.#target, this.#build);
      this.#draft.add(name, stamp, Buffer.from(result));
    });
  }

  save(isAlive: (name: string) => boolean): string | null {
    // Windows moves nothing into the place of a file that is open.
    this.#known?.close();
    const isStale = [...this.#places.keys()].some((name) => !isAlive(name));
    if (this.#draft || isStale)
      this.#try(() => {
        this.#replace(isAlive);
      });
    this.discard();
    return this.#failure;
  }

  discard(): void {
    const draft = this.#draft;
    this.#draft = null;
    draft?.discard();
  }

  /** Another run may have written the file since this one read it, so what it holds now is kept. */
  #replace(isAlive: (name: string) => boolean): void {
    const draft = (this.#draft ??= new DraftedResults(this.#target, this.#build));
    const fresh = draft.names;
    const present = ResultFile.open(this.#target, this.#build);
    for (const place of present?.places ?? []) {
      if (fresh.has(place.name) || !isAlive(place.name)) continue;
      const bytes = present?.read(place);
      if (bytes) draft.add(place.name, place.stamp, bytes);
    }
    present?.close();
    draft.publish(this.#target);
    this.#draft = null;
  }

  /** A cache that cannot be written costs time and nothing else. */
  #try(action: () => void): void {
    if (this.#failure !== null) return;
    try {
      action();
    } catch (error) {
      this.#failure = describeSystemError(error);
    }
  }
}

/**
 * Opens the results kept in a file, which need not exist. A file that is damaged or of another build
 * counts as empty. Runs may share it: each replaces it as a whole.
 *
 * @param file absolute path
 * @param build what stands for the program: results of another one are no use
 */
export function openResultStore(file: string, build: string): ResultStore {
  return new FileStore(file, build);
}
