import type { Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { StepId } from '../../framework/framework.ts';
import { groupOption, numberOption, standsUnder } from '../probe.ts';
import { quoteText, type Detector } from '../detector.ts';
import { tellTogether } from './told-together.ts';

/** Steps in which things are decided. */
const decides: readonly StepId[] = ['data', 'model', 'evaluation', 'serving', 'monitoring'];
const doubt = /\(\?\)/;

interface Asked {
  readonly hedges: GroupId;
  readonly choices: GroupId;
  readonly unless: GroupId;
  readonly within: number;
}

/** A hedge with something that could be decided shortly behind it. */
function isHedged(statement: Statement, asked: Asked): boolean {
  const { form, modality, section, steps, hits } = statement;
  if (section.excluded || form === 'node' || form === 'row') return false;
  if (modality === 'asked' || modality === 'taught' || modality === 'placeholder') return false;
  if (!steps.some((step) => decides.includes(step))) return false;
  const choices = hits.get(asked.choices);
  if (!choices || hits.has(asked.unless) || standsUnder(statement, asked.unless)) return false;
  if (doubt.test(statement.prose.text)) return true;
  const starts = new Set(choices.map(({ start }) => start));
  const near = Array.from({ length: asked.within }, (_, at) => at);
  return (hits.get(asked.hedges) ?? []).some(({ end }) => near.some((at) => starts.has(end + at)));
}

/** Finds decisions that are made and taken back at once: "maybe BERT", "probably use Kafka". */
export const hedgedDecision: Detector = {
  name: 'hedged-decision',
  options: { hedges: 'group', choices: 'group', unless: 'group', within: 'number' },
  required: ['hedges', 'choices'],
  data: ['text', 'places'],
  find: ({ doc }, options) => {
    const asked = {
      hedges: groupOption(options, 'hedges'),
      choices: groupOption(options, 'choices'),
      unless: groupOption(options, 'unless'),
      within: numberOption(options, 'within', 4),
    };
    const hedged = doc.statements.filter((statement) => isHedged(statement, asked));
    const places = hedged.map(({ span }) => ({ span, message: 'hedged too' }));
    const text = quoteText(hedged[0]?.prose.text ?? '');
    const count = hedged.length === 1 ? 'A decision is' : `${String(hedged.length)} decisions are`;
    return tellTogether(places, { data: { text, places: count }, sure: true });
  },
};
