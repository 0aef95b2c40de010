import { endianness } from 'node:os';

/** Whole numbers in two or four bytes each. */
export type NumberList = Uint16Array | Uint32Array;

const longBytes = 4;
/** Before the lists stands how many there are, and of each the bytes of a number and its length. */
const entryLength = 2;

function fittingList(numbers: readonly number[]): NumberList {
  const fitsShort = numbers.every((number) => number <= 0xffff);
  return fitsShort ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

function bytesOf({ buffer, byteOffset, byteLength }: NumberList): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function turnRound(list: NumberList): void {
  if (list.BYTES_PER_ELEMENT === longBytes) bytesOf(list).swap32();
  else bytesOf(list).swap16();
}

/** The file holds the lesser byte first; other processors turn each number round. */
const isTurned = endianness() === 'BE';

/** So many bytes a list takes, up to where the next may begin. */
function room({ byteLength }: NumberList): number {
  return Math.ceil(byteLength / longBytes) * longBytes;
}

/** Lays lists of whole numbers below 2^32 end to end, in bytes that `readNumberLists` reads. */
export function writeNumberLists(lists: readonly (readonly number[])[]): Uint8Array {
  const fitting = lists.map(fittingList);
  const entries = fitting.flatMap(({ BYTES_PER_ELEMENT, length }) => [BYTES_PER_ELEMENT, length]);
  const all = [Uint32Array.from([lists.length, ...entries]), ...fitting];
  const bytes = Buffer.alloc(all.reduce((sum, list) => sum + room(list), 0));
  let at = 0;
  for (const list of all) {
    if (isTurned) turnRound(list);
    bytesOf(list).copy(bytes, at);
    at += room(list);
  }
  return bytes;
}

/** The lists that `writeNumberLists` laid into these bytes, as views of them where they can be. */
export function readNumberLists(written: Uint8Array): readonly NumberList[] {
  const bytes = written.byteOffset % longBytes === 0 && !isTurned ? written : written.slice();
  const { buffer, byteOffset } = bytes;
  const viewAt = (offset: number, width: number, length: number): NumberList => {
    const start = byteOffset + offset;
    const list =
      width === longBytes
        ? new Uint32Array(buffer, start, length)
        : new Uint16Array(buffer, start, length);
    if (isTurned) turnRound(list);
    return list;
  };
  const [count = 0] = viewAt(0, longBytes, 1);
  const entries = viewAt(longBytes, longBytes, count * entryLength);
  let at = longBytes * (1 + entries.length);
  return Array.from({ length: count }, (_, index) => {
    const list = viewAt(at, entries[index * 2] ?? longBytes, entries[index * 2 + 1] ?? 0);
    at += room(list);
    return list;
  });
}
