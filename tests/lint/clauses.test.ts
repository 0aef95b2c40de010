import { describe, expect, it } from 'vitest';
import { askClause, askRule } from '../support/clauses.ts';
import { lines } from '../support/reading.ts';

/** The verdict of a rule with one clause on a text below the heading of data. */
function ask(clause: string, ...text: readonly string[]): string {
  return askClause(clause).verdict(lines('# Parcels', '', '## Data', '', ...text));
}

describe('a clause holds of a statement', () => {
  it.each([
    ['words', '{ words: [depot scan] }', 'We keep depot scans.', 'We keep scans of a depot.'],
    [
      'and',
      '{ words: [scan], and: [[depot], [van]] }',
      'Scans of depots and vans.',
      'Scans of depots.',
    ],
    [
      'and, apart from its words',
      '{ words: [scan], and: [[depot scan, van]] }',
      'A scan, a van.',
      'A depot scan.',
    ],
    ['about', '{ quantity: [count], about: [scans] }', 'Scans: 3 million', 'Routes: 3 million'],
    [
      'near',
      '{ words: [scan], near: [depot] }',
      'A scan at its depot.',
      'A scan is what a courier makes each time when a parcel is handed over at a depot.',
    ],
    [
      'near a figure',
      '{ quantity: [duration], near: [answer] }',
      'The answer takes 200 ms.',
      'The answer is kept; training on all of the data of last year takes 3 hours.',
    ],
    [
      'near, apart from its words',
      '{ words: [scan, depot scan], near: [scan] }',
      'A depot scan.',
      'A scan.',
    ],
    ['not', '{ words: [scan], not: [paper] }', 'A scan.', 'A scan on paper.'],
    ['quantity', '{ words: [scan], quantity: [count] }', '3 million scans', 'scans within 3 ms'],
    [
      'quantities',
      '{ words: [scan], quantity: [count], quantities: 2 }',
      '3 million scans of 2 million parcels',
      '3 million scans',
    ],
    [
      'distinct',
      '{ words: [scan, route, van], distinct: 2 }',
      'Scans and routes.',
      'Scans and scans.',
    ],
    ['form', '{ words: [scan], form: [item] }', '- A scan', 'A scan.'],
    ['modality', '{ words: [scan], modality: [asked] }', 'Is there a scan?', 'There is a scan.'],
    ['min-words', '{ words: [scan], min-words: 4 }', 'A scan a minute.', 'A scan.'],
    ['step', '{ words: [scan], step: [data] }', 'A scan.', '## Model\n\nA scan.'],
    ['exact words', '{ words: ["=SCAN"] }', 'A SCAN.', 'A scan.'],
    ['alternatives', '{ words: [scan daily|weekly] }', 'We scan weekly.', 'We scan monthly.'],
    [
      'gaps',
      '{ words: [scan ... depot] }',
      'We scan at each depot.',
      'We scan what comes in on all these vans at a depot.',
    ],
    ['numbers', '{ words: ["top #"] }', 'The top 3 depots.', 'The top depots.'],
  ])('%s', (_, clause, held, failed) => {
    expect(ask(clause, held)).toBe('met');
    expect(ask(clause, failed)).toBe('missing');
  });

  it('by what stands above it', () => {
    const under = '{ words: [scan], under: [sources] }';
    expect(ask(under, '- Sources', '  - scans')).toBe('met');
    expect(ask(under, '- Sources and scans')).toBe('missing');
    const notUnder = '{ words: [scan], not-under: [later] }';
    expect(ask(notUnder, '- Sources', '  - scans')).toBe('met');
    expect(ask(notUnder, '- Later sources', '  - scans')).toBe('missing');
  });

  it('by where in the document it stands', () => {
    const filler = Array.from({ length: 9 }, () => 'Some words.').join(' ');
    const text = (portion: string, ...all: readonly string[]): string =>
      ask(`{ words: [scan], portion: ${portion} }`, ...all);
    expect(text('first-third', 'A scan.', filler)).toBe('met');
    expect(text('first-third', filler, 'A scan.')).toBe('missing');
    expect(text('first-half', filler, 'A scan.')).toBe('missing');
    expect(text('last-half', filler, 'A scan.')).toBe('met');
    expect(text('last-half', 'A scan.', filler)).toBe('missing');
  });

  it('so many times', () => {
    const clause = '{ words: [scan], statements: 2 }';
    expect(ask(clause, 'A scan. Another scan.')).toBe('met');
    expect(ask(clause, 'A scan and another scan.')).toBe('missing');
  });
});

