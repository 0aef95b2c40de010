import type { PackWords } from '../src/framework/pack-words.ts';

/** What packs of a project's own are read on top of; import it dynamically, when there are some. */
export const words: PackWords;
