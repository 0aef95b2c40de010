import { describe, expect, it } from 'vitest';
import { looksLikeDrawing } from '../../../src/document/diagrams/drawing.ts';
import { read } from './support.ts';

const boxes = `+--------+      +---------+      +-------+
| Client | ---> | Gateway | ---> | Model |
+--------+      | (nginx) |      +-------+
                +---------+          |
                     |               v
                     v           +--------+
                +---------+      |  Logs  |
                |  Cache  |      +--------+
                +---------+`;
const nested = `┌──────────────── Online ───────────────┐
│ ┌────────┐      ┌─────────┐           │
│ │ Client │ ───▶ │ Ranker  │           │
│ └────────┘      └────┬────┘           │
└──────────────────────┼────────────────┘
                       ▼
                  ┌─────────┐
                  │ Storage │
                  └─────────┘`;
const column = `User request
     |
     v
Candidate generation
     ↓  top 500
Ranking model`;
const branches = `Query
 ├──> Text encoder ──┐
 └──> Image encoder ─┤
                     ▼
                  Index`;
const split = `Request --> Router --> Light model
              |
              +----> Heavy model`;

describe('drawings of characters', () => {
  it('reads boxes and the arrows between them', () => {
    expect(read(boxes, null)).toEqual({
      nodes: ['Client', 'Gateway (nginx)', 'Model', 'Logs', 'Cache'],
      edges: [
        'Client > Gateway (nginx)',
        'Gateway (nginx) > Model',
        'Model > Logs',
        'Gateway (nginx) > Cache',
      ],
    });
  });

  it('takes a box around boxes for no node', () => {
    expect(read(nested, null)).toEqual({
      nodes: ['Client', 'Ranker', 'Storage'],
      edges: ['Client > Ranker', 'Ranker > Storage'],
    });
  });

  it('reads texts above each other', () => {
    expect(read(column, null).edges).toEqual([
      'User request > Candidate generation',
      'Candidate generation > Ranking model: top 500',
    ]);
  });

  it('reads branches off a line and what they join', () => {
    expect(read(branches, null).edges).toEqual([
      'Query > Text encoder',
      'Query > Image encoder',
      'Text encoder > Index',
    ]);
    expect(read(split, null).edges).toContain('Router > Heavy model');
  });

  it.each([
    ['User -> Gateway -> Re-ranker', ['User > Gateway', 'Gateway > Re-ranker']],
    ['Logs → Features → Model', ['Logs > Features', 'Features > Model']],
    ['Client <--> Server --> Store', ['Client > Server', 'Server > Client', 'Server > Store']],
    ['[Client] --query--> [Ranker]', ['Client > Ranker: query']],
    ['1. Ingest -> 2. Clean -> 3. Train', ['Ingest > Clean', 'Clean > Train']],
    ['Logs\n  -> Features\n  -> Training', ['Logs > Features', 'Features > Training']],
    ['Logs ->\nFeatures ->\nTraining', ['Logs > Features', 'Features > Training']],
  ])('reads the chain: %j', (source, edges) => {
    expect(read(source, null).edges).toEqual(edges);
  });
});

describe('looksLikeDrawing', () => {
  it.each([boxes, nested, column, branches, split])('sees a drawing', (source) => {
    expect(looksLikeDrawing(source)).toBe(true);
  });

  it.each([
    ['prose', 'The user opens the app.\nWe rank what friends have posted.'],
    ['a list', '- clicks\n- saves\n  - shares'],
    ['bullets drawn as arrows', '-> we log impressions\n-> we join clicks'],
    ['one mapping', 'query -> document'],
    ['an estimate', '100M users x 10 a day\n=> 1B requests a day\n=> 11,574 QPS'],
    ['python', 'def f(x: int) -> int:\n    return x\n\ndef g(y) -> str:\n    return y'],
    ['javascript', 'const f = (x) => x + 1;\nitems.map((i) => i.id);'],
    ['C', 'p->next = q->next;\nq->prev->id = 1;'],
    ['types', 'map :: (a -> b) -> [a] -> [b]'],
    ['a log', '2024-01-01 10:00:00 INFO queue -> worker\n2024-01-01 10:00:01 INFO worker -> store'],
    ['a tree of files', 'src/\n├── data\n│   ├── raw\n│   └── clean\n└── models'],
    ['a tree in ASCII', 'src\n|-- a.py\n|-- b.py\n`-- c.py'],
    ['a Markdown table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    [
      'a table of a database',
      '+----+------+\n| id | name |\n+----+------+\n|  1 | ann  |\n+----+------+',
    ],
    [
      'a table in box characters',
      '┌────┬──────┐\n│ id │ name │\n├────┼──────┤\n│ 1  │ ann  │\n└────┴──────┘',
    ],
    ['formulas', 'f(x) → R\nx_t → x_{t+1}'],
    ['an equation', 'loss = - Σ y log p'],
    ['JSON', '{"a": 1,\n "b": [1, 2]}'],
    ['a shell session', '$ curl localhost | jq .\n{"ok": true}'],
    ['an underlined title', 'Title\n-----\nText'],
    ['nothing', ''],
  ])('does not take %s for a drawing', (_, source) => {
    expect(looksLikeDrawing(source)).toBe(false);
  });
});
