import { DraftedResults } from './drafted-results.ts';
import { ResultFile, type Place } from './result-file.ts';
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
