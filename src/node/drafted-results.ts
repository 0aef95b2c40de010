import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { footOf, headOf, type Place } from './result-file.ts';

/** In milliseconds; no run takes so long. */
const oldDraft = 24 * 60 * 60 * 1000;

/** Removes drafts of runs that were killed, by their age compared with a draft of now. */
function sweepDrafts(target: string, draft: string): void {
  const { dir, base } = path.parse(target);
  const now = statSync(draft).mtimeMs;
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(`${base}.`) || !name.endsWith('.tmp')) continue;
    const file = path.join(dir, name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - written > oldDraft) rmSync(file, { force: true });
  }
}

/** A file that is written beside its place and moved there at the end, by one of any number of runs. */
export class DraftedResults {
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

  /** Whose results were added. */
  get names(): ReadonlySet<string> {
    return new Set(this.#places.map(({ name }) => name));
  }

  #write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at);
    this.#offset += bytes.length;
  }

  /** Adds the result of one name. */
  add(name: string, stamp: string, bytes: Buffer): void {
    const place = { offset: this.#offset, length: bytes.length, checksum: crc32(bytes) };
    this.#write(bytes);
    this.#places.push({ name, stamp, ...place });
  }

  /** Moves the finished file into its place. */
  publish(target: string): void {
    this.#write(Buffer.from(footOf(this.#places, this.#offset)));
    closeSync(this.#descriptor);
    sweepDrafts(target, this.#file);
    renameSync(this.#file, target);
  }

  /** Leaves nothing behind. */
  discard(): void {
    try {
      closeSync(this.#descriptor);
    } catch {
      // It was closed before it could be moved.
    }
    rmSync(this.#file, { force: true });
  }
}
