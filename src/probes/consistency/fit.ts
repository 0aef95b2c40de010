import type { Claim } from '../../document/facts/facts.ts';
import { isWithin } from '../../document/facts/clauses.ts';
import { sourceSpan } from '../../text/prose.ts';
import { inOrder, type Detection, type Evidence } from '../detector.ts';
import { isMeant } from './meant.ts';
import { kindOf, kindsOf, kindsOfFamilies, statedTasks, type TaskKind } from './task-kinds.ts';

/** A task and something that is of no use for it. */
export interface Misfit {
  readonly task: Claim;
  readonly thing: Claim;
  readonly sure: boolean;
}

/** What may serve a kind of prediction, by a property of an entry (kind of a loss, family of a metric). */
export interface Fit {
  readonly foreign: Readonly<Partial<Record<TaskKind, readonly string[]>>>;
  readonly propertyOf: (thing: Claim) => string;
}

function isForeign(thing: Claim, kind: TaskKind, { foreign, propertyOf }: Fit): boolean {
  return foreign[kind]?.includes(propertyOf(thing)) === true;
}

/** The tasks that a document names, by what they stand in. */
export function tasksBy<Place>(
  placeOf: (claim: Claim) => Place,
  { claims }: Pick<Evidence['facts'], 'claims'>,
): ReadonlyMap<Place, readonly Claim[]> {
  const tasks = new Map<Place, Claim[]>();
  for (const claim of claims) {
    if (claim.topic !== 'category') continue;
    const known = tasks.get(placeOf(claim));
    if (known) known.push(claim);
    else tasks.set(placeOf(claim), [claim]);
  }
  return tasks;
}

/** Things that stand in one part of a statement with the only task the statement names, and do not fit it. */
export function misfitsBeside(
  things: readonly Claim[],
  { facts }: Evidence,
  fit: Fit,
): readonly Misfit[] {
  const tasks = tasksBy(({ statement }) => statement, facts);
  return things.flatMap((thing) => {
    const beside = tasks.get(thing.statement) ?? [];
    const [task] = beside;
    if (!task || !isMeant(task) || !isMeant(thing)) return [];
    if (beside.some((each) => !isForeign(thing, kindOf(each), fit))) return [];
    const { prose } = thing.statement;
    const part = sourceSpan(prose, thing.clause.start, thing.clause.end);
    return isWithin(task.span, part) ? [{ task, thing, sure: true }] : [];
  });
}

/** Things in a statement that trains for the only task it names, though in another part of it. */
export function misfitsInTraining(
  things: readonly Claim[],
  { facts }: Evidence,
  fit: Fit,
): readonly Misfit[] {
  const tasks = tasksBy(({ statement }) => statement, facts);
  return things.flatMap((thing): readonly Misfit[] => {
    const beside = tasks.get(thing.statement) ?? [];
    const [task] = beside;
    if (!task || !isMeant(task) || !isMeant(thing)) return [];
    const alike = things.filter(({ statement }) => statement === thing.statement);
    const isAlone = alike.every((each) => isForeign(each, kindOf(task), fit));
    const kinds = new Set(beside.map(kindOf));
    if (!isAlone || kinds.size > 1 || !/\btrain/i.test(thing.statement.prose.text)) return [];
    return [{ task, thing, sure: false }];
  });
}

/** The first of the things, when none of them fits any kind of prediction the document allows for. */
export function misfitOfAll(
  things: readonly Claim[],
  { facts, doc }: Evidence,
  fit: Fit,
): Misfit | null {
  const thing = things.find(isMeant);
  const [task] = statedTasks(facts);
  if (!thing || !task) return null;
  const servesNone = (kinds: Iterable<TaskKind>): boolean =>
    [...kinds].every((kind) => things.every((each) => isForeign(each, kind, fit)));
  if (!servesNone(kindsOf(facts, doc.tasks))) return null;
  return { task, thing, sure: servesNone(kindsOfFamilies(doc.tasks)) };
}

/** A finding at the later of the two. */
export function tellMisfit(
  { task, thing, sure }: Misfit,
  { vocabulary }: Evidence,
  data: Readonly<Record<string, string>>,
): Detection {
  const [earlier, later] = inOrder(task, thing);
  const message =
    earlier === task ? 'the task is named here' : `${data['name'] ?? ''} is named here`;
  return {
    span: later.span,
    related: [{ span: earlier.span, message }],
    data: {
      ...data,
      task: vocabulary?.categories.find(({ id }) => id === task.id)?.name ?? task.id,
    },
    sure,
  };
}
