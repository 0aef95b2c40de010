import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a careful reader answered to one question about a document. */
export interface CheckLabel {
  readonly value: 'yes' | 'partly' | 'no' | 'na' | 'waived';
  readonly line: number | null;
  readonly quote: string;
}

/** What a careful reader said of one step: how far it is answered, and the lines of its home. */
export interface StepLabel {
  readonly value: 'yes' | 'partly' | 'no';
  readonly home: readonly number[];
}

/** The labels of one document. */
export interface DocumentLabels {
  readonly id: string;
  readonly checks: ReadonlyMap<string, CheckLabel>;
  readonly steps: ReadonlyMap<string, StepLabel>;
}

interface LabelFile {
  readonly id: string;
  readonly labels: Readonly<
    Record<
      string,
      { readonly v: CheckLabel['value']; readonly line: number | null; readonly quote?: string }
    >
  >;
  readonly steps: Readonly<
    Record<string, { readonly v: StepLabel['value']; readonly home: readonly number[] }>
  >;
}

function isLabelFile(value: unknown): value is LabelFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'labels' in value &&
    'steps' in value
  );
}

function readLabelFile(path: string): DocumentLabels {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isLabelFile(file)) throw new Error(`${path} holds no labels`);
  const checks = Object.entries(file.labels).map(
    ([id, { v, line, quote }]) => [id, { value: v, line, quote: quote ?? '' }] as const,
  );
  const steps = Object.entries(file.steps).map(
    ([id, { v, home }]) => [id, { value: v, home }] as const,
  );
  return { id: file.id, checks: new Map(checks), steps: new Map(steps) };
}

/** Reads the labels of a corpus folder: one JSON file a document in `labels/`. */
export function readLabels(corpus: string): readonly DocumentLabels[] {
  const folder = join(corpus, 'labels');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readLabelFile(join(folder, name)));
}
