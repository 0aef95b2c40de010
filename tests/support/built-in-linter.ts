import { readBuiltInPack } from '../../scripts/read-pack-folder.ts';
import type { CompiledPack } from '../../src/framework/pack.ts';
import { createLinter } from '../../src/lint/linter.ts';

const { pack } = await readBuiltInPack();
if (!pack) throw new Error('The built-in rule pack has faults; `npm run rules` tells them.');

/** The pack of `rules/`, as it stands now. */
export const builtInPack: CompiledPack = pack;

/** A linter with the pack of `rules/`, at the level senior. */
export const builtInLinter = createLinter(pack);
