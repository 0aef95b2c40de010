import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Where a result stands in its file, and what it was made from. */
export interface Place {
  readonly name: string;
  /** What the result was made from: content, settings, rules. */
  readonly stamp: string;
  readonly offset: number;
  /** In bytes, as the offset. */
  readonly length: number;
  readonly checksum: number;
}

const format = 1;

/** Twelve digits: where the index begins; eight hexadecimal ones: its checksum. */
const trailer = /^(\d{12}) ([0-9a-f]{8})\n$/;
const trailerBytes = 22;

/** The line that a file of results begins with; what another build wrote is no use. */
export function headOf(build: string): string {
  return `mlsd results ${format} ${build}\n`;
}

/** What stands behind the results of a file, whose index then begins at `offset`. */
export function footOf(places: readonly Place[], offset: number): string {
  const rows = places.map((one) => [one.name, one.stamp, one.offset, one.length, one.checksum]);
  const index = `${JSON.stringify(rows)}\n`;
  const checksum = crc32(index).toString(16).padStart(8, '0');
  return `${index}${String(offset).padStart(12, '0')} ${checksum}\n`;
}

function readPlace(row: unknown): readonly Place[] {
  const fields: readonly unknown[] = Array.isArray(row) ? row : [];
  const [name, stamp, offset, length, checksum] = fields;
  return typeof name === 'string' &&
    typeof stamp === 'string' &&
    typeof offset === 'number' &&
    typeof length === 'number' &&
    typeof checksum === 'number'
    ? [{ name, stamp, offset, length, checksum }]
    : [];
}

function readIndex(text: string): readonly Place[] {
  const rows: unknown = JSON.parse(text);
  return Array.isArray(rows) ? rows.flatMap(readPlace) : [];
}

/** A file of results that is read piece by piece, so that many results need no memory. */
export class ResultFile {
  readonly #descriptor: number;
  readonly places: readonly Place[];

  private constructor(descriptor: number, build: string) {
    this.#descriptor = descriptor;
    this.places = this.#readPlaces(build);
  }

  /** Opens a file; null when there is none, when another build wrote it, or when it is damaged. */
  static open(file: string, build: string): ResultFile | null {
    let descriptor: number | null = null;
    try {
      descriptor = openSync(file, 'r');
      return new ResultFile(descriptor, build);
    } catch {
      if (descriptor !== null) closeSync(descriptor);
      return null;
    }
  }

  #readPlaces(build: string): readonly Place[] {
    const head = headOf(build);
    const { size } = fstatSync(this.#descriptor);
    const begins = this.#readBytes(0, head.length).toString();
    const [, offset = '', checksum = ''] =
      trailer.exec(this.#readBytes(size - trailerBytes, trailerBytes).toString()) ?? [];
    if (begins !== head || offset === '') throw new Error('not a file of these results');
    const from = Number(offset);
    const index = this.#readBytes(from, size - trailerBytes - from);
    if (crc32(index) !== Number.parseInt(checksum, 16)) throw new Error('damaged');
    return readIndex(index.toString());
  }

  /** Bytes as far as there are so many; throws when the range makes no sense. */
  #readBytes(offset: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    const count = readSync(this.#descriptor, bytes, 0, length, offset);
    return bytes.subarray(0, count);
  }

  /** The bytes of one result; null when they are damaged. */
  read({ offset, length, checksum }: Place): Buffer | null {
    try {
      const bytes = this.#readBytes(offset, length);
      return crc32(bytes) === checksum ? bytes : null;
    } catch {
      return null;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
