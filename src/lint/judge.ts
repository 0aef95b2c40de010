import type { DesignDoc, Statement } from '../document/design-doc.ts';
import type { Clause, Verdict } from '../framework/clause.ts';
import type { GroupId } from '../framework/pack.ts';
import type { Applicability, Rule, RuleHead } from '../framework/rule.ts';
import type { Find, Probe } from '../probes/probe.ts';
import { findEvidence, type Search } from './evidence.ts';
import type { Refusal } from './refusal.ts';

/** The verdict of one check with what it rests on. */
export interface Judgement {
  readonly rule: Rule<GroupId>;
  readonly verdict: Verdict;
  readonly finds: readonly Find[];
}

/** Statements that were looked at and refused, for `--why`. */
export interface Refused {
  readonly statement: Statement;
  readonly reason: Refusal;
}

/** Judges the checks of a pack on one document; each is judged once, when first asked after. */
export interface Judge {
  readonly judge: (rule: Rule<GroupId>) => Judgement;
  /** Whether the check is asked of the document at all. */
  readonly applies: (rule: RuleHead<GroupId>) => boolean;
  /** What was refused on the way to a verdict. */
  readonly refusals: (rule: Rule<GroupId>) => readonly Refused[];
}

/** Each place once, however many clauses lead there; what is firm goes before what is weak. */
function findPlaces(finds: readonly Find[]): readonly Find[] {
  if (finds.length < 2) return finds;
  const places = new Map<string, Find>();
  for (const found of finds) {
    const place = `${String(found.span.start)}-${String(found.span.end)}`;
    if (places.get(place)?.weak !== false) places.set(place, found);
  }
  return [...places.values()];
}

function find(clauses: readonly Clause<GroupId>[] | undefined, search: Search): readonly Find[] {
  const finds: Find[] = [];
  for (const clause of clauses ?? []) finds.push(...findEvidence(clause, search));
  return findPlaces(finds);
}

function applies(condition: Applicability<GroupId> | undefined, search: Search): boolean {
  if (!condition) return true;
  const { tasks } = search.doc;
  if (condition.task && !condition.task.some((task) => tasks.includes(task))) return false;
  if (condition.notTask?.some((task) => tasks[0] === task)) return false;
  const holds = (clause: Clause<GroupId>): boolean => findEvidence(clause, search).length > 0;
  if (condition.when && !condition.when.some(holds)) return false;
  if (condition.unless?.some(holds)) return false;
  return condition.any?.some((one) => applies(one, search)) ?? true;
}

/** met before waived before partly; weak evidence for met is evidence for partly. */
function decide(rule: Rule<GroupId>, search: Search): Omit<Judgement, 'rule'> {
  if (!applies(rule.applies, search)) return { verdict: 'na', finds: [] };
  const met = find(rule.met, search);
  const firm = met.filter(({ weak }) => !weak);
  if (firm.length > 0) return { verdict: 'met', finds: firm };
  const waived = find(rule.waived, { ...search, negationCounts: true }).filter(({ weak }) => !weak);
  if (waived.length > 0) return { verdict: 'waived', finds: waived };
  const partly = findPlaces([...met, ...find(rule.partly, search)]);
  return partly.length > 0
    ? { verdict: 'partly', finds: partly }
    : { verdict: 'missing', finds: [] };
}

/** A judge for one document. */
export function createJudge(
  doc: DesignDoc,
  rules: readonly Rule<GroupId>[],
  probes: ReadonlyMap<string, Probe>,
): Judge {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const known = new Map<string, Judgement>();
  const searchFor = ({ except }: Pick<Rule<GroupId>, 'except'>): Search => ({
    doc,
    probes,
    except,
    negationCounts: false,
    verdictOf: (id) => {
      const other = byId.get(id);
      return other ? judge(other).verdict : 'missing';
    },
  });
  const judge = (rule: Rule<GroupId>): Judgement => {
    let judgement = known.get(rule.id);
    if (!judgement) {
      judgement = { rule, ...decide(rule, searchFor(rule)) };
      known.set(rule.id, judgement);
    }
    return judgement;
  };
  const refusals = (rule: Rule<GroupId>): readonly Refused[] => {
    const refused: Refused[] = [];
    decide(rule, {
      ...searchFor(rule),
      onRefusal: (statement, reason) => refused.push({ statement, reason }),
    });
    return refused;
  };
  const asks = (rule: RuleHead<GroupId>): boolean => applies(rule.applies, searchFor({}));
  return { judge, applies: asks, refusals };
}
