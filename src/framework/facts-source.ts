import type { FactVocabulary } from './fact-vocabulary.ts';
import type { GroupSource } from './rule-source.ts';

/** `facts.yaml` as written, once `facts.schema.json` holds of it. */
export interface FactsSource extends Omit<FactVocabulary<GroupSource>, 'cues'> {
  readonly cues: {
    readonly chosen: GroupSource;
    readonly rejected: GroupSource;
    readonly 'alternative-labels': GroupSource;
    readonly baseline: GroupSource;
    readonly legacy: GroupSource;
    readonly hypothetical: GroupSource;
    readonly growth: GroupSource;
    readonly quoted: GroupSource;
    readonly exclusion: GroupSource;
    readonly 'exclusion-labels': GroupSource;
    readonly 'risk-labels': GroupSource;
    readonly 'response-labels': GroupSource;
    readonly 'response-words': GroupSource;
    readonly 'feature-labels': GroupSource;
    readonly 'source-labels': GroupSource;
    readonly 'offline-labels': GroupSource;
    readonly 'online-labels': GroupSource;
    readonly fresh: GroupSource;
    readonly static: GroupSource;
    readonly split: GroupSource;
    readonly retraining: GroupSource;
  };
}
