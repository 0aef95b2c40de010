import { describe, expect, it } from 'vitest';
import {
  labelsAbove,
  lines,
  readDocument,
  readSections,
  readStatements,
} from '../support/reading.ts';

const fence = '```';

describe('tables', () => {
  it('read each row under the heads of its columns', () => {
    const source = lines(
      '## Data',
      '',
      '| Source | Volume |',
      '|---|---|',
      '| scans of **depots** | 2 million a day |',
      '| | |',
      '| routes | |',
    );
    expect(readStatements(source)).toEqual([
      'data asserted scans of depots | 2 million a day',
      'data asserted routes',
    ]);
    expect(labelsAbove(source, 'routes')).toEqual([
      'heading: Data',
      'column: Source',
      'column: Volume',
    ]);
  });

  it('hold a whole document', () => {
    const source = lines(
      '# Parcels',
      '',
      '| Topic | Decision |',
      '|---|---|',
      '| Requirements | 3 million users a day, answers below 200 ms |',
      '| Model | gradient boosted trees |',
      '| Evaluation | AUC on a time-based split |',
      '| Monitoring | alert on data drift |',
    );
    const steps = readDocument(source).statements.map((statement) => statement.steps.join());
    expect(steps).toEqual(['requirements', 'model', 'evaluation', 'monitoring']);
  });
});

describe('fences', () => {
  it.each(['', 'text', 'txt', 'plaintext'])('hold prose when marked "%s"', (language) => {
    const source = lines(
      '## Data',
      '',
      fence + language,
      'Scans come from the depots, joined with routes.',
      '- The label is the depot of the last scan',
      fence,
    );
    expect(readStatements(source)).toEqual([
      'data asserted Scans come from the depots, joined with routes.',
      'data asserted The label is the depot of the last scan',
    ]);
  });

  it.each([
    ['Python', ['```python', '# the latency is 200 ms', 'model = train(scans, epochs=3)', '```']],
    ['JSON', ['```json', '{"latency": "200 ms"}', '```']],
    ['code without a language', ['```', 'model = train(scans, epochs=3)', 'print(model)', '```']],
    ['SQL', ['```', 'SELECT depot, count(*) FROM scans', 'WHERE day = 3;', '```']],
    ['an indented block', ['', '    model = train(scans)', '']],
  ])('hold no statements with %s', (_, code) => {
    expect(readStatements(lines('## Data', '', ...code, '', 'Scans.'))).toEqual([
      'data asserted Scans.',
    ]);
  });

  const answer = ['# Parcels', '', '## Data', '', 'Scans.', '', '## Model', '', 'Trees.'];

  it('may hold the whole answer', () => {
    for (const language of ['markdown', 'md']) {
      const source = lines(fence + language, ...answer, fence);
      expect(readDocument(source).title?.prose.text).toBe('Parcels');
      expect(readSections(source)).toEqual(['data Data', 'model Model']);
    }
  });

  it('may be left open', () => {
    const source = lines('Below is my answer.', '', '```markdown', ...answer);
    expect(readSections(source)).toEqual(['data Data', 'model Model']);
    expect(readStatements(source).slice(1)).toEqual([
      'data asserted Scans.',
      'model asserted Trees.',
    ]);
  });

  it('may be closed by a fence inside', () => {
    const source = lines(
      '```markdown',
      ...answer,
      '```mermaid',
      'graph LR; a-->b',
      '```',
      '## Serving',
      'Pods.',
    );
    expect(readSections(source)).toEqual(['data Data', 'model Model', 'serving Serving']);
    expect(readDocument(source).diagrams).toHaveLength(1);
  });

  it.each(['   ', '  '])('are read inside a list item, indented by "%s"', (indentation) => {
    const source = lines(
      '## Data',
      indentation.length === 3 ? '1. Sources' : '- Sources',
      ...[fence, 'Scans come from the depots.', 'Routes come from vans.', fence].map(
        (line) => indentation + line,
      ),
    );
    const { statements } = readDocument(source);
    expect(statements.map(({ prose }) => prose.text)).toEqual(
      expect.arrayContaining(['Scans come from the depots.', 'Routes come from vans.']),
    );
  });

  it('are drawings inside a list item too', () => {
    const source = lines(
      '## Serving',
      '- Path',
      ...['```mermaid', 'graph LR', '  Van --> Depot', '```'].map((line) => `    ${line}`),
    );
    const { statements } = readDocument(source);
    const nodes = statements.filter(({ form }) => form === 'node');
    expect(nodes.map(({ span }) => source.slice(span.start, span.end))).toEqual(['Van', 'Depot']);
  });

  it('read the same with either line end', () => {
    const source = lines(
      '## Data',
      fence,
      'Scans come from the depots.',
      'Routes come from vans.',
      fence,
    );
    const windows = source.replaceAll('\n', '\r\n');
    expect(readStatements(windows)).toEqual(readStatements(source));
    expect(readStatements(source)).toHaveLength(2);
  });
});

