import { describe, expect, it } from 'vitest';
import {
  labelsAbove,
  lines,
  readDocument,
  readHomes,
  readSections,
  readStatements,
} from '../support/reading.ts';

describe('bold lines as headings', () => {
  const source = lines(
    '**Requirements**',
    '',
    'The app has 3 million users.',
    '',
    '**2. Data**',
    '',
    'Scans come from the depots.',
    '',
    '**Model selection:**',
    '',
    '- Boosted trees',
    '',
    '__Monitoring__',
    '',
    '- Alert on drift',
  );

  it('open sections', () => {
    expect(readSections(source)).toEqual([
      'requirements Requirements',
      'data 2. Data',
      'model Model selection',
      'monitoring Monitoring',
    ]);
    expect(Object.keys(readHomes(source))).toEqual(['requirements', 'data', 'model', 'monitoring']);
  });

  it('lose nothing that stands below', () => {
    expect(readStatements(source)).toEqual([
      'requirements asserted The app has 3 million users.',
      'data asserted Scans come from the depots.',
      'model asserted Boosted trees',
      'monitoring asserted Alert on drift',
    ]);
  });

  it('stand below real headings', () => {
    const mixed = lines(
      '## Evaluation',
      '',
      '**Offline**',
      '',
      'AUC.',
      '',
      '## Data',
      '',
      'Scans.',
    );
    const [, evaluation, offline, data] = readDocument(mixed).sections;
    expect(offline?.parent).toBe(evaluation);
    expect(data?.parent?.origin).toBe('document');
  });

  it('are no headings when text follows on the line', () => {
    const read = lines('## Serving', '', '**Latency:** below 200 ms', '', '**Cost** is low.');
    expect(readSections(read)).toEqual(['serving Serving']);
    expect(readStatements(read)).toEqual([
      'serving asserted Latency: below 200 ms',
      'serving asserted Cost is low.',
    ]);
  });
});

describe('slanted lines', () => {
  it('head what follows when they ask or are counted', () => {
    const source = lines(
      '*Question 1. Which data would you use?*',
      '',
      'Scans of parcels.',
      '',
      '*Part 2. Model selection*',
      '',
      'Boosted trees.',
    );
    expect(readStatements(source).map((line) => line.split(' ')[0])).toEqual(['data', 'model']);
  });

  it('are remarks otherwise', () => {
    expect(readSections(lines('## Data', '', '*Draft of May*', '', 'Scans.'))).toEqual([
      'data Data',
    ]);
  });
});

describe('bold lines without empty lines around them', () => {
  it('end the list above', () => {
    const source = lines(
      '**1. Requirements**',
      '- 3 million users',
      '- 200 ms',
      '**2. Data**',
      '- scans',
      '  - joined with routes',
      '**3. Model:**',
      '- boosted trees',
    );
    expect(readStatements(source)).toEqual([
      'requirements asserted 3 million users',
      'requirements asserted 200 ms',
      'data asserted scans',
      'data asserted joined with routes',
      'model asserted boosted trees',
    ]);
  });

  it('end the paragraph above', () => {
    const source = lines('**Requirements**', '3 million users.', '**Data**', 'Scans.', 'Routes.');
    expect(readSections(source)).toEqual(['requirements Requirements', 'data Data']);
    expect(readStatements(source)).toEqual([
      'requirements asserted 3 million users.',
      'data asserted Scans.',
      'data asserted Routes.',
    ]);
  });

  it('lead in the rest of their line', () => {
    const source = lines(
      '**Load.** 3 million parcels.',
      '**Metric.** Recall at 50 calls.',
      'Scans need a **depot**',
      '**code:** that is, five letters.',
    );
    expect(readStatements(source).slice(0, 2)).toEqual([
      'requirements asserted 3 million parcels.',
      'evaluation asserted Recall at 50 calls.',
    ]);
  });

  it('head the list below in a document with headings', () => {
    const source = lines(
      '## Evaluation',
      '**Offline**',
      '- AUC',
      '**Online**',
      '- CTR',
      '## Data',
      'A.',
    );
    expect(labelsAbove(source, 'CTR')).toEqual(['heading: Evaluation', 'heading: Online']);
  });

  it('are no headings inside a sentence, an item or before text on their line', () => {
    const source = lines(
      '## Model',
      'We use a',
      '**Two-tower model**',
      'for retrieval.',
      '',
      '- An item with',
      '  **Bold words**',
      '  in it',
      '',
      '**Towers:** two',
      '**Layers:** three',
    );
    expect(readSections(source)).toEqual(['model Model']);
    expect(readStatements(source)).toEqual([
      'model asserted We use a Two-tower model for retrieval.',
      'model asserted An item with Bold words in it',
      'model asserted Towers: two',
      'model asserted Layers: three',
    ]);
  });
});