describe('a scope says how far a clause looks', () => {
  const text = {
    statement: ['A scan of a van.'],
    neighbours: ['A scan. A van.'],
    block: ['- A scan', '  - at noon', '  - of a van'],
    section: ['A scan.', '', 'At noon.', '', 'A van.'],
    document: ['A scan.', '', '## Model', '', 'At noon.', '', '## Serving', '', 'A van.'],
  };
  const scopes = Object.keys(text);

  it.each(Object.entries(text))('%s', (scope, all) => {
    const reached = scopes.filter((wider) => {
      const clause = `{ words: [scan], and: [[van]], scope: ${wider} }`;
      return ask(clause, ...all) === 'met';
    });
    expect(reached).toContain(scope);
    expect(reached).toContain('document');
    expect(reached).not.toContain(scopes[scopes.indexOf(scope) - 1] ?? 'none');
  });

  it('also for different words', () => {
    const clause = '{ words: [scan, route, van], distinct: 3, scope: section }';
    expect(ask(clause, 'Scans.', '', 'Routes.', '', 'Vans.')).toBe('met');
    expect(ask(clause, 'Scans.', '', 'Routes.', '', '## Model', '', 'Vans.')).toBe('missing');
    expect(ask(clause, 'Scans.', '', 'Routes.', '', 'Vans?')).toBe('missing');
  });

  it('counts a phrase inside a longer one once', () => {
    const clause = '{ words: [scan, depot scan], distinct: 2 }';
    expect(ask(clause, 'A depot scan.')).toBe('missing');
    expect(ask(clause, 'A depot scan and a scan of a van.')).toBe('met');
  });
});

describe('clauses are joined', () => {
  const one = '{ words: [scan] }';
  const other = '{ words: [route] }';

  it('by all', () => {
    const clause = `{ all: [${one}, ${other}] }`;
    expect(ask(clause, 'A scan.', '## Model', 'A route.')).toBe('met');
    expect(ask(clause, 'A scan.')).toBe('missing');
    expect(ask(clause, 'A scan.', '', 'We could also use a route.')).toBe('partly');
  });

  it('by at-least', () => {
    const clause = `{ at-least: { count: 2, of: [${one}, ${other}, { words: [van] }] } }`;
    expect(ask(clause, 'A scan.', 'A van.')).toBe('met');
    expect(ask(clause, 'A scan and another scan.')).toBe('missing');
  });

  it('in a list, of which one suffices', () => {
    const asked = askRule({ met: `[${one}, ${other}]` });
    expect(asked.verdict('A scan.')).toBe('met');
    expect(asked.verdict('A route.')).toBe('met');
    expect(asked.find('A route and a scan.')).toEqual(['A route and a scan.']);
  });
});

describe('an exception blinds', () => {
  const asked = askRule({
    met: '[{ words: [scan] }, { quantity: [duration] }]',
    except: '[brain scan, training time]',
  });

  it.each([
    ['its own words', 'A brain scan.', 'missing'],
    ['figures beside it', 'Training time is 3 hours.', 'missing'],
    ['nothing else', 'A brain scan and a scan.', 'met'],
    [
      'no figures further off',
      'Training time is nobody’s concern here, but the answer takes 3 s.',
      'met',
    ],
  ])('%s', (_, text, verdict) => {
    expect(asked.verdict(text)).toBe(verdict);
  });
});
