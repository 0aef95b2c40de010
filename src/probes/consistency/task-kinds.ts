import type { Claim, Facts } from '../../document/facts/facts.ts';
import { meantClaims } from './meant.ts';

/** What a prediction is: a class, a number, an order, a place in an image, a text. */
export type TaskKind = 'class' | 'number' | 'order' | 'place' | 'text' | 'other';

const kinds: Readonly<Record<string, TaskKind>> = {
  binary: 'class',
  'multi-class': 'class',
  'multi-label': 'class',
  classification: 'class',
  regression: 'number',
  forecasting: 'number',
  ranking: 'order',
  recommendation: 'order',
  retrieval: 'order',
  detection: 'place',
  segmentation: 'place',
  generation: 'text',
};

/** Families of tasks in which a kind of prediction may be one among others. */
const families: Readonly<Record<string, readonly TaskKind[]>> = {
  ranking: ['order', 'class', 'number'],
  recommendation: ['order', 'class', 'number'],
  retrieval: ['order'],
  search: ['order'],
  ads: ['class'],
  classification: ['class'],
  moderation: ['class'],
  fraud: ['class'],
  detection: ['place', 'class'],
  forecasting: ['number'],
  generation: ['text'],
  graph: ['order', 'class'],
  clustering: ['other'],
};

/** The kind of prediction that a category of `facts.yaml` names. */
export function kindOf({ id }: Pick<Claim, 'id'>): TaskKind {
  return kinds[id] ?? 'other';
}

/** The kinds of prediction that a document names; when it names none, those its families of tasks allow for. */
export function kindsOf(facts: Facts, tasks: readonly string[]): ReadonlySet<TaskKind> {
  const claimed = facts.claims.filter(({ topic, negated }) => topic === 'category' && !negated);
  return claimed.length > 0 ? new Set(claimed.map(kindOf)) : kindsOfFamilies(tasks);
}

/** The kinds of prediction that families of tasks allow for. */
export function kindsOfFamilies(tasks: readonly string[]): ReadonlySet<TaskKind> {
  return new Set(tasks.flatMap((task) => families[task] ?? []));
}

/** Where the design says in plain words which kind of prediction it makes. */
export function statedTasks(facts: Facts): readonly Claim[] {
  return meantClaims(facts, 'category').filter(({ statement: { steps } }) =>
    ['requirements', 'io', 'model', 'evaluation'].some((step) => steps.some((at) => at === step)),
  );
}
