import type { Config } from '../../framework/config.ts';
import { extendPack, type ExtendedPack } from '../../framework/extend-pack.ts';
import { createPackValidation } from '../../framework/pack-validation.ts';
import type { CompiledPack } from '../../framework/pack.ts';
import type { PackWords } from '../../framework/pack-words.ts';
import { readPackFolder } from '../../node/read-pack-folder.ts';
import { showPath } from '../../node/show-path.ts';
import { detectors, probes } from '../../probes/registry.ts';

/**
 * Adds the packs and words of a config to a pack. Loads the readers of YAML and schemas: import this
 * module only when a config has any.
 *
 * @param working absolute path of the folder that messages name files from
 */
export function addOwnRules(
  base: { readonly pack: CompiledPack; readonly words: PackWords },
  { packs, words }: Pick<Config, 'packs' | 'words'>,
  working: string,
): ExtendedPack {
  const read = packs.map(({ value, place }) => {
    const shown = showPath(value, working);
    const { files, faults } = readPackFolder(value);
    const told = faults.map((fault) =>
      fault.path === ''
        ? { ...fault, ...place }
        : { ...fault, path: `${shown}/${fault.path ?? ''}` },
    );
    return { shown, files, faults: told };
  });
  const tools = { validation: createPackValidation(), probes, detectors };
  const extended = extendPack(base, { packs: read, words }, tools);
  return { ...extended, faults: [...read.flatMap(({ faults }) => faults), ...extended.faults] };
}
