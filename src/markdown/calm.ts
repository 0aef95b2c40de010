/**
 * The parser's cost grows with the square of the delimiters in one block and of the containers that
 * a line opens. No person writes that many; a hostile or broken file may.
 */
const mostDelimiters = 1500;
const mostContainers = 40;
/** Deeper indentation than this only nests lists beyond what anyone reads. */
const deepestIndent = 120;

const delimiters = /[*_[\]~`<&!]/g;
const containers = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/;

function calmBlock(block: string): string {
  const count = block.match(delimiters)?.length ?? 0;
  return count > mostDelimiters ? block.replace(delimiters, '.') : block;
}

function calmLine(line: string): string {
  const indent = line.length - line.trimStart().length;
  if (indent > deepestIndent && line.length > indent) return '.'.repeat(indent) + line.slice(indent);
  const opened = containers.exec(line)?.[0] ?? '';
  const count = opened.match(/[>.)]|[-+*][ \t]/g)?.length ?? 0;
  return count > mostContainers ? opened.replace(/\S/g, '.') + line.slice(opened.length) : line;
}

/**
 * The source with the delimiters of such blocks and the containers of such lines made harmless,
 * character for character, so that every offset stays.
 */
export function calm(source: string): string {
  if (source.length < mostContainers * 2) return source;
  const lines = source.split('\n').map(calmLine);
  const blocks: string[] = [];
  let block: string[] = [];
  for (const line of lines) {
    if (line.trim() === '' && block.length > 0) {
      blocks.push(calmBlock(block.join('\n')));
      block = [];
    }
    block.push(line);
  }
  if (block.length > 0) blocks.push(calmBlock(block.join('\n')));
  return blocks.join('\n');
}
