import { describe, expect, it } from 'vitest';
import { readDiagram } from '../../../src/document/diagrams/read.ts';
import { read } from './support.ts';

describe('DOT', () => {
  it('reads chains, groups, labels and subgraphs', () => {
    const source = `digraph serving {
  rankdir=LR; node [shape=box]  // looks
  client [label="Client app"];
  client -> gateway -> ranker [label="asks"];
  subgraph cluster_offline { label="Offline"; trainer }
  ranker -> {cache; store}
  trainer -> "model registry"
  /* gone -> away */
  a:out -> b:in
}`;
    expect(read(source, 'dot')).toEqual({
      nodes: [
        'client=Client app',
        'gateway',
        'ranker',
        'trainer',
        'cache',
        'store',
        'model registry',
        'a',
        'b',
      ],
      edges: [
        'client > gateway: asks',
        'gateway > ranker: asks',
        'ranker > cache',
        'ranker > store',
        'trainer > model registry',
        'a > b',
      ],
    });
  });

  it('reads undirected graphs and HTML labels', () => {
    expect(read('graph { a -- b; a [label=<<b>API</b>>] }', 'graphviz')).toEqual({
      nodes: ['a=API', 'b'],
      edges: ['a > b'],
    });
  });

  it.each([
    'digraph {',
    'digraph { a -> ',
    'digraph { a [label="x',
    '}}}}',
    'digraph { a -> b [label=<<b> }',
  ])('survives: %s', (source) => {
    expect(readDiagram(source, 'dot')?.notation).toBe('dot');
  });
});

describe('PlantUML', () => {
  it('reads components, aliases, containers and relations', () => {
    const source = `@startuml
' a comment
skinparam monochrome true
actor User
component "Ranking API" as api
[Cache] as c
node "Cluster" {
  [Trainer]
}
User --> api : query
api ..> [Cache]
[Trainer] -down-> api : model
database Store
api <-- Store
note left of api
  not --> this
end note
@enduml`;
    expect(read(source, 'plantuml')).toEqual({
      nodes: ['User', 'api=Ranking API', 'c=Cache', 'Trainer', 'Store'],
      edges: ['User > api: query', 'api > c', 'Trainer > api: model', 'Store > api'],
    });
  });

  it('reads messages between participants', () => {
    const source =
      '@startuml\nparticipant "Web app" as web\nweb -> api: ask\napi --> web: answer\n@enduml';
    expect(read(source, 'puml')).toEqual({
      nodes: ['web=Web app', 'api'],
      edges: ['web > api: ask', 'api > web: answer'],
    });
  });

  it('reads activities in their order', () => {
    const source = '@startuml\nstart\n:Collect logs;\n:Train;\nstop\n@enduml';
    expect(read(source, 'plantuml').edges).toEqual(['Collect logs > Train']);
  });
});

describe('D2', () => {
  it('reads keys, labels, chains and containers', () => {
    const source = `direction: right
user: User {shape: person}
user -> api.gateway: query
api: Serving {
  gateway: Gateway
  ranker -> cache
}
x.style.fill: red
a -> b <- c
# away -> gone
note: |md
  # text -> { here }
|`;
    expect(read(source, 'd2')).toEqual({
      nodes: [
        'user=User',
        'api.gateway=Gateway',
        'api.ranker=ranker',
        'api.cache=cache',
        'x',
        'a',
        'b',
        'c',
        'note',
      ],
      edges: ['user > api.gateway: query', 'api.ranker > api.cache', 'a > b', 'c > b'],
    });
  });

  it.each(['a -> ', '{{{{', 'a: "x', 'a: |md never closed', '}}', '-> ->'])(
    'survives: %s',
    (source) => {
      expect(readDiagram(source, 'd2')?.notation).toBe('d2');
    },
  );
});

describe('readDiagram', () => {
  it.each([
    ['@startuml\na -> b\n@enduml', 'plantuml'],
    ['digraph { a -> b }', 'dot'],
    ['graph LR\n  a --> b', 'mermaid'],
    ['sequenceDiagram\n  a->>b: hi', 'mermaid'],
    ['Client -> Ranker -> Cache', 'ascii'],
  ])('recognises the notation of an unlabelled fence: %j', (source, notation) => {
    expect(readDiagram(source, null)?.notation).toBe(notation);
    expect(readDiagram(source, 'text')?.notation).toBe(notation);
  });

  it.each(['python', 'json', 'bash', 'md'])('leaves %s alone', (language) => {
    expect(readDiagram('graph LR\n  a --> b', language)).toBeNull();
  });
});
