import type { CompiledPack } from '../../framework/pack.ts';
import { findPack } from './known-rules.ts';
import type { Documents } from './lint-files.ts';
import type { SettingsFinder } from './settings.ts';

/** The rules that documents are judged by; those of the working folder where there are none. */
export async function findPacks(
  { packs }: Pick<Documents, 'packs'>,
  finder: SettingsFinder,
  working: string,
): Promise<readonly CompiledPack[]> {
  return packs.length > 0 ? packs : [await findPack(finder, working)];
}
