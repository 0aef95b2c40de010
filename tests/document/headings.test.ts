import { describe, expect, it } from 'vitest';
import { lines, readHomes, readSections, readStatements } from '../support/reading.ts';

/** The step that a document of one section gives to it. */
function stepOf(heading: string, text = 'Some text.'): string {
  const [section = ''] = readSections(lines('# Parcels', '', heading, '', text, ''));
  return section.split(' ')[0] ?? '';
}

describe('a heading is read past', () => {
  it.each([
    ['a number', '## 3. Data', 'data'],
    ['a number in brackets', '## (3) Data', 'data'],
    ['a nested number', '### 3.2 Feature engineering', 'data'],
    ['a keycap', '## 3️⃣ Data', 'data'],
    ['a Roman number', '## III. Data', 'data'],
    ['a Roman number of one letter', '## V) Evaluation', 'evaluation'],
    ['a step', '## Step 3: Data preparation', 'data'],
    ['a phase', '## Phase 1 — Requirements', 'requirements'],
    ['a part', '## Part B — Serving', 'serving'],
    ['a chapter', '## Chapter 8: Monitoring', 'monitoring'],
    ['minutes', '## Requirements (3-5 min)', 'requirements'],
    ['minutes at the front', '## [10 minutes] Model selection', 'model'],
    ['a status', '## Monitoring (Not Done)', 'monitoring'],
    ['a status in square brackets', '## Data [WIP]', 'data'],
    ['emphasis', '## **Deployment**', 'serving'],
    ['code', '## `Monitoring`', 'monitoring'],
    ['HTML', '## <font color="red">Evaluation</font>', 'evaluation'],
    ['an anchor', '## <a name="serving"></a>Serving', 'serving'],
    ['an emoji', '## 📊 Evaluation metrics', 'evaluation'],
    ['a short code of an emoji', '## :rocket: Deployment', 'serving'],
    ['a link', '## [Model selection](https://example.org/x)', 'model'],
    ['a colon', '## Serving:', 'serving'],
    ['closing signs', '## Serving ##', 'serving'],
    ['entities', '## Monitoring &amp; maintenance', 'monitoring'],
    ['capitals', '## TRAINING DATA', 'data'],
    ['a spelling mistake', '## Requirments', 'requirements'],
    ['British and American spelling', '## Data labeling', 'data'],
    ['two languages', '## 监控 monitoring', 'monitoring'],
  ])('%s', (_, heading, step) => {
    expect(stepOf(heading)).toBe(step);
  });

  it('takes underlined lines for headings', () => {
    const sections = readSections(
      lines('Model selection', '---------------', 'Trees.', '', 'Serving', '---', 'Pods.'),
    );
    expect(sections).toEqual(['model Model selection', 'serving Serving']);
  });

  it('reads words that only start like a Roman number', () => {
    expect(stepOf('## Inference')).toBe('serving');
    expect(stepOf('## Inputs and outputs')).toBe('io');
  });

  it('leaves a heading that names nothing to its content', () => {
    const text = 'We compare precision and recall offline and run an A/B test with a holdout.';
    expect(stepOf('## How well does it do?', text)).toBe('evaluation');
    expect(stepOf('## A word on parcels', 'They come in brown paper.')).toBe('-');
  });
});

describe('what stands under which heading', () => {
  it('places statements by their section', () => {
    expect(
      readStatements(
        lines(
          '# Parcels',
          'Couriers look for lost parcels.',
          '## Data',
          'Scans come from the depots.',
          '### Labels',
          'The depot where it was found.',
          '## Serving',
          'Behind an API.',
        ),
      ),
    ).toEqual([
      '- asserted Couriers look for lost parcels.',
      'data asserted Scans come from the depots.',
      'data asserted The depot where it was found.',
      'serving asserted Behind an API.',
    ]);
  });

  it('finds the homes of the steps', () => {
    const source = lines(
      '# Parcels',
      '## Requirements',
      'Two million parcels.',
      '## Data',
      '### Labels',
      'The depot.',
      '## Appendix',
      '### Serving',
      'Behind an API.',
    );
    expect(readHomes(source)).toEqual({
      requirements: ['Requirements'],
      data: ['Data'],
      serving: ['Serving'],
    });
  });

  it('takes one title a step', () => {
    const source = lines(
      '# Requirements',
      'A.',
      '# Data',
      'B.',
      '# Model',
      'C.',
      '# Serving',
      'D.',
    );
    expect(readSections(source)).toEqual([
      'requirements Requirements',
      'data Data',
      'model Model',
      'serving Serving',
    ]);
  });

  it('takes the title of one chapter for its step', () => {
    expect(readSections(lines('# Monitoring', '', 'Drift.'))).toEqual(['monitoring Monitoring']);
  });

  it('takes the titles of several answers for no step', () => {
    const answer = ['## Requirements', 'A.', '## Data', 'B.', '## Evaluation', 'C.'];
    const source = lines('# Ranking gifts', ...answer, '# Ranking fake reviews', ...answer);
    expect(readSections(source)).toEqual([
      '- Ranking gifts',
      'requirements Requirements',
      'data Data',
      'evaluation Evaluation',
      '- Ranking fake reviews',
      'requirements Requirements',
      'data Data',
      'evaluation Evaluation',
    ]);
  });

  it('keeps sections apart whose rank jumps', () => {
    const source = lines('# Parcels', '### Data', 'A.', '##### Labels', 'B.', '## Model', 'C.');
    expect(readSections(source)).toEqual(['data Data', 'data Labels', 'model Model']);
  });
});

describe('text that is none of the design', () => {
  it.each([
    ['Glossary', 'Recall is the share of parcels that were found.'],
    ['References', 'A paper on ranking, 2019.'],
    ['Table of contents', '1. Data\n2. Model'],
    ['ML concepts primer', 'Drift is a change of inputs.'],
    ['About the author', 'She builds models for parcels.'],
  ])('%s', (heading, text) => {
    const source = lines(
      '# Parcels',
      `## ${heading}`,
      text,
      '### Model',
      'Trees.',
      '## Data',
      'A.',
    );
    const read = readStatements(source);
    expect(read.at(-1)).toBe('data asserted A.');
    expect(read.slice(0, -1).filter((line) => !line.startsWith('- taught'))).toEqual([]);
  });

  it('reads a definition between statements as taught', () => {
    const source = lines(
      '# Parcels',
      '## Monitoring',
      'Data drift refers to the phenomenon that inputs change. We compare each week with the last.',
    );
    expect(readStatements(source)).toEqual([
      'monitoring taught Data drift refers to the phenomenon that inputs change.',
      'monitoring asserted We compare each week with the last.',
    ]);
  });
});
