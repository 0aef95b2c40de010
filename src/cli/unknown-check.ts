import type { Fault } from '../framework/fault.ts';
import type { CompiledPack } from '../framework/pack.ts';
import { suggest } from '../text/suggestion.ts';

/** The fault of a check id that the pack does not have; none when it has it. */
export function unknownCheck(id: string, pack: CompiledPack): readonly Fault[] {
  const known = pack.rules.map((rule) => rule.id);
  if (known.includes(id)) return [];
  const unfolded = known.find((one) => one.endsWith(`/${id}`));
  const nearMiss = unfolded ?? suggest(id, known);
  const help =
    nearMiss === undefined ? '`mlsd rules` lists all checks.' : `Did you mean ${nearMiss}?`;
  return [{ message: `There is no check \`${id}\`.`, help }];
}
