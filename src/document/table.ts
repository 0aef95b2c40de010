import type { Table as TableNode, TableRow as RowNode } from 'mdast';
import { proseOf, spanOf } from '../markdown/prose.ts';
import { joinProse, trimProse, type Prose } from '../text/prose.ts';
import type { Label, TableRow } from './design-doc.ts';
import { addStatement, createLabel, type Draft } from './draft.ts';
import type { FlowContext } from './flow-context.ts';

function cellsOf(row: RowNode, source: string): Prose[] {
  return row.children.map((cell) => trimProse(proseOf(cell.children, source)));
}

function columnOf(columns: readonly Label[], group: number): number {
  return columns.findIndex((label) => label.hits.has(group));
}

/** Reads a row of a table of questions and answers: the answer is the statement. */
function readAnswerRow(
  draft: Draft,
  cells: readonly Prose[],
  place: { readonly question: Prose; readonly answer: Prose; readonly labels: readonly Label[] },
): TableRow {
  const asked = createLabel('question', place.question, draft.vocabulary);
  const statement = addStatement(draft, {
    form: 'row',
    prose: place.answer,
    labels: [...place.labels, asked],
    block: draft.blocks++,
    depth: 0,
  });
  return { statement, cells };
}

function readRow(
  draft: Draft,
  cells: readonly Prose[],
  head: { readonly columns: readonly Label[]; readonly labels: readonly Label[] },
): TableRow | null {
  const { questionColumn, answerColumn } = draft.vocabulary.framework.cues;
  const question = cells[columnOf(head.columns, questionColumn)];
  const answer = cells[columnOf(head.columns, answerColumn)];
  const labels = [...head.labels, ...head.columns];
  if (question && answer && question !== answer && question.text !== '' && answer.text !== '') {
    return readAnswerRow(draft, cells, { question, answer, labels });
  }
  const prose = joinProse(
    cells.filter((cell) => cell.text !== ''),
    ' | ',
  );
  if (prose.text === '') return null;
  const block = draft.blocks++;
  const statement = addStatement(draft, { form: 'row', prose, labels, block, depth: 0 });
  return { statement, cells };
}

/** Reads a table: each row is one statement under the heads of its columns. */
export function readTable(draft: Draft, node: TableNode, context: FlowContext): void {
  const [headRow, ...rows] = node.children;
  const columns = headRow
    ? cellsOf(headRow, draft.source).map((cell) => createLabel('column', cell, draft.vocabulary))
    : [];
  const head = { columns, labels: context.labels };
  const read = rows
    .map((row) => readRow(draft, cellsOf(row, draft.source), head))
    .filter((row) => row !== null);
  draft.tables.push({ span: spanOf(node), section: draft.current, columns, rows: read });
}
