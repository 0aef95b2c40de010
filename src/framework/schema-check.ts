import type { CaseSource } from './case-source.ts';
import type { FrameworkSource } from './framework-source.ts';
import type { FactsSource } from './facts-source.ts';
import type { FindingRuleSource, RuleSource } from './rule-source.ts';

/** What a JSON Schema validator (ajv, verbose) says about one place. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: object | undefined;
  readonly data?: unknown;
}

/** A compiled JSON Schema; a call leaves its errors behind. */
export interface SchemaCheck<Value> {
  (data: unknown): data is Value;
  errors?: readonly SchemaError[] | null | undefined;
}

/** The schemas of rule packs, compiled. */
export interface PackValidation {
  readonly rule: SchemaCheck<RuleSource>;
  readonly findingRule: SchemaCheck<FindingRuleSource>;
  readonly case: SchemaCheck<CaseSource>;
  readonly facts: SchemaCheck<FactsSource>;
  readonly framework: SchemaCheck<FrameworkSource>;
  readonly words: SchemaCheck<readonly string[]>;
}
