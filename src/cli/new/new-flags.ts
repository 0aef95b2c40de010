import type { Level } from '../../framework/rule.ts';
import type { Style } from '../../scaffold/step-body.ts';

/** What the options of `mlsd new` say. */
export interface NewFlags {
  readonly output?: string;
  readonly level: Level;
  readonly style: Style;
  readonly title?: string;
  readonly stdinTitle?: boolean;
  readonly template?: string;
  readonly force?: boolean;
}
