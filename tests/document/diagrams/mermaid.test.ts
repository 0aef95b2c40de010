import { describe, expect, it } from 'vitest';
import { readDiagram } from '../../../src/document/diagrams/read.ts';
import { read } from './support.ts';

function flow(body: string): ReturnType<typeof read> {
  return read(`flowchart LR\n${body}`, 'mermaid');
}

describe('mermaid flowcharts', () => {
  it.each([
    ['A --> B', ['A > B']],
    ['A --- B', ['A > B']],
    ['A-.->B', ['A > B']],
    ['A ==> B', ['A > B']],
    ['A --x B', ['A > B']],
    ['A <--> B', ['A > B', 'B > A']],
    ['A ~~~ B', ['A > B']],
    ['A -->|query| B', ['A > B: query']],
    ['A -- top 100 --> B', ['A > B: top 100']],
    ['A -. logs .-> B', ['A > B: logs']],
    ['A == bulk ==> B', ['A > B: bulk']],
    ['A --> B --> C', ['A > B', 'B > C']],
    ['A --> B; B --> C', ['A > B', 'B > C']],
    ['A & B --> C & D', ['A > C', 'A > D', 'B > C', 'B > D']],
    ['A e1@--> B', ['A > B']],
    ['A -> B', ['A > B']],
    ['A --> B %% why', ['A > B']],
  ])('reads the links of: %s', (line, edges) => {
    expect(flow(line).edges).toEqual(edges);
  });

  it.each([
    ['a[Feature store]', 'a=Feature store'],
    ['a(Ranker)', 'a=Ranker'],
    ['a{Cached?}', 'a=Cached?'],
    ['a((Start))', 'a=Start'],
    ['a(((End)))', 'a=End'],
    ['a([Job])', 'a=Job'],
    ['a[[Batch]]', 'a=Batch'],
    ['a[(Events)]', 'a=Events'],
    ['a{{Gate}}', 'a=Gate'],
    ['a[/Input/]', 'a=Input'],
    ['a>Flag]', 'a=Flag'],
    ['a["Ranker (GBDT)"]', 'a=Ranker (GBDT)'],
    ['a[Kafka<br/>events]', 'a=Kafka events'],
    ['a["fa:fa-user User"]', 'a=User'],
    ['a["`**Bold** name`"]', 'a=Bold name'],
    ['a@{ shape: cyl, label: "Store" }', 'a=Store'],
    ['a[Named]:::hot', 'a=Named'],
    ['online-store[Redis]', 'online-store=Redis'],
  ])('reads the node of: %s', (line, node) => {
    expect(flow(line).nodes).toEqual([node]);
  });

  it('takes no subgraph, style or comment for a node', () => {
    const body = `  %% draft
  subgraph offline [Offline path]
    direction TB
    logs --> trainer
  end
  classDef hot fill:#f00
  class trainer hot
  style logs fill:#eee
  linkStyle 0 stroke:red
  click logs "https://example.org"`;
    expect(flow(body)).toEqual({ nodes: ['logs', 'trainer'], edges: ['logs > trainer'] });
  });

  it('takes a subgraph that an edge names for a node with its title', () => {
    const body = 'user --> serving\nsubgraph serving [Serving cluster]\n  ranker\nend';
    expect(flow(body).nodes).toEqual(['user', 'serving=Serving cluster', 'ranker']);
  });

  it('keeps the first label and points at it', () => {
    const source = 'graph TD\n  a --> b\n  a[Client app] --> c\n  a[Other]';
    const [client] = readDiagram(source, 'mermaid')?.nodes ?? [];
    expect(client).toEqual({ id: 'a', label: 'Client app', offset: source.indexOf('Client app') });
  });

  it.each(['', '  %% draw here', 'just some words', '--> -->', '[[[[', 'A[unclosed'])(
    'survives a broken body: %j',
    (body) => {
      expect(readDiagram(`flowchart TD\n${body}`, 'mermaid')?.type).toBe('flowchart');
    },
  );

  it('skips front matter, directives and comments before the keyword', () => {
    const source =
      '---\ntitle: Path\n---\n%%{init: {"theme": "dark"}}%%\n%% note\ngraph TD\na --> b';
    expect(read(source, 'mermaid').edges).toEqual(['a > b']);
  });

  it('reads arrows without a keyword, and tells that the keyword is absent', () => {
    expect(readDiagram('Client --> Ranker', 'mermaid')).toMatchObject({
      type: '',
      edges: [{ from: 'Client', to: 'Ranker' }],
    });
    expect(readDiagram('a drawing will follow', 'mermaid')?.nodes).toEqual([]);
  });

  it('reads Windows line ends', () => {
    expect(read('graph TD\r\nA[One] --> B\r\nB --> C\r\n', 'mermaid').edges).toEqual([
      'A > B',
      'B > C',
    ]);
  });

  it('draws no more edges from hostile groups than a picture can hold', () => {
    const group = Array.from({ length: 1000 }, (_, index) => `n${index}`).join(' & ');
    expect(flow(`${group} --> ${group}`).edges.length).toBeLessThanOrEqual(6000);
  });
});

describe('other mermaid diagrams', () => {
  it('reads participants and messages of a sequence', () => {
    const source = `sequenceDiagram
  autonumber
  participant U as User
  actor S as Search service
  U->>+S: query
  Note over U,S: p99 under 200 ms
  loop every retry
    S-->>-U: results
  end
  S-xLog: impression`;
    expect(read(source, 'mermaid')).toEqual({
      nodes: ['U=User', 'S=Search service', 'Log'],
      edges: ['U > S: query', 'S > U: results', 'S > Log: impression'],
    });
  });

  it.each([
    [
      'stateDiagram-v2',
      'state',
      '[*] --> Shadow\nShadow --> Live : approved',
      ['Shadow > Live: approved'],
    ],
    [
      'classDiagram',
      'class',
      'Model <|-- Ranker\nRanker "1" --> "n" Item : scores',
      ['Ranker > Model', 'Ranker > Item: scores'],
    ],
    ['erDiagram', 'er', 'USER ||--o{ CLICK : makes\nCLICK {\n  int id\n}', ['USER > CLICK: makes']],
    [
      'mindmap',
      'mindmap',
      '  root((Design))\n    Data\n      Labels',
      ['Design > Data', 'Data > Labels'],
    ],
    [
      'C4Context',
      'C4Context',
      'Person(u, "User")\nSystem(r, "Ranker")\nRel(u, r, "asks")',
      ['u > r: asks'],
    ],
    [
      'architecture-beta',
      'architecture',
      'service a(server)[API]\nservice d(database)[Store]\na:R --> L:d',
      ['a > d'],
    ],
    ['block-beta', 'block', 'a["API"] --> b["Store"]', ['a > b']],
  ])('reads %s', (keyword, type, body, edges) => {
    const source = `${keyword}\n${body}`;
    expect(readDiagram(source, 'mermaid')?.type).toBe(type);
    expect(read(source, 'mermaid').edges).toEqual(edges);
  });

  it('lists the tasks of a plan', () => {
    const source =
      'gantt\n  title Launch\n  dateFormat YYYY-MM-DD\n  Collect labels :a1, 30d\n  Train :20d';
    expect(read(source, 'mermaid').nodes).toEqual(['Collect labels', 'Train']);
  });
});
