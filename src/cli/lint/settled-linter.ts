import { createHash } from 'node:crypto';
import { createLinter, type Linter, type LinterOptions } from '../../lint/linter.ts';
import type { Project } from './project.ts';

/** A linter that is set up when it is needed: a run that finds all results in the cache needs none. */
export class SettledLinter {
  readonly #project: Project;
  readonly #options: Omit<LinterOptions, 'today'>;
  readonly #today: string;
  #linter: Linter | null = null;
  #stamp: string | null = null;

  constructor(project: Project, options: Omit<LinterOptions, 'today'>, today: string) {
    this.#project = project;
    this.#options = options;
    this.#today = today;
  }

  /** The same one each time. */
  get linter(): Linter {
    const options = { ...this.#options, today: this.#today };
    return (this.#linter ??= createLinter(this.#project.pack, options));
  }

  /** Tells settings apart that judge differently, also those of other runs of the same program. */
  get stamp(): string {
    if (this.#stamp !== null) return this.#stamp;
    const { pack, config } = this.#project;
    const hasOwnRules = config.packs.length + config.words.size > 0;
    const whole = JSON.stringify([this.#options, hasOwnRules ? pack : null]);
    return (this.#stamp = createHash('sha256').update(whole).digest('base64url'));
  }
}
