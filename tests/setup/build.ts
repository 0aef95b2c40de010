import { bundle } from '../../scripts/bundle.ts';
import { compileBuiltIn } from '../../scripts/compile.ts';

/** Builds the command that the end-to-end tests run. */
export async function setup(): Promise<void> {
  await compileBuiltIn();
  await bundle();
}
