import type { CompiledPack } from '../../framework/pack.ts';
import { findPack } from './known-rules.ts';
import type { Documents } from './lint-files.ts';
import type { SettingsFinder } from './settings.ts';

/** The rules that documents are judged by; those of the working folder where there are none. */
export async function findPacks(
  { projects }: Pick<Documents, 'projects'>,
  finder: SettingsFinder,
  working: string,
): Promise<readonly CompiledPack[]> {
  return projects.length > 0 ? projects.map(({ pack }) => pack) : [await findPack(finder, working)];
}
