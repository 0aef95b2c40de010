import type { GroupPlace, WordsCompiler } from './compile-words.ts';
import { helpWith } from './did-you-mean.ts';
import type { FactCues, FactEntry, FactVocabulary, SignedEntry } from './fact-vocabulary.ts';
import type { FactsSource } from './facts-source.ts';
import type { GroupId } from './pack.ts';
import type { GroupSource } from './rule-source.ts';
import type { DataPath } from './yaml-file.ts';

interface FactsContext extends Omit<GroupPlace, 'at'> {
  readonly words: WordsCompiler;
}

type AddGroup = (group: GroupSource, ...at: DataPath) => GroupId;

const sections = [
  'subjects',
  'qualifiers',
  'losses',
  'metrics',
  'goals',
  'categories',
  'models',
  'splits',
  'modes',
  'hazards',
  'specials',
  'capabilities',
  'components',
] as const;
type Section = (typeof sections)[number];

/** Goals that name a metric which is none, and entries that stand twice. */
function checkFacts(source: FactsSource, { yaml, report }: FactsContext): void {
  const metrics = source.metrics.map(({ id }) => id);
  for (const [index, goal] of source.goals.entries()) {
    for (const [place, metric] of goal.metrics.entries()) {
      if (metrics.includes(metric)) continue;
      const at = ['goals', index, 'metrics', place];
      const help = helpWith(metric, metrics);
      report(yaml.fault(at, `There is no metric \`${metric}\`.`, { help }));
    }
  }
  for (const section of sections) {
    const ids = source[section].map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue;
      report(yaml.fault([section, index, 'id'], `The entry \`${id}\` stands here twice.`));
    }
  }
}

function compileCues(cues: FactsSource['cues'], add: AddGroup): FactCues<GroupId> {
  return {
    chosen: add(cues.chosen, 'cues', 'chosen'),
    rejected: add(cues.rejected, 'cues', 'rejected'),
    alternativeLabels: add(cues['alternative-labels'], 'cues', 'alternative-labels'),
    baseline: add(cues.baseline, 'cues', 'baseline'),
    legacy: add(cues.legacy, 'cues', 'legacy'),
    hypothetical: add(cues.hypothetical, 'cues', 'hypothetical'),
    growth: add(cues.growth, 'cues', 'growth'),
    quoted: add(cues.quoted, 'cues', 'quoted'),
    exclusion: add(cues.exclusion, 'cues', 'exclusion'),
    exclusionLabels: add(cues['exclusion-labels'], 'cues', 'exclusion-labels'),
    riskLabels: add(cues['risk-labels'], 'cues', 'risk-labels'),
    responseLabels: add(cues['response-labels'], 'cues', 'response-labels'),
    responseWords: add(cues['response-words'], 'cues', 'response-words'),
    featureLabels: add(cues['feature-labels'], 'cues', 'feature-labels'),
    sourceLabels: add(cues['source-labels'], 'cues', 'source-labels'),
    offlineLabels: add(cues['offline-labels'], 'cues', 'offline-labels'),
    onlineLabels: add(cues['online-labels'], 'cues', 'online-labels'),
    fresh: add(cues.fresh, 'cues', 'fresh'),
    static: add(cues.static, 'cues', 'static'),
    split: add(cues.split, 'cues', 'split'),
    retraining: add(cues.retraining, 'cues', 'retraining'),
  };
}

/** Compiles `facts.yaml`; what is wrong with it is reported. */
export function compileFacts(source: FactsSource, context: FactsContext): FactVocabulary<GroupId> {
  checkFacts(source, context);
  const add: AddGroup = (group, ...at) => context.words.addGroup(group, { ...context, at });
  const compile = <Entry extends FactEntry<GroupSource>>(
    section: Section,
    entries: readonly Entry[],
  ): readonly (Omit<Entry, 'words' | 'not'> & FactEntry<GroupId>)[] =>
    entries.map(({ words, not, ...entry }, index) => ({
      ...entry,
      words: add(words, section, index, 'words'),
      ...(not !== undefined && { not: add(not, section, index, 'not') }),
    }));
  const compileSigned = (
    section: Section,
    entries: readonly SignedEntry<GroupSource>[],
  ): readonly SignedEntry<GroupId>[] =>
    compile(section, entries).map(({ signs, where, ...entry }, index) => ({
      ...entry,
      signs: add(signs, section, index, 'signs'),
      ...(where !== undefined && { where: add(where, section, index, 'where') }),
    }));
  return {
    subjects: compile('subjects', source.subjects),
    qualifiers: compile('qualifiers', source.qualifiers),
    losses: compile('losses', source.losses),
    metrics: compile('metrics', source.metrics),
    goals: compile('goals', source.goals),
    categories: compile('categories', source.categories),
    models: compile('models', source.models),
    splits: compile('splits', source.splits),
    modes: compile('modes', source.modes),
    hazards: compileSigned('hazards', source.hazards),
    specials: compileSigned('specials', source.specials),
    capabilities: compileSigned('capabilities', source.capabilities),
    components: compileSigned('components', source.components),
    cues: compileCues(source.cues, add),
  };
}