describe('plain lines as headings of a document without others', () => {
  it.each([
    ['with a colon', ['Requirements:', '', '- 3 million users', '', 'Data:', '', 'Scans.']],
    ['in capitals', ['REQUIREMENTS', '', '3 million users.', '', 'DATA', '', 'Scans.']],
    ['as steps', ['Step 1: Requirements', '- 3 million users', '', 'Step 2: Data', '- Scans']],
  ])('%s', (_, text) => {
    expect(Object.keys(readHomes(lines(...text)))).toEqual(['requirements', 'data']);
  });

  it.each([
    ['sentences', ['Requirements matter.', '', '3 million users.']],
    ['unknown names', ['Parcels:', '', '- 3 million']],
    ['lines with a value', ['Latency: 200 ms', '', '- fast']],
    ['the last line', ['3 million users.', '', 'DATA']],
    ['lines in a document with headings', ['## Data', 'A.', '## Model', 'Serving:', '- Pods']],
  ])('but not %s', (_, text) => {
    const origins = readDocument(lines(...text)).sections.map(({ origin }) => origin);
    expect(origins).not.toContain('lead-in');
  });
});

describe('a list as the structure of a document without headings', () => {
  it('reads numbered items with lists below', () => {
    const source = lines(
      '1. Requirements',
      '   - 3 million users a day',
      '2. Data',
      '   - Scans from the depots',
      '     - joined with routes',
      '3. Model',
      '   - Logistic regression as baseline',
      '4. Serving',
      '5. Monitoring',
      '   - Drift of the inputs',
    );
    expect(readSections(source)).toEqual([
      'requirements Requirements',
      'data Data',
      'model Model',
      'monitoring Monitoring',
    ]);
    expect(readStatements(source)).toEqual([
      'requirements asserted 3 million users a day',
      'data asserted Scans from the depots',
      'data asserted joined with routes',
      'model asserted Logistic regression as baseline',
      'serving asserted Serving',
      'monitoring asserted Drift of the inputs',
    ]);
  });

  it('reads lettered lines below an item one by one', () => {
    const source = lines('1) Scans', ' a) from depots', ' b) from vans');
    expect(readDocument(source).statements.map(({ prose }) => prose.text)).toEqual([
      'Scans',
      'a) from depots',
      'b) from vans',
    ]);
  });

  it('reads numbered items with paragraphs after them', () => {
    const source = lines(
      '1. Requirements',
      '',
      'Three million users.',
      '',
      '2. Data',
      '',
      'Scans from the depots.',
    );
    expect(readStatements(source)).toEqual([
      'requirements asserted Three million users.',
      'data asserted Scans from the depots.',
    ]);
  });

  it('keeps what stands above an item among its labels', () => {
    const source = lines('- Evaluation', '  - Offline', '    - AUC', '  - Online', '    - CTR');
    expect(labelsAbove(source, 'CTR')).toEqual(['heading: Evaluation', 'heading: Online']);
    expect(readHomes(source)).toEqual({ evaluation: ['Evaluation'] });
  });

  it('takes items without anything below for topics', () => {
    const source = lines('- Requirements', '- Data', '- Model');
    expect(readSections(source)).toEqual([]);
    expect(readDocument(source).statements.map(({ bare }) => bare)).toEqual([true, true, true]);
  });

  it('puts an item that heads nothing back into the section around the list', () => {
    const source = lines('## Metrics', '* Online', '  * CTR', '* Offline', '  * AUC', '* A/B test');
    expect(labelsAbove(source, 'A/B test')).toEqual(['heading: Metrics']);
  });

  it('leaves the lists of a document with headings as they are', () => {
    const source = lines('## Data', 'A.', '## Model', '1. Data', '   - Scans');
    expect(readSections(source)).toEqual(['data Data', 'model Model']);
    expect(labelsAbove(source, 'Scans')).toEqual(['heading: Model', 'item: Data']);
  });
});

