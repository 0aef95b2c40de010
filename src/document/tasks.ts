import type { Label, Statement, StatementIndex } from './design-doc.ts';
import type { Vocabulary } from './scan.ts';

/** The title says most, then the steps that frame the task. */
const titleWeight = 6;
const framingWeight = 2;
/** A family counts when it is named at least half as much as the strongest. */
const leastShare = 0.5;
/** What the data is matters more than what is done with it only when it is named so much oftener. */
const modalityLead = 2;

function weightOf(statement: Statement): number {
  if (statement.modality === 'taught' || statement.modality === 'placeholder') return 0;
  const framing = statement.steps.includes('requirements') || statement.steps.includes('io');
  return framing ? framingWeight : 1;
}

/** Families of the document's task by how often its words name them, likeliest first. */
export function recogniseTasks(
  title: Label | null,
  index: StatementIndex,
  vocabulary: Vocabulary,
): readonly string[] {
  const scores = vocabulary.framework.tasks.map(({ id, words, modality }) => {
    let score = title?.hits.has(words) ? titleWeight : 0;
    for (const statement of index.saying(words)) score += weightOf(statement);
    return { id, score: modality === true ? score / modalityLead : score };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  return scores
    .filter(({ score }) => score > 0 && score >= best * leastShare)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}
