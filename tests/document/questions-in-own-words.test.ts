import { describe, expect, it } from 'vitest';
import { lines, readDocument, readSections, readStatements } from '../support/reading.ts';

describe('questions in the words of the writer', () => {
  it.each([
    ['How fast must it be?', 'requirements'],
    ['Which error hurts more?', 'requirements'],
    ['What kind of problem is it?', 'io'],
    ['Where do the labels come from?', 'data'],
    ['What the model eats', 'data'],
    ['Picking a model', 'model'],
    ['How is it validated?', 'evaluation'],
    ['How does it run?', 'serving'],
    ['What if it fails?', 'monitoring'],
    ['Living with it', 'monitoring'],
  ])('head a part: %s', (heading, step) => {
    const source = lines('# Parcels', '', `## ${heading}`, '', 'The depot decides.');
    expect(readSections(source)).toContain(`${step} ${heading}`);
  });

  it('place their answers', () => {
    const source = lines(
      '# Parcels',
      '',
      '## Questions and answers',
      '',
      '**How fast must it be?** Two hours at most.',
      '',
      '**How is it validated?** On the weeks that follow.',
      '',
      '**What if it fails?** The old plan stays.',
    );
    const { statements } = readDocument(source);
    expect(statements.map(({ steps }) => steps.join())).toEqual([
      'requirements',
      'evaluation',
      'monitoring',
    ]);
  });
});

describe('a list item that begins with a number sign', () => {
  it('counts something and heads nothing', () => {
    const source = lines('## Features', '', '- # of parcels per day', '- # distinct streets');
    expect(readSections(source)).toHaveLength(1);
    expect(readStatements(source)).toHaveLength(2);
  });
});
