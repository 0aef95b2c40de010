import { describe, expect, it } from 'vitest';
import { findEquations } from '../../src/text/arithmetic/equations.ts';

function sides(text: string): readonly (readonly [string, string])[] {
  return findEquations(text).map(({ left, right }) => [
    text.slice(left.start, left.end),
    text.slice(right.start, right.end),
  ]);
}

describe('findEquations', () => {
  it('gives both sides as they stand, with units and nouns', () => {
    expect(sides('Logs: 12M rides × 3 KB each ≈ 36 GB a day')).toEqual([
      ['12M rides × 3 KB each', '36 GB a day'],
    ]);
  });

  it('takes figures told before it for factors, unless all of them stand in it again', () => {
    expect(sides('A log line is 3 KB: 12M × 3 KB = 36 GB')).toEqual([['12M × 3 KB', '36 GB']]);
    expect(sides('With 3 replicas: 12M × 3 KB = 108 GB')).toEqual([]);
  });

  it('reads a rate that is told again over another time', () => {
    expect(sides('40 messages each, 6 billion messages a day, i.e. about 70,000 a second')).toEqual(
      [],
    );
    expect(sides('6 billion messages a day, i.e. about 70,000 messages a second')).toEqual([
      ['6 billion messages a day', '70,000 messages a second'],
    ]);
    expect(sides('3M rides a day → 3M / 86,400 = 35')).toContainEqual(['3M / 86,400', '35']);
  });

  it('gives each pair of a chain', () => {
    expect(sides('90M / 86,400 ≈ 90M / 100K ≈ 900')).toEqual([
      ['90M / 86,400', '90M / 100K'],
      ['90M / 100K', '900'],
    ]);
  });

  it('reads formulas of TeX', () => {
    const [equation] = findEquations('$20\\text{M} \\times 5 = 100\\text{M}$ rows');
    expect(equation?.left.readings[0]?.low).toBe(1e8);
    expect(equation?.right.readings[0]?.low).toBe(1e8);
  });

  it.each(['1.5 × 10^3', '1500', '1,500', '1_500', '1.5e3', '1.5·10³', '1.5K'])(
    'reads %s as a number',
    (written) => {
      const [equation] = findEquations(`${written} × 2 = 3K`);
      expect(equation?.left.readings[0]?.low).toBe(3000);
    },
  );

  it('reads B as billion or byte, and bits or bytes a second', () => {
    const [equation] = findEquations('2B × 3 = 6B');
    expect(equation?.left.readings.map(({ low, bytes }) => [low, bytes])).toEqual([
      [6e9, 0],
      [6, 1],
    ]);
    const [line] = findEquations('3 × 8 Gbps = 3 GB/s');
    expect(line?.left.readings.map(({ low }) => low)).toEqual([3e9, 24e9]);
  });

  it('leaves out what is part of something longer', () => {
    expect(sides('5 tags for each of 2M films × 4 bytes = 8 MB')).toEqual([]);
    expect(sides('2M films × 4 bytes = 8 MB + the index')).toEqual([]);
    expect(sides('70M × 2 = 140M × rows')).toEqual([]);
  });
});
