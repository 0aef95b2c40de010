import type { Lesson } from '../src/framework/rule.ts';

/** What the built-in rule files teach; large and rarely needed, so import it dynamically. */
export const lessons: readonly Lesson[];
