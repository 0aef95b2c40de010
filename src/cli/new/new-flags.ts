import type { Level } from '../../framework/rule.ts';
import type { Style } from '../../scaffold/step-body.ts';
import type { ConfigFlags } from '../lint/known-rules.ts';

/** What the options of `mlsd new` say. */
export interface NewFlags extends ConfigFlags {
  readonly output?: string;
  readonly level: Level;
  readonly style: Style;
  readonly title?: string;
  readonly stdinTitle?: boolean;
  readonly template?: string;
  readonly force?: boolean;
}
