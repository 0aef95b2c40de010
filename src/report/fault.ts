import type { Fault } from '../framework/fault.ts';
import { printable } from '../text/printable.ts';
import { createLineIndex } from '../text/line-index.ts';
import type { Appearance } from './appearance.ts';
import { formatFrame } from './source-frame.ts';
import { wrapBehind } from './wrap.ts';

function placeOf({ path, span, source }: Fault): string {
  if (path === undefined) return '';
  if (!span || source === undefined) return `${printable(path)}: `;
  const { line, column } = createLineIndex(source).position(span.start);
  return `${printable(path)}:${line}:${column}: `;
}

function frameOf({ span, source }: Fault, appearance: Appearance): readonly string[] {
  if (!span || source === undefined) return [];
  const frame = formatFrame({ text: source, lines: createLineIndex(source) }, span, appearance);
  return frame.map((line) => `    ${line}`);
}

/** What is wrong with the set-up, where, and what to do about it; ends with a line break. */
export function formatFault(fault: Fault, appearance: Appearance): string {
  const { paint, columns } = appearance;
  const message = placeOf(fault) + printable(fault.message);
  const help = fault.help === undefined ? [] : wrapBehind('  ', printable(fault.help), columns);
  return [`${paint.red('error:')} ${message}`, ...frameOf(fault, appearance), ...help, ''].join(
    '\n',
  );
}
