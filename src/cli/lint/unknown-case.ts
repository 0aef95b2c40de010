import { pack } from '#built-in/pack';
import type { Fault } from '../../framework/fault.ts';
import { unknownId } from '../unknown-id.ts';

/** What is wrong with the value of `--case`; null when nothing is. */
export function unknownCase(id: string | undefined): Fault | null {
  const known = pack.cases.map((rubric) => rubric.id);
  return id === undefined || known.includes(id) ? null : unknownId('case', id, known);
}
