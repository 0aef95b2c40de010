import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumberLists, writeNumberLists } from '../../src/node/number-lists.ts';

const short = fc.array(fc.nat(0xffff));
const long = fc.array(fc.nat(0xffff_ffff));

describe('lists of numbers in a file', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(short, long)), (lists) => {
        const read = readNumberLists(writeNumberLists(lists));
        expect(read.map((list) => Array.from(list))).toEqual(lists);
      }),
    );
  });

  it('are read wherever the bytes stand in memory', () => {
    const lists = [[1, 2, 3], [70_000], []];
    const bytes = writeNumberLists(lists);
    for (const offset of [0, 1, 2, 3]) {
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      const read = readNumberLists(moved.subarray(offset));
      expect(read.map((list) => Array.from(list))).toEqual(lists);
    }
  });

  it('take two bytes a number where all are small enough', () => {
    const list = Array.from({ length: 1000 }, (_, index) => index);
    expect(writeNumberLists([list]).length).toBeLessThan(2100);
  });
});
