import type { DesignDoc, Section, Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import {
  counts,
  findAt,
  groupOption,
  numberOption,
  says,
  standsUnder,
  textOption,
  type Find,
  type Probe,
} from './probe.ts';
import {
  arrows,
  countTurns,
  firmSequence,
  isNumbered,
  sequence,
  siblingsOf,
} from './told-order.ts';

interface Search {
  readonly stages: GroupId;
  readonly under: GroupId;
  readonly step: string | null;
  readonly least: number;
  /** Only chains of arrows are wanted. */
  readonly arrowsOnly: boolean;
  /** The order has to be told: by numbers, arrows or words of sequence, not by a list alone. */
  readonly told: boolean;
}

function inPlace(statement: Statement, search: Search): boolean {
  if (!counts(statement)) return false;
  if (search.step !== null && !statement.steps.some((step) => step === search.step)) {
    return search.under >= 0 && standsUnder(statement, search.under);
  }
  return search.under < 0 || standsUnder(statement, search.under) || says(statement, search.under);
}

function stageCount(statement: Statement, stages: GroupId): number {
  return new Set((statement.hits.get(stages) ?? []).map((hit) => hit.entry)).size;
}

/** "A -> B -> C", with stage words among them, or "first A, then B, then C". */
function isChain(statement: Statement, search: Search): boolean {
  const { text } = statement.prose;
  const parts = text.split(arrows).filter((part) => /\p{L}/u.test(part)).length;
  const known = stageCount(statement, search.stages);
  if (parts >= search.least && known >= Math.min(2, search.least)) return true;
  if (search.told && parts > search.least && known > 0) return true;
  if (search.arrowsOnly) return false;
  const turns = (text.match(sequence)?.length ?? 0) + 1;
  return turns >= 2 && known >= search.least;
}

/** Runs of neighbouring statements, each with a stage of its own: a numbered list, a walk in prose. */
function stageRuns(statements: readonly Statement[], search: Search): Statement[][] {
  const runs: Statement[][] = [];
  let run: Statement[] = [];
  for (const statement of statements) {
    const previous = run.at(-1);
    const together = previous?.section === statement.section && statement.form !== 'node';
    if (previous && !together) {
      runs.push(run);
      run = [];
    }
    if (inPlace(statement, search) && statement.form !== 'node' && says(statement, search.stages)) {
      run.push(statement);
    }
  }
  runs.push(run);
  return runs;
}

function distinctStages(run: readonly Statement[], stages: GroupId): number {
  return new Set(
    run.flatMap((statement) => (statement.hits.get(stages) ?? []).map((hit) => hit.entry)),
  ).size;
}

/** A list or table whose entries are stages says their order by itself; prose needs words of sequence. */
function isWalk(doc: DesignDoc, run: readonly Statement[], search: Search): boolean {
  if (run.length < search.least || distinctStages(run, search.stages) < search.least) return false;
  if (search.told) {
    const numbered = run.filter((entry) => isNumbered(doc, entry)).length;
    return numbered >= search.least || countTurns(run, firmSequence) >= 1;
  }
  if (countTurns(run, sequence) >= 1) return true;
  const entries = run.filter(({ form }) => form === 'item' || form === 'row').length;
  return entries >= search.least || run.length >= search.least + 1;
}

/** Neighbours that each hold an arrow: together they are a chain. */
function isChainOfEntries(run: readonly Statement[], search: Search): boolean {
  const steps = run.filter(({ prose }) => arrows.test(prose.text));
  return steps.length >= search.least - 1 && distinctStages(steps, search.stages) >= search.least;
}

/** The first statement of each section below one chapter whose heading names a stage. */
function stageSections(chapter: Section, search: Search): readonly Statement[] {
  const stages = new Set<number>();
  const found: Statement[] = [];
  for (const { heading, statements } of chapter.children) {
    const first = statements.find(
      (statement) => inPlace(statement, search) && statement.form !== 'node',
    );
    const hits = heading?.hits.get(search.stages) ?? [];
    if (!first || hits.length === 0) continue;
    for (const { entry } of hits) stages.add(entry);
    found.push(first);
  }
  return found.length >= search.least && stages.size >= search.least ? found : [];
}

function findStages(doc: DesignDoc, search: Search): readonly Statement[] {
  const near = search.under < 0 ? doc.statements : doc.index.about(search.under);
  const placed = near.filter((statement) => inPlace(statement, search));
  const chain = placed.find((statement) => statement.form !== 'node' && isChain(statement, search));
  if (chain) return [chain];
  if (search.arrowsOnly) return [];
  const runs = stageRuns(placed, search).flatMap((run) => (search.told ? siblingsOf(run) : [run]));
  const walk = runs.find((run) => isWalk(doc, run, search) || isChainOfEntries(run, search));
  if (walk) return walk.slice(0, 4);
  const chapters = doc.sections.map((section) => stageSections(section, search));
  return chapters.find((stages) => stages.length > 0)?.slice(0, 4) ?? [];
}

function drawnStages(doc: DesignDoc, search: Search): readonly Find[] {
  const drawn = doc.diagrams.find(
    ({ diagram }) =>
      diagram.edges.length + 1 >= search.least && diagram.nodes.length >= search.least,
  );
  const nodes = doc.statements.filter(
    (statement) => statement.form === 'node' && says(statement, search.stages),
  );
  if (!drawn || nodes.length < search.least) return [];
  return [{ span: drawn.span, statement: null, weak: true }];
}

/** Finds so many stages in order: an arrow chain, a list, a walk in prose; a drawing counts weakly. */
export const orderedStages: Probe = {
  name: 'ordered-stages',
  options: {
    stages: 'group',
    step: 'step',
    under: 'group',
    arrows: 'number',
    told: 'number',
    atLeast: 'number',
  },
  required: ['stages', 'atLeast'],
  find: (doc, options) => {
    const search: Search = {
      stages: groupOption(options, 'stages'),
      under: groupOption(options, 'under'),
      step: textOption(options, 'step'),
      least: numberOption(options, 'atLeast', 3),
      arrowsOnly: numberOption(options, 'arrows', 0) === 1,
      told: numberOption(options, 'told', 0) === 1,
    };
    const found = findStages(doc, search);
    return found.length > 0 ? found.map(findAt) : drawnStages(doc, search);
  },
};