describe('labels of a list', () => {
  it.each([
    ['an item with items below', lines('* Online', '  * CTR, conversions'), 'item: Online'],
    ['an item with a colon', lines('* Labels:', '  * CTR, conversions'), 'item: Labels:'],
    ['a lead-in before a list', lines('Signals:', '', '- CTR, conversions'), 'lead-in: Signals:'],
    [
      'a short line before a list',
      lines('Signals we use', '- CTR, conversions'),
      'lead-in: Signals we use',
    ],
    ['a bold lead-in', lines('**Online:** these', '- CTR, conversions'), 'lead-in: Online: these'],
    ['a question', lines('- Which signals?', '  - CTR, conversions'), 'question: Which signals?'],
  ])('%s', (_, text, label) => {
    const source = lines('## Evaluation', '', text, '', '## Data', '', 'Scans.');
    expect(labelsAbove(source, 'CTR')).toEqual(['heading: Evaluation', label]);
  });

  it('carries its children through several levels', () => {
    const source = lines('## Data', '## Model', '- Ranking', '  - Towers', '    - Two of them');
    expect(labelsAbove(source, 'Two')).toEqual(['heading: Model', 'item: Ranking', 'item: Towers']);
  });

  it('tells a bare topic from an item that says something', () => {
    const source = lines(
      '## Data',
      '## Evaluation',
      '- A/B test',
      '- CTR up 2 %',
      '- Online',
      '  - CTR',
    );
    const bare = readDocument(source).statements.filter((statement) => statement.bare);
    expect(bare.map(({ prose }) => prose.text)).toEqual(['A/B test', 'CTR']);
  });
});

describe('task lists', () => {
  it('reads ticked and open items alike', () => {
    expect(
      readStatements(lines('## Data', '- [x] Scans of depots', '- [ ] Routes of vans')),
    ).toEqual(['data asserted Scans of depots', 'data asserted Routes of vans']);
  });
});

describe('slanted words that begin a paragraph', () => {
  it('are a lead-in when a mark sets them off', () => {
    const source = lines('## Parcels', '', '*Monitoring.* The rate of late vans.');
    expect(labelsAbove(source, 'The rate')).toContain('lead-in: Monitoring.');
  });

  it('are stressed words otherwise', () => {
    const source = lines('## Parcels', '', '*Late* vans are counted.');
    expect(labelsAbove(source, 'Late vans')).toEqual(['heading: Parcels']);
  });
});

describe('a lead-in in the midst of a paragraph', () => {
  const source = lines('## Depots', '', 'Goal: fewer late vans. Data at hand: scans. Two years.');

  it('ends the one before it', () => {
    expect(labelsAbove(source, 'Data at hand')).toEqual(['heading: Depots']);
    expect(labelsAbove(source, 'Two years')).toEqual(['heading: Depots', 'lead-in: Data at hand']);
  });

  it('stands below a bold one', () => {
    const bold = source.replace('Goal:', '**Parcels.** Goal:');
    expect(labelsAbove(bold, 'Two years')).toEqual([
      'heading: Depots',
      'lead-in: Parcels.',
      'lead-in: Data at hand',
    ]);
  });
});

describe('a lead-in of several meanings', () => {
  it('means below a heading what such a lead-in can mean there', () => {
    const source = lines(
      '## Data',
      '',
      '**Pipeline.** Scans are joined.',
      '',
      '- user: depot, van',
    );
    expect(readStatements(source)).toEqual([
      'data asserted Scans are joined.',
      'data asserted user: depot, van',
    ]);
  });

  it('keeps its usual meaning below other headings', () => {
    const source = lines('## Monitoring', '', '**Pipeline.** A request passes two services.');
    expect(readStatements(source)).toEqual(['serving asserted A request passes two services.']);
  });
});

describe('an entry of a reading list', () => {
  it.each([
    '- [Sorting parcels with a camera](https://example.org/parcels): a network reads labels.',
    '- **Van Post**, 2021: [Sorting parcels with a camera](https://example.org/parcels) (a network)',
    '- Post office [Sorting parcels with a camera](https://example.org/parcels) – a network.',
  ])('tells of something else: %s', (entry) => {
    expect(readStatements(lines('## Model', '', entry))).toEqual([]);
  });

  it.each([
    '- [FastAPI](https://example.org/api): answers the depots.',
    '- [The camera of the depot](#camera): takes two pictures.',
    '- As in [Sorting parcels with a camera](https://example.org/parcels), a network reads labels.',
  ])('is not one that tells of this system: %s', (item) => {
    expect(readStatements(lines('## Model', '', item))).toHaveLength(1);
  });
});
