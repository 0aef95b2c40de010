import { builtInPack, createLinter } from '../../src/index.ts';

export { builtInPack } from '../../src/index.ts';

/** A linter with the pack that ships with mlsd, at the level senior. */
export const builtInLinter = createLinter(builtInPack);
