import type { CaseGuide } from '../src/framework/case.ts';

/** What the built-in cases teach and their skeletons are written from; import it dynamically. */
export const cases: readonly CaseGuide[];
