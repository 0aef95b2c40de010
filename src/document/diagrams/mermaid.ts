import type { Diagram } from '../diagram.ts';
import { matchAt } from '../../text/match-at.ts';
import { readFlowchart } from './mermaid-flowchart.ts';
import { readOutline } from './mermaid-outline.ts';
import { readRelations } from './mermaid-relations.ts';
import { readSequence } from './sequence.ts';
import { splitLines } from './source-lines.ts';

/** Blank lines, comments, directives and front matter before the keyword. */
const preamble =
  /(?:\s+|%%\{[^}]{0,2000}\}{1,9}%%|%%[^\n]*|---\r?\n(?:(?!---)[^\n]*\n){0,50}---(?=\r?\n))*/y;
const keyword =
  /(flowchart(?:-elk)?|graph|sequenceDiagram|classDiagram(?:-v2)?|stateDiagram(?:-v2)?|erDiagram|gantt|pie|mindmap|timeline|journey|gitGraph|quadrantChart|requirementDiagram|C4\w{1,20}|xychart(?:-beta)?|sankey(?:-beta)?|block(?:-beta)?|packet(?:-beta)?|kanban|architecture(?:-beta)?|radar(?:-beta)?|treemap(?:-beta)?|zenuml)(?![\w-])[ \t]*(?:(?:TB|TD|BT|RL|LR)(?!\w))?/y;

/** The notation's word without its technical tail: "sequence", "state", "block". */
function typeOf(word: string): string {
  if (word === 'graph') return 'flowchart';
  return word.replace(/(?:Diagram|Chart)?(?:-v2|-beta|-elk)?$/, '');
}

function readTyped(source: string, from: number, type: string): Diagram {
  if (type === 'flowchart' || type === 'block') return readFlowchart(source, from, type);
  const lines = splitLines(source, from);
  if (type === 'sequence' || type === 'zenuml')
    return readSequence(lines).toDiagram('mermaid', type);
  if (type === 'class' || type === 'state' || type === 'er') {
    return readRelations(lines, type === 'state').toDiagram('mermaid', type);
  }
  return readOutline(lines, type === 'mindmap').toDiagram('mermaid', type);
}

/** Reads a mermaid diagram; one without a keyword, which mermaid refuses, by its arrows. */
export function readMermaid(source: string): Diagram {
  const start = matchAt(preamble, source, 0)?.[0].length ?? 0;
  const word = matchAt(keyword, source, start);
  if (word) return readTyped(source, start + word[0].length, typeOf(word[1] ?? ''));
  const guessed = readFlowchart(source, start, '');
  return guessed.edges.length > 0 ? guessed : { ...guessed, nodes: [] };
}
