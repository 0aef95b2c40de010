import { compileBuiltIn } from '../../scripts/compile.ts';

/** Makes `#built-in/*`; the tests of the rules tell what is wrong with them. */
export async function setup(): Promise<void> {
  await compileBuiltIn();
}
