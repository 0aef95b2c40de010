import type { Span } from '../text/span.ts';

/** A line of a file. */
export interface FileLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly span: Span;
}

/** What the body of a rule file is made of, as far as it is read: headings of rank 2 and fences. */
export type BodyPart =
  | { readonly kind: 'heading'; readonly line: FileLine; readonly name: string }
  | {
      readonly kind: 'fence';
      readonly line: FileLine;
      readonly info: string;
      readonly content: Span;
    }
  | { readonly kind: 'unclosed'; readonly line: FileLine };

interface Fence {
  readonly line: FileLine;
  readonly marks: string;
  readonly info: string;
  /** Offset of its content. */
  readonly start: number;
}

const linePattern = /([^\r\n]*)(\r\n|\r|\n|$)/y;

function* splitLines(text: string, from: number): Generator<FileLine & { readonly next: number }> {
  let number = text.slice(0, from).split(/\r\n|\r|\n/).length;
  const pattern = new RegExp(linePattern);
  pattern.lastIndex = from;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const content = pattern.exec(text)?.[1] ?? '';
    yield {
      number,
      text: content,
      span: { start, end: start + content.length },
      next: pattern.lastIndex,
    };
    number++;
  }
}

function closes(line: FileLine, fence: Fence): boolean {
  const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line.text)?.[1] ?? '';
  return marks.startsWith(fence.marks);
}

/** Walks the body of a rule file from an offset on; what stands in a fence is no heading. */
export function* readBody(text: string, from: number): Generator<BodyPart> {
  let fence: Fence | null = null;
  for (const { next, ...line } of splitLines(text, from)) {
    if (fence) {
      if (!closes(line, fence)) continue;
      const content = { start: fence.start, end: line.span.start };
      yield { kind: 'fence', line: fence.line, info: fence.info, content };
      fence = null;
      continue;
    }
    const [, marks, info] = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/.exec(line.text) ?? [];
    const name = /^ {0,3}##[ \t]+(.*?)[ \t]*#*$/.exec(line.text)?.[1];
    if (marks !== undefined) fence = { line, marks, info: info?.trim() ?? '', start: next };
    else if (name !== undefined) yield { kind: 'heading', line, name };
  }
  if (fence) yield { kind: 'unclosed', line: fence.line };
}
