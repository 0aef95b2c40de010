import type { Dimension } from '../text/quantity.ts';
import type { Form, Modality, Portion, Scope, Verdict } from './clause.ts';
import type { Level, Severity, Status } from './rule.ts';

/** One value or a list of them. */
export type OneOrMore<Value> = Value | readonly Value[];

/** A word group as written: phrases and names of shared lists. */
export type GroupSource = OneOrMore<string>;

/** A clause as written in a rule file, once `rule.schema.json` holds of it. */
export interface ClauseSource {
  readonly words?: GroupSource;
  readonly and?: readonly GroupSource[];
  readonly about?: GroupSource;
  readonly under?: GroupSource;
  readonly near?: GroupSource;
  readonly not?: GroupSource;
  readonly 'not-under'?: GroupSource;
  readonly quantity?: OneOrMore<Dimension>;
  readonly quantities?: number;
  readonly distinct?: number;
  readonly scope?: Scope;
  readonly step?: OneOrMore<string>;
  readonly modality?: OneOrMore<Modality>;
  readonly form?: OneOrMore<Form>;
  readonly portion?: Portion;
  readonly 'min-words'?: number;
  readonly statements?: number;
  readonly probe?: string;
  readonly with?: Readonly<Record<string, OneOrMore<string> | number>>;
  readonly check?: string;
  readonly verdict?: OneOrMore<Verdict>;
  readonly all?: readonly ClauseSource[];
  readonly 'at-least'?: { readonly count: number; readonly of: readonly ClauseSource[] };
}

export interface ConditionSource {
  readonly task?: OneOrMore<string>;
  readonly 'not-task'?: OneOrMore<string>;
  readonly when?: readonly ClauseSource[];
  readonly unless?: readonly ClauseSource[];
  readonly any?: readonly ConditionSource[];
}

/** The keys that all rule files share. */
export interface RuleHeadSource {
  readonly title: string;
  readonly asks: string;
  readonly severity: Severity;
  readonly level: Level;
  readonly 'severity-at'?: Partial<Readonly<Record<Level, Severity>>>;
  readonly applies?: ConditionSource;
  readonly 'told-unless'?: readonly string[];
  readonly message: string;
  readonly question: string;
}

/** The front matter of a rule file, once `rule.schema.json` holds of it. */
export interface RuleSource extends RuleHeadSource {
  readonly met: readonly ClauseSource[];
  readonly partly?: readonly ClauseSource[];
  readonly waived?: readonly ClauseSource[];
  readonly except?: GroupSource;
  readonly 'partly-message'?: string;
}

/** The front matter of a rule file that finds something, once `rule.schema.json` holds of it. */
export interface FindingRuleSource extends RuleHeadSource {
  readonly 'likely-severity'?: Severity;
  readonly 'severity-in'?: Partial<Readonly<Record<Status, Severity | 'off'>>>;
  readonly finds: {
    readonly probe: string;
    readonly with?: Readonly<Record<string, OneOrMore<string> | number>>;
  };
}
