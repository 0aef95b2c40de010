import { stubKinds, type CaseGuide, type StubKind } from '../framework/case.ts';
import type { StepId } from '../framework/framework.ts';
import { bracketSlot } from './slot.ts';

/** Heads of the columns of each table, and the step that it belongs to. */
const tables: Readonly<Record<StubKind, { step: StepId; columns: readonly string[] }>> = {
  sources: { step: 'data', columns: ['Source', 'What it holds', 'Volume', 'Freshness'] },
  features: {
    step: 'data',
    columns: ['Feature', 'From which source', 'Representation', 'Fresh at'],
  },
  metrics: { step: 'evaluation', columns: ['Metric', 'Offline or online', 'Why', 'Target'] },
  failures: { step: 'monitoring', columns: ['What fails', 'How it is noticed', 'Safeguard'] },
};

function writeRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A table whose rows wait to be filled, each a slot in its first cell. */
export function writeStubTable(kind: StubKind, questions: readonly string[]): string {
  const { columns } = tables[kind];
  const [, ...empty] = columns.map(() => '');
  return [
    writeRow(columns),
    writeRow(columns.map(() => '---')),
    ...questions.map((question) => writeRow([bracketSlot(question), ...empty])),
  ].join('\n');
}

/** The tables of a case that belong to one step. */
export function writeTablesOf(step: StepId, stubs: CaseGuide['stubs']): readonly string[] {
  return stubKinds
    .filter((kind) => tables[kind].step === step)
    .map((kind) => writeStubTable(kind, stubs[kind]));
}
