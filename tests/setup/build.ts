import { bundle } from '../../scripts/bundle.ts';
import { compileBuiltIn } from '../../scripts/compile.ts';

/** Builds the command that the end-to-end tests run. */
export async function setup(): Promise<void> {
  const problems = await compileBuiltIn();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await bundle();
}
