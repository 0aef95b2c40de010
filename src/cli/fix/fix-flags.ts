import type { Level } from '../../framework/rule.ts';

/** What the options of `mlsd fix` say. */
export interface FixFlags {
  readonly diff?: boolean;
  readonly level?: Level;
  readonly case?: string;
  readonly config?: string | boolean;
  readonly errorOnUnmatchedPattern: boolean;
}
