import type { DesignDoc, Section, Statement } from '../document/design-doc.ts';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import type { Appearance } from './appearance.ts';
import { wrapBehind } from './wrap.ts';

interface Page extends Appearance {
  readonly lines: LineIndex;
  /** Columns that line numbers take. */
  readonly gutter: number;
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}

function lineNumber(offset: number, { lines, gutter }: Page): string {
  return String(lines.position(offset).line).padStart(gutter);
}

/** Labels that stand between the section's heading and the statement. */
function ownLabels({ labels }: Statement): string {
  const own = labels.filter(({ kind }) => kind !== 'heading');
  return own.map(({ prose }) => `${oneLine(prose.text)} > `).join('');
}

/** Figures with what they measure, and the steps where they differ from the section's. */
function listStatementFacts({ prose, quantities, section, steps }: Statement): readonly string[] {
  const figures = quantities.map(({ dimension, start, end }) => {
    const written = oneLine(prose.text.slice(start, end));
    return `${dimension} ${written}`;
  });
  const own = steps.join(' + ');
  return own === section.steps.join(' + ') ? figures : [`about ${own || 'no step'}`, ...figures];
}

function formatStatement(statement: Statement, page: Page): readonly string[] {
  const { paint } = page;
  const facts = listStatementFacts(statement);
  const start = `  ${lineNumber(statement.span.start, page)}  ${statement.modality.padEnd(11)} `;
  const text = ownLabels(statement) + oneLine(statement.prose.text);
  const lines = wrapBehind(start, text, page.columns);
  const colour = statement.modality === 'asserted' || statement.modality === 'answered';
  const shown = colour ? lines : lines.map(paint.dim);
  const indent = ' '.repeat(start.length);
  return facts.length === 0 ? shown : [...shown, paint.dim(`${indent}[${facts.join(', ')}]`)];
}

function depthOf(section: Section): number {
  return section.parent === null ? 0 : depthOf(section.parent) + 1;
}

function formatSection(section: Section, page: Page): readonly string[] {
  const { paint } = page;
  if (section.heading === null && section.statements.length === 0) return [];
  const title = section.heading === null ? '(no heading)' : oneLine(section.heading.prose.text);
  const steps = section.excluded ? 'left out' : section.steps.join(', ') || 'no step of its own';
  const signs = '#'.repeat(Math.max(1, depthOf(section)));
  return [
    '',
    `${paint.bold(`${signs} ${title}`)}  ${paint.cyan(steps)}`,
    ...section.statements.flatMap((statement) => formatStatement(statement, page)),
  ];
}

function listFacts(doc: DesignDoc): readonly string[] {
  const tables = doc.tables.length === 0 ? [] : [`${doc.tables.length} table(s)`];
  const diagrams = doc.diagrams.map(
    ({ diagram: { notation, nodes, edges } }) =>
      `${notation} diagram (${nodes.length} nodes, ${edges.length} edges)`,
  );
  const slots = doc.slots.length === 0 ? [] : [`${doc.slots.length} open slot(s)`];
  const tasks = doc.tasks.length === 0 ? [] : [`task: ${doc.tasks.join(', ')}`];
  return [doc.kind, `${doc.words} words`, ...tasks, ...tables, ...diagrams, ...slots];
}

/** How a document is read: sections with their steps, statements with how each is meant. */
export function formatReading(doc: DesignDoc, appearance: Appearance): string {
  const lines = createLineIndex(doc.source);
  const page: Page = { ...appearance, lines, gutter: String(lines.lineCount).length };
  const { paint, glyphs, columns } = appearance;
  const title = doc.title === null ? '(no title)' : oneLine(doc.title.prose.text);
  return [
    paint.bold(title),
    ...wrapBehind('', listFacts(doc).join(` ${glyphs.separator} `), columns).map(paint.dim),
    ...doc.sections.flatMap((section) => formatSection(section, page)),
    '',
  ].join('\n');
}
