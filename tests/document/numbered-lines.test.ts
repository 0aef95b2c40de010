import { describe, expect, it } from 'vitest';
import { labelsAbove, lines, readStatements } from '../support/reading.ts';

describe('lines that are counted below their section', () => {
  it('are items, and their numbers no figures', () => {
    const source = lines('## Data', '', '3.1 scans of all depots', '3.2 window: two weeks');
    expect(readStatements(source)).toEqual([
      'data asserted scans of all depots',
      'data asserted window: two weeks',
    ]);
  });

  it('may go on in the next line, and stand below a line that leads to them', () => {
    const source = lines(
      'We keep:',
      '3.1.1 scans of all',
      'depots, late ones too',
      '3.1.2 routes of vans',
    );
    expect(readStatements(`## Data\n\n${source}`)).toContain(
      'data asserted scans of all depots, late ones too',
    );
    expect(labelsAbove(`## Data\n\n${source}`, 'routes')).toEqual([
      'heading: Data',
      'lead-in: We keep:',
    ]);
  });

  it.each([
    ['one that only wraps', lines('The depots scan about', '3.2 million parcels a day.')],
    ['figures that do not count on', lines('3.2 million scans, later', '4.5 million scans a day.')],
  ])('are not %s', (_, text) => {
    expect(readStatements(`## Data\n\n${text}`)).toHaveLength(1);
  });
});
