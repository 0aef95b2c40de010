import { describe, expect, it } from 'vitest';
import { builtInLinter } from '../support/built-in-linter.ts';

const size = 10_000;

function fill(piece: string, from = ''): string {
  return from + piece.repeat(Math.ceil(size / piece.length));
}

const staircase = Array.from({ length: 120 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
const ticks = Array.from({ length: 200 }, (_, count) => '`'.repeat(count + 1)).join(' a ');

describe('a document that nobody wrote by hand comes to an end', () => {
  it.each([
    ['delimiters that open and never close', fill('**a_')],
    ['brackets', fill('[a](')],
    ['ticks of every length', ticks],
    ['signs of quotation', fill('> ')],
    ['lines that continue a quotation', fill('b\n', '> a\n')],
    ['lines that continue an item', fill('b\n', '- a\n')],
    ['nested items', staircase],
    ['items', fill('- a\n')],
    ['headings', fill('# a\n## b\n')],
    ['rows', fill('|c|d|\n', '|a|b|\n|-|-|\n')],
    ['columns', `${fill('|a')}|\n${fill('|-')}|\n`],
    ['one word', fill('a')],
    ['one line of sentences', fill('We serve it in 200 ms, not 3 s. ')],
    ['phrases of the checks', fill('a two-tower model retrained daily on data drift ')],
    ['figures', fill('p99 of 200 ms at 5 x 3 = 15 TB for $2 per 1k ')],
    ['digits', fill('9')],
    ['negations', fill('no not without never ')],
    ['questions', fill('How many? ')],
    ['a long dialogue', fill('Interviewer: How?\n\nCandidate: So.\n\n')],
    ['fences that never close', fill('```\na\n')],
    ['Markdown fences in Markdown fences', fill('```markdown\n~~~md\n')],
    ['arrows', fill('a -> b ')],
    ['a drawing', fill('+--+   +--+\n|a |-->|b |\n', '```\n')],
    ['a chart', fill('a[b] --> c{d\n', '```mermaid\ngraph LR\n')],
    ['tags', fill('<a ')],
    ['comments', fill('<!--')],
    ['entities', fill('&amp;&')],
    ['front matter without an end', fill('a: b\n', '---\n')],
    ['combining marks', fill('\u0301', 'a')],
    ['half characters', fill('\ud800')],
    ['NUL', fill('\0')],
    ['line ends of old', fill('a\r')],
    ['white space', fill(' \t\n\u00a0')],
  ])('%s', (_, source) => {
    expect(builtInLinter.lint('answer.md', source).source).toBe(source);
  });
});
