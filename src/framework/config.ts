import type { Fault } from './fault.ts';
import type { Level, Severity, Status } from './rule.ts';

/** Where something stands in a file; spread into a fault it gives the fault its place. */
export type Place = Required<Pick<Fault, 'path' | 'span' | 'source'>>;

/** A value with the place that sets it. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

/** What is set for one check. */
export interface RuleSetting {
  /** Where the check is named. */
  readonly place: Place;
  readonly severity?: Placed<Severity | 'off'>;
  /** Numbers by the names that rule files give them ("at-most"). */
  readonly options: ReadonlyMap<string, Placed<number>>;
}

/** Settings that may differ from document to document. */
export interface DocumentSettings {
  readonly level?: Placed<Level>;
  readonly status?: Placed<Status>;
  readonly case?: Placed<string>;
  /** By the ids of the checks. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** Other settings for the documents that the globs match. */
export interface Override extends DocumentSettings {
  readonly files: readonly string[];
}

/** What a project sets; what it leaves out is empty or not there. */
export interface Config extends DocumentSettings {
  /** Globs of documents. */
  readonly files?: Placed<readonly string[]>;
  readonly ignore: readonly Placed<string>[];
  /** Folders of rules. */
  readonly packs: readonly Placed<string>[];
  /** Phrases to add to the word lists of these names. */
  readonly words: ReadonlyMap<string, readonly Placed<string>[]>;
  /** Folder of templates. */
  readonly templates?: Placed<string>;
  /** File of findings that are known and not told. */
  readonly baseline?: Placed<string>;
  readonly overrides: readonly Override[];
}

/** One file of a config; its paths are as written. */
export interface ConfigFile extends Config {
  readonly extends: readonly Placed<string>[];
}

/** The config of a project that sets nothing. */
export const emptyConfig: Config = {
  rules: new Map(),
  ignore: [],
  packs: [],
  words: new Map(),
  overrides: [],
};
