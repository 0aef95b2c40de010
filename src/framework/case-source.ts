import type { CaseGuide } from './case.ts';
import type { StepId } from './framework.ts';
import type { Level } from './rule.ts';
import type { ClauseSource, GroupSource } from './rule-source.ts';

export interface PointSource {
  readonly id: string;
  readonly title: string;
  readonly step: StepId;
  readonly core?: boolean;
  readonly level?: Level;
  readonly asks: string;
  readonly met: readonly ClauseSource[];
  readonly partly?: readonly ClauseSource[];
  readonly waived?: readonly ClauseSource[];
  readonly except?: GroupSource;
  readonly message: string;
  readonly question: string;
}

/** The front matter of a case, once `case.schema.json` holds of it. */
export interface CaseSource extends Omit<CaseGuide, 'id' | 'documentation' | 'points'> {
  readonly names: GroupSource;
  readonly cues: GroupSource;
  readonly not?: GroupSource;
  readonly points: readonly PointSource[];
}
