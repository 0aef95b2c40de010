import type { StepId } from './framework.ts';
import type { GroupSource } from './rule-source.ts';

interface StepSource {
  readonly id: StepId;
  readonly title: string;
  readonly purpose: string;
  readonly weight: number;
  readonly minutes: readonly [number, number];
  readonly prompts: readonly string[];
  readonly headings: GroupSource;
  readonly topics: GroupSource;
}

export interface AmbiguousSource {
  readonly phrases: GroupSource;
  readonly default?: StepId;
  readonly elsewhere?: readonly {
    readonly steps: readonly StepId[];
    readonly parent?: StepId;
    readonly cues?: GroupSource;
  }[];
}

/** `framework.yaml` as written, once `framework.schema.json` holds of it. */
export interface FrameworkSource {
  readonly steps: readonly StepSource[];
  readonly ambiguous: readonly AmbiguousSource[];
  readonly 'no-step': GroupSource;
  readonly 'by-content': GroupSource;
  readonly deferred: GroupSource;
  readonly diagram: GroupSource;
  readonly tasks: readonly {
    readonly id: string;
    readonly modality?: boolean;
    readonly words: GroupSource;
  }[];
  readonly cues: {
    readonly negation: GroupSource;
    readonly 'not-negation': GroupSource;
    readonly deferral: GroupSource;
    readonly placeholder: GroupSource;
    readonly teaching: GroupSource;
    readonly others: GroupSource;
    readonly interviewer: GroupSource;
    readonly candidate: GroupSource;
    readonly 'question-column': GroupSource;
    readonly 'answer-column': GroupSource;
  };
}
