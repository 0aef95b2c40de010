import { describe, expect, it } from 'vitest';
import { askRule } from '../support/clauses.ts';
import { builtInLinter } from '../support/built-in-linter.ts';
import { lines } from '../support/reading.ts';

const met = '[{ words: [depot scan], quantity: [count] }, { words: [route of vans] }]';

describe('a verdict', () => {
  const asked = askRule({
    met,
    partly: '[{ words: [scan] }]',
    waived: '[{ words: [scans are not needed, no scan] }]',
    applies: '{ unless: [{ words: [paper only] }] }',
  });

  it.each([
    ['met', 'We keep 3 million depot scans.'],
    ['met', 'How is it found? By the route of vans.'],
    ['partly', 'We keep scans.'],
    ['partly', 'We could later add the route of vans.'],
    ['partly', 'How many depot scans, 3 million?'],
    ['missing', 'Is there a route of vans?'],
    ['missing', 'We keep letters.'],
    ['missing', 'We go without the route of vans.'],
    ['missing', 'TBD: the route of vans'],
    ['missing', '[the route of vans]'],
    ['waived', 'Scans are not needed since every parcel calls home.'],
    ['waived', 'There is no scan.'],
    ['na', 'Paper only. We keep 3 million depot scans.'],
  ])('is %s: %s', (verdict, text) => {
    expect(asked.verdict(lines('## Data', '', text))).toBe(verdict);
  });

  it('is met although something is waived, and waived although something is part', () => {
    const waiver = 'There is no scan.';
    expect(asked.verdict(`${waiver} We keep 3 million depot scans.`)).toBe('met');
    expect(asked.verdict(`${waiver} We keep scans.`)).toBe('waived');
  });

  it('is not waived by a question or a plan', () => {
    expect(asked.verdict('Why are scans not needed?')).toBe('missing');
    expect(asked.verdict('Later we could say that scans are not needed.')).toBe('partly');
  });

  it('takes drawings for part', () => {
    const drawing = ['```mermaid', 'graph LR', '  a[Route of vans] --> b[Ranker]', '```'];
    expect(asked.verdict(lines('## Data', '', ...drawing))).toBe('partly');
    const ofNodes = askRule({ met: '[{ words: [route of vans], form: [node] }]' });
    expect(ofNodes.verdict(lines('## Data', '', ...drawing))).toBe('met');
  });

  it('takes nothing from teaching text', () => {
    expect(asked.verdict('## Glossary\n\nThe route of vans is a list.')).toBe('missing');
  });
});

describe('a check applies', () => {
  it('when something is said', () => {
    const asked = askRule({
      met: '[{ words: [scan] }]',
      applies: '{ when: [{ words: [depot] }] }',
    });
    expect(asked.verdict('A van.')).toBe('na');
    expect(asked.verdict('A depot.')).toBe('missing');
    expect(asked.verdict('A depot with a scan.')).toBe('met');
  });

  it('to families of tasks', () => {
    const ranking = askRule({ met: '[{ words: [scan] }]', applies: '{ task: [ranking] }' });
    expect(ranking.verdict('# Rank parcels')).toBe('missing');
    expect(ranking.verdict('# Detect parcels')).toBe('na');
    const others = askRule({ met: '[{ words: [scan] }]', applies: '{ not-task: [ranking] }' });
    expect(others.verdict('# Rank parcels')).toBe('na');
    expect(others.verdict('# Detect parcels')).toBe('missing');
  });

  it('under any of several conditions', () => {
    const asked = askRule({
      met: '[{ words: [scan] }]',
      applies: '{ any: [{ task: [ranking] }, { when: [{ words: [depot] }] }] }',
    });
    expect(asked.verdict('# Rank parcels')).toBe('missing');
    expect(asked.verdict('A depot.')).toBe('missing');
    expect(asked.verdict('A van.')).toBe('na');
  });
});

describe('why a check got its verdict', () => {
  const asked = askRule({
    met: '[{ words: [scan], quantity: [count], near: [depot] }]',
    except: '[brain scan]',
  });

  it('is told by what was taken', () => {
    const text = 'A van. 3 million scans a depot.';
    expect(asked.find(text)).toEqual(['3 million scans a depot.']);
    expect(asked.refused(text)).toEqual([]);
  });

  it.each([
    ['figure', 'Scans of a depot.'],
    ['near', 'We count 3 million letters of all sorts by hand for each scan, never at a depot.'],
    ['negated', 'We have no scan.'],
    ['exception', 'A brain scan.'],
    ['modality', 'TBD: 3 million scans a depot'],
  ])('is told by what was refused: %s', (reason, text) => {
    expect(asked.refused(text)).toEqual([`${reason}: ${text}`]);
  });

  it.each([
    ['and', '{ words: [scan], and: [[depot]] }', 'A scan.'],
    ['about', '{ words: [scan], about: [depot] }', 'A scan.'],
    ['about', '{ words: [scan], under: [depot] }', 'A scan.'],
    ['form', '{ words: [scan], form: [row] }', 'A scan.'],
    ['too short', '{ words: [scan], min-words: 5 }', 'A scan.'],
    ['excluded word', '{ words: [scan], not: [paper] }', 'A scan on paper.'],
    ['place', '{ words: [scan], portion: last-half }', 'A scan. One more. Two more. Three more.'],
  ])('is told by what was refused: %s (%s)', (reason, clause, text) => {
    expect(askRule({ met: `[${clause}]` }).refused(text)[0]).toMatch(new RegExp(`^${reason}: `));
  });

  it('tells no more than near misses', () => {
    const figures = askRule({ met: '[{ quantity: [duration], about: [answer] }]' });
    const text = '3 million vans. The answer is quick. The answer takes 200 ms?';
    expect(figures.refused(text)).toEqual(['figure: The answer is quick.']);
  });

  it('is not known of a check that is not there', () => {
    expect(builtInLinter.explainVerdict('# Parcels', 'serving/teleport')).toBeNull();
  });
});
