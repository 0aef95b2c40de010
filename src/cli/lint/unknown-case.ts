import type { Fault } from '../../framework/fault.ts';
import type { CompiledPack } from '../../framework/pack.ts';
import { unknownId } from '../unknown-id.ts';

/** What is wrong with the value of `--case`; null when nothing is. */
export function unknownCase(
  id: string | undefined,
  packs: readonly Pick<CompiledPack, 'cases'>[],
): Fault | null {
  const known = packs.flatMap(({ cases }) => cases.map((rubric) => rubric.id));
  return id === undefined || known.includes(id) ? null : unknownId('case', id, known);
}
