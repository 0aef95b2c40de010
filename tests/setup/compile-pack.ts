import { compileBuiltIn } from '../../scripts/compile.ts';

/** Makes `#built-in/*`; a faulty pack fails the tests that import it, with its faults as the reason. */
export async function setup(): Promise<void> {
  await compileBuiltIn();
}
