import type { Diagram } from '../diagram.ts';
import { tokeniseDot, type DotToken } from './dot-tokens.ts';
import { Graph } from './graph.ts';
import { readLabel } from './label.ts';

/** What stands between a pair of braces. */
interface Frame {
  readonly ids: string[];
  /** The left side of an edge operator that waits for its right side. */
  waiting: readonly string[] | null;
  /** What an edge operator or a list of attributes would refer to. */
  operand: readonly string[];
  /** Number of the first edge of the statement, -1 when it has none. */
  firstEdge: number;
}

function newFrame(): Frame {
  return { ids: [], waiting: null, operand: [], firstEdge: -1 };
}

/** Reads a DOT source in one pass over its tokens; braces are a stack, so depth costs nothing. */
class DotReader {
  readonly graph = new Graph();
  readonly #tokens: readonly DotToken[];
  readonly #frames: Frame[] = [newFrame()];
  #at = 0;

  constructor(tokens: readonly DotToken[]) {
    this.#tokens = tokens;
  }

  read(): void {
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++];
      if (!token) return;
      if (token.kind === 'id') this.#readId(token);
      else this.#readSign(token.text);
    }
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? newFrame();
  }

  #nextIs(sign: string): boolean {
    const next = this.#tokens[this.#at];
    return next?.kind === 'sign' && next.text === sign;
  }

  #readId(token: DotToken): void {
    if (this.#nextIs('=')) {
      this.#at += 2;
      return;
    }
    const word = token.quoted ? '' : token.text.toLowerCase();
    if (word === 'strict') return;
    if (word === 'graph' || word === 'digraph' || word === 'subgraph') {
      if (this.#tokens[this.#at]?.kind === 'id') this.#at++;
      this.#end();
    } else if (word === 'node' || word === 'edge') this.#end();
    else this.#readNode(token);
  }

  #readNode(token: DotToken): void {
    while (this.#nextIs(':')) this.#at += 2;
    const text = token.quoted ? readLabel(token.text, token.start) : null;
    if (!this.graph.addNode(token.text, text?.offset ?? token.start, null)) return;
    if (text && text.text !== token.text) this.graph.addNode(token.text, text.offset, text);
    this.#frame.ids.push(token.text);
    this.#take([token.text]);
  }

  /** An operand: the right side of a waiting edge, or the start of a statement. */
  #take(ids: readonly string[]): void {
    const frame = this.#frame;
    if (frame.waiting) {
      if (frame.firstEdge < 0) frame.firstEdge = this.graph.edgeCount;
      this.graph.addEdges({ from: frame.waiting, to: ids }, '');
      frame.waiting = null;
    } else frame.firstEdge = -1;
    frame.operand = ids;
  }

  #end(): void {
    const frame = this.#frame;
    frame.waiting = null;
    frame.operand = [];
    frame.firstEdge = -1;
  }

  #readSign(sign: string): void {
    if (sign === '->' || sign === '--') this.#frame.waiting = this.#frame.operand;
    else if (sign === '[') this.#readAttributes();
    else if (sign === '{') this.#frames.push(newFrame());
    else if (sign === '}') this.#close();
    else if (sign === ';') this.#end();
  }

  #close(): void {
    const inner = this.#frames.length > 1 ? this.#frames.pop() : undefined;
    if (!inner) return;
    this.#take([...new Set(inner.ids)]);
    const { ids } = this.#frame;
    // Ids of deeply nested braces are carried upwards once per level; beyond this they are noise.
    if (ids.length < 50) ids.push(...inner.ids.slice(0, 50));
  }

  #readAttributes(): void {
    const { operand, firstEdge } = this.#frame;
    let told = false;
    while (this.#at < this.#tokens.length && !this.#nextIs(']')) {
      const key = this.#tokens[this.#at++];
      if (key?.kind !== 'id' || !this.#nextIs('=')) continue;
      const value = this.#tokens[this.#at + 1];
      this.#at += 2;
      if (told || value?.kind !== 'id' || !/^x?label$/i.test(key.text)) continue;
      told = true;
      const label = readLabel(value.text, value.start);
      if (firstEdge >= 0) this.graph.labelEdges(firstEdge, label.text);
      else if (operand.length === 1 && operand[0] !== undefined) {
        this.graph.addNode(operand[0], value.start, label);
      }
    }
    this.#at++;
    if (told) this.#end();
  }
}

/** Reads Graphviz's DOT: nodes with their labels, edges and chains of them, groups in braces. */
export function readDot(source: string): Diagram {
  const tokens = tokeniseDot(source);
  const reader = new DotReader(tokens);
  reader.read();
  const type = tokens.find(({ text }) => /^(?:di)?graph$/i.test(text))?.text.toLowerCase() ?? '';
  return reader.graph.toDiagram('dot', type);
}
