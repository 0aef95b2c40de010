import { describe, expect, it } from 'vitest';
import { lines, readDocument, readStatements } from '../support/reading.ts';

/** How a sentence of a design is meant. */
function modalityOf(text: string, heading = 'Model'): string | undefined {
  return readDocument(lines('# Parcels', '', `## ${heading}`, '', text)).statements[0]?.modality;
}

describe('what is put off', () => {
  it.each([
    'We could add a transformer later.',
    'In version 2 we will train a transformer.',
    'A transformer could be tried as well.',
    'If time permits, a second tower.',
    'Eventually we move to a transformer.',
  ])('%s', (text) => {
    expect(modalityOf(text)).toBe('deferred');
  });

  it.each([
    'A late scan is joined within an hour.',
    'Later scans overwrite earlier ones.',
    'The tree could not use images, so we chose a network.',
    'We choose a transformer.',
  ])('is not: %s', (text) => {
    expect(modalityOf(text)).toBe('asserted');
  });

  it('is everything below a heading or lead-in of later plans', () => {
    expect(modalityOf('A transformer over the scans.', 'Future work')).toBe('deferred');
    expect(modalityOf('A transformer over the scans.', 'Next steps')).toBe('deferred');
    expect(modalityOf('- Future improvements\n  - A transformer')).toBe('asserted');
    const below = readStatements(
      '## Model\n\n- Future improvements\n  - A transformer\n\n## Data\n\nA.',
    );
    expect(below).toContain('model deferred A transformer');
  });
});

describe('what another company does', () => {
  it.each(['Netflix trains its ranker daily.', "Uber's router is said to use a graph network."])(
    'is no statement on this system: %s',
    (text) => {
      const { statements } = readDocument(lines('# Parcels', '## Model', 'A tree.', '', text));
      expect(statements.at(-1)?.modality).toBe('taught');
    },
  );

  it.each([
    ['# Parcels', 'Netflix has a ranker that we copy.'],
    ['# Films at Netflix', 'Netflix has 200 million members.'],
    ['# Parcels', 'Films of the Netflix prize are used.'],
  ])('is one where it is ours: %s %s', (title, text) => {
    const { statements } = readDocument(lines(title, '## Model', 'A tree.', '', text));
    expect(statements.at(-1)?.modality).toBe('asserted');
  });
});

describe('what waits to be filled', () => {
  it.each([
    'TBD',
    'TODO: describe the model.',
    '[name of the model]',
    'Model: [which family, and why?]',
    '{{ model }}',
    '...',
    'Model: ______',
    'Model: …',
    '- …',
    '- [describe the baseline]',
  ])('%s', (text) => {
    expect(modalityOf(text)).toBe('placeholder');
  });

  it.each([
    'Signals:',
    'Model: a tree',
    '[A tree](https://example.org) ranks.',
    'A tree [1] ranks parcels.',
    'f(x) <= 3',
  ])('is not: %s', (text) => {
    expect(modalityOf(text)).toBe('asserted');
  });

  it('is a slot', () => {
    const source = lines('# Parcels', '## Data', '[Which logs exist?]', '## Model', 'A tree.');
    const { slots } = readDocument(source);
    expect(slots.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      '[Which logs exist?]',
    ]);
    expect(slots[0]?.section.heading?.prose.text).toBe('Data');
  });
});

/** Whether the topic "personalisation" is denied in a text. */
function denied(text: string): boolean | undefined {
  const [statement] = readDocument(text).statements;
  const at = statement?.tokens.findIndex((token) => /^personali/i.test(token.text));
  const groups = [...(statement?.hits.keys() ?? [])];
  const hits = groups.flatMap((group) => statement?.hits.get(group) ?? []);
  return hits.find(({ start, end }) => start === at && end === start + 1)?.negated;
}

describe('a negation', () => {
  it.each([
    'There is no personalisation.',
    'We do without any kind of personalisation.',
    'We do not need personalisation.',
  ])('denies the four words behind it: %s', (text) => {
    expect(denied(text)).toBe(true);
  });

  it.each([
    'There is no time, but personalisation helps.',
    'No more words than these four before personalisation.',
    'Personalisation is not free.',
    'Not only personalisation counts.',
    'Without delay: personalisation.',
  ])('reaches no further: %s', (text) => {
    expect(denied(text)).toBe(false);
  });
});
