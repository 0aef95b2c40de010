import path from 'node:path';
import type { Outcome } from '../../framework/fault.ts';
import type { ChangedFiles } from '../../node/changed-files.ts';
import type { Terminal } from '../terminal.ts';
import type { ChosenFile } from './choose-files.ts';
import type { LintFlags, Shard } from './flags.ts';

/** A part of the files that were found. */
export interface Selection {
  readonly files: readonly ChosenFile[];
  readonly notes: readonly string[];
}

/** Takes a part of the files that were found. */
export type SelectFiles = (files: readonly ChosenFile[]) => Selection;

/** A document counts as changed when its config, its baseline or a rule of its project is. */
function isChanged({ absolute, settings }: ChosenFile, changed: ChangedFiles): boolean {
  const { file, config } = settings.project;
  return (
    changed.has(absolute) ||
    (file !== null && changed.has(file)) ||
    (config.baseline !== undefined && changed.has(config.baseline.value)) ||
    config.packs.some(({ value }) => changed.hasBelow(value))
  );
}

function selectChanged(files: readonly ChosenFile[], changed: ChangedFiles): Selection {
  const { since } = changed;
  const left = files.filter((file) => isChanged(file, changed));
  const note =
    left.length === 0
      ? `None of ${files.length} files has changed since ${since}.`
      : `${left.length} of ${files.length} files have changed since ${since}.`;
  return { files: left, notes: [note] };
}

/** Every so many-th file, so that folders of long documents are spread too. */
function selectShard(files: readonly ChosenFile[], { index, count }: Shard): readonly ChosenFile[] {
  return files.filter((_, at) => at % count === index - 1);
}

/** What `--changed` and `--shard` leave of the files that are found. */
export async function createSelection(
  { changed, shard }: Pick<LintFlags, 'changed' | 'shard'>,
  { folder, environment }: Terminal,
): Promise<Outcome<SelectFiles>> {
  const inShard = (files: readonly ChosenFile[]): readonly ChosenFile[] =>
    shard ? selectShard(files, shard) : files;
  if (changed === undefined || changed === false) {
    return { ok: true, value: (files) => ({ files: inShard(files), notes: [] }) };
  }
  const { findChangedFiles } = await import('../../node/changed-files.ts');
  const since = changed === true ? undefined : changed;
  const isCheckout = Boolean(environment['CI']);
  const found = await findChangedFiles({ folder: path.resolve(folder), since, isCheckout });
  if (!found.ok) return found;
  return {
    ok: true,
    value: (files) => {
      const { files: left, notes } = selectChanged(files, found.value);
      return { files: inShard(left), notes };
    },
  };
}
