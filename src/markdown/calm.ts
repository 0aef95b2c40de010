/**
 * The parser's cost grows with the square of the delimiters in one block, of the containers that a
 * line opens, and of the lines that continue one without its sign. No person writes that many; a
 * hostile or broken file may.
 */
const mostDelimiters = 1500;
const mostContainers = 40;
/** So many lines may continue a quotation or list item without its sign. */
const mostLazyLines = 500;
/** Deeper indentation than this only nests lists beyond what anyone reads. */
const deepestIndent = 120;

const delimiters = /[*_[\]~`<&!]/g;
const containers = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/;

function calmBlock(lines: readonly string[]): string {
  const block = calmLines(lines).join('\n');
  const count = block.match(delimiters)?.length ?? 0;
  return count > mostDelimiters ? block.replace(delimiters, '.') : block;
}

function calmLine(line: string): string {
  const indent = line.length - line.trimStart().length;
  if (indent > deepestIndent && line.length > indent)
    return '.'.repeat(indent) + line.slice(indent);
  const opened = containers.exec(line)?.[0] ?? '';
  const count = opened.match(/[>.)]|[-+*][ \t]/g)?.length ?? 0;
  return count > mostContainers ? quietContainers(line) : line;
}

/** The longest run of lines that open no container. */
function longestLazyRun(lines: readonly string[]): number {
  let longest = 0;
  let run = 0;
  for (const line of lines) {
    run = containers.test(line) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function quietContainers(line: string): string {
  const opened = containers.exec(line)?.[0] ?? '';
  return opened.replace(/\S/g, '.') + line.slice(opened.length);
}

function calmLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLazyLines || !lines.some((line) => containers.test(line))) return lines;
  return longestLazyRun(lines) > mostLazyLines ? lines.map(quietContainers) : lines;
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
      blocks.push(calmBlock(block));
      block = [];
    }
    block.push(line);
  }
  if (block.length > 0) blocks.push(calmBlock(block));
  return blocks.join('\n');
}
