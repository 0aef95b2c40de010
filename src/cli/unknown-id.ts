import type { Fault } from '../framework/fault.ts';
import { suggest } from '../text/suggestion.ts';

/** The known id that was most likely meant; the folder of a check may be left out. */
function findNearMiss(id: string, known: readonly string[]): string | undefined {
  const direct = known.find((one) => one.endsWith(`/${id}`)) ?? suggest(id, known);
  if (direct !== undefined) return direct;
  const names = known.map((one) => one.slice(one.indexOf('/') + 1));
  const name = suggest(id, names);
  return name === undefined ? undefined : known[names.indexOf(name)];
}

function listOf(kind: string): string {
  return kind === 'case' ? '`mlsd cases` lists all cases.' : '`mlsd rules` lists all checks.';
}

/**
 * The fault of an id that is not among the known ones.
 * @param kind what the id should name: "check"
 */
export function unknownId(kind: string, id: string, known: readonly string[]): Fault {
  const nearMiss = findNearMiss(id, known);
  const help = nearMiss === undefined ? listOf(kind) : `Did you mean ${nearMiss}?`;
  return { message: `There is no ${kind} \`${id}\`.`, help };
}
