import type { CompiledPack } from '../src/framework/pack.ts';

/** The rule pack that ships with mlsd; `scripts/compile.ts` makes it from `rules/`. */
export const pack: CompiledPack;