describe('what is no evidence', () => {
  it('is a comment', () => {
    const source = lines(
      '## Requirements',
      '<!-- How many users? 3 million. -->',
      '',
      'Three million users. <!-- Below 200 ms. --> They wait.',
      '',
      '<!--',
      'Latency: 200 ms',
      '-->',
    );
    expect(readStatements(source)).toEqual([
      'requirements asserted Three million users.',
      'requirements asserted They wait.',
    ]);
  });

  it('is a link target, an image and raw HTML', () => {
    const source = lines(
      '## Data',
      '',
      'See [the scans](https://example.org/latency/200ms "p99 200 ms").',
      '',
      '<div>latency 200 ms</div>',
      '',
      '[scans]: https://example.org/latency',
    );
    expect(readStatements(source)).toEqual(['data asserted See the scans.']);
  });
});

describe('quotations', () => {
  it('are read, without their signs', () => {
    const source = lines(
      '## Data',
      '',
      '> Scans come from the depots,',
      '> joined with routes.',
      '>',
      '> - Labels',
    );
    expect(readStatements(source)).toEqual([
      'data asserted Scans come from the depots, joined with routes.',
      'data asserted Labels',
    ]);
  });
});

describe('front matter', () => {
  it('is kept apart', () => {
    const source = lines(
      '---',
      'title: Latency 200 ms',
      'level: mid',
      '---',
      '',
      '# Parcels',
      '',
      'Scans.',
    );
    const { frontMatter, title } = readDocument(source);
    expect(frontMatter?.text).toBe('title: Latency 200 ms\nlevel: mid');
    expect(title?.prose.text).toBe('Parcels');
    expect(readStatements(source)).toEqual(['- asserted Scans.']);
  });

  it.each([
    [
      'a rule with an empty line below',
      ['---', '', '# Parcels', '', '## Data', '', 'Scans.', '', '---', '', 'More.'],
    ],
    [
      'a rule with a heading below',
      ['---', '# Parcels', '', '## Data', '', 'Scans.', '', '---', '', 'More.'],
    ],
    ['rules of stars', ['***', '# Parcels', '', '## Data', '', 'Scans.', '', '***', '', 'More.']],
  ])('is not %s', (_, text) => {
    expect(readDocument(lines(...text)).frontMatter).toBeNull();
    expect(readStatements(lines(...text))).toEqual(['data asserted Scans.', 'data asserted More.']);
  });
});

describe('diagrams', () => {
  const drawings = {
    mermaid: ['```mermaid', 'flowchart LR', '  A[Client] --> B[Gateway]', '```'],
    dot: ['```dot', 'digraph { client -> gateway }', '```'],
    plantuml: ['```plantuml', '@startuml', 'client -> gateway : scan', '@enduml', '```'],
    d2: ['```d2', 'client -> gateway: scan', '```'],
    ascii: [
      '```',
      '+--------+     +---------+',
      '| Client | --> | Gateway |',
      '+--------+     +---------+',
      '```',
    ],
    image: ['![Client and gateway](flow.png)'],
  };

  it.each(Object.entries(drawings))('are found as %s, in their section', (notation, drawing) => {
    const source = lines(
      '# Parcels',
      '',
      '## Data',
      '',
      'Scans.',
      '',
      '## Serving',
      '',
      ...drawing,
    );
    const { diagrams } = readDocument(source);
    expect(diagrams.map((placed) => placed.diagram.notation)).toEqual([notation]);
    expect(diagrams[0]?.section.heading?.prose.text).toBe('Serving');
    const [shown] = diagrams.map(({ span }) => source.slice(span.start, span.end));
    expect(shown).toBe(drawing.join('\n'));
  });

  it.each(['<img src="flow.svg" alt="flow">', '<p><img src="flow.svg"></p>', '<figure>x</figure>'])(
    'are found as HTML: %s',
    (html) => {
      const { diagrams } = readDocument(lines('## Serving', '', html));
      expect(diagrams.map(({ diagram }) => diagram.notation)).toEqual(['image']);
    },
  );

  it.each([
    '![build](https://img.shields.io/badge/build-ok-green)',
    '![Correlation of columns](images/1.png)',
    '![](figures/roc_curve.png)',
    '![](avatar.png)',
    '![x](logo.svg)',
  ])('are no badges, logos or plots: %s', (image) => {
    expect(readDocument(lines('## Serving', '', image)).diagrams).toEqual([]);
  });

  it('give their nodes as statements that stand in the source', () => {
    const source = lines('## Serving', '', ...drawings.mermaid);
    const { statements } = readDocument(source);
    expect(statements.map(({ form }) => form)).toEqual(['node', 'node']);
    expect(statements.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'Client',
      'Gateway',
    ]);
  });
});
