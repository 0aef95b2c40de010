import type { Dimension } from '../text/quantity.ts';

/** Something that figures or claims may be about; `Group` is phrases as written and a number once compiled. */
export interface FactEntry<Group> {
  readonly id: string;
  /** Phrases that speak of it. */
  readonly words: Group;
  /** Phrases that make it something else where they stand beside it. */
  readonly not?: Group;
}

/** An entry that messages call by a name. */
export interface NamedEntry<Group> extends FactEntry<Group> {
  readonly name: string;
}

/** What a figure is a figure of. */
export interface FactSubject<Group> extends NamedEntry<Group> {
  readonly dimensions: readonly Dimension[];
  /** Smaller figures are none of it, in the base unit of the dimension. */
  readonly least?: number;
  /** Larger figures are none of it either. */
  readonly most?: number;
}

/** What a qualifier narrows: how it was measured, what for, of whom, per what, when, of which part. */
export type QualifierKind = 'statistic' | 'role' | 'population' | 'per' | 'time' | 'part';

export interface FactQualifier<Group> extends FactEntry<Group> {
  readonly kind: QualifierKind;
}

export interface LossEntry<Group> extends NamedEntry<Group> {
  /** The kind of task that it trains for. */
  readonly kind:
    'regression' | 'quantile' | 'binary' | 'multi-class' | 'ranking' | 'detection' | 'generative';
}

export interface MetricEntry<Group> extends NamedEntry<Group> {
  /** "classification", "ranking", "revenue" and so on, as `facts.yaml` says. */
  readonly family: string;
  readonly better: 'higher' | 'lower';
  /** True for a metric of the running product. */
  readonly online?: boolean;
}

export interface GoalEntry<Group> extends NamedEntry<Group> {
  /** Ids of the metrics that show it. */
  readonly metrics: readonly string[];
}

/** An entry with what shows that a document has an answer to it. */
export interface SignedEntry<Group> extends NamedEntry<Group> {
  /** What treats a hazard, where special data comes from, what shows a capability, what draws a component. */
  readonly signs: Group;
  /** Phrases of which one stands somewhere in a document where the entry matters at all. */
  readonly where?: Group;
}

/** Words that decide how a figure or claim is meant. */
export interface FactCues<Group> {
  /** Words that choose an option. */
  readonly chosen: Group;
  /** Words that turn an option down or weigh it. */
  readonly rejected: Group;
  /** Labels over what was not chosen. */
  readonly alternativeLabels: Group;
  /** Words of a baseline. */
  readonly baseline: Group;
  /** Words of the system that is to be replaced. */
  readonly legacy: Group;
  /** Words of a supposition or example. */
  readonly hypothetical: Group;
  /** Words of change over time. */
  readonly growth: Group;
  /** Words that report what others say. */
  readonly quoted: Group;
  /** Words that leave something out of the design. */
  readonly exclusion: Group;
  /** Labels over what is left out. */
  readonly exclusionLabels: Group;
  /** Labels over risks. */
  readonly riskLabels: Group;
  /** Labels over responses to risks. */
  readonly responseLabels: Group;
  /** Words that contain a risk. */
  readonly responseWords: Group;
  /** Labels over features. */
  readonly featureLabels: Group;
  /** Labels over sources of data. */
  readonly sourceLabels: Group;
  /** Labels over offline metrics. */
  readonly offlineLabels: Group;
  /** Labels over online metrics. */
  readonly onlineLabels: Group;
  /** Words that say the world or data changes fast. */
  readonly fresh: Group;
  /** Words that say something hardly ever changes. */
  readonly static: Group;
  /** Words of splitting data. */
  readonly split: Group;
  /** Words of retraining. */
  readonly retraining: Group;
}

/** `rules/facts.yaml`: the words by which figures and claims are known. */
export interface FactVocabulary<Group> {
  readonly subjects: readonly FactSubject<Group>[];
  readonly qualifiers: readonly FactQualifier<Group>[];
  readonly losses: readonly LossEntry<Group>[];
  readonly metrics: readonly MetricEntry<Group>[];
  readonly goals: readonly GoalEntry<Group>[];
  readonly categories: readonly NamedEntry<Group>[];
  readonly models: readonly NamedEntry<Group>[];
  readonly splits: readonly NamedEntry<Group>[];
  readonly modes: readonly NamedEntry<Group>[];
  /** What is known to go wrong, with what is done about it. */
  readonly hazards: readonly SignedEntry<Group>[];
  /** Data that a product does not have by itself, with where it comes from. */
  readonly specials: readonly SignedEntry<Group>[];
  /** What a product may do or leave out, with the parts that it shows in. */
  readonly capabilities: readonly SignedEntry<Group>[];
  /** Parts of an architecture. */
  readonly components: readonly SignedEntry<Group>[];
  readonly cues: FactCues<Group>;
}
