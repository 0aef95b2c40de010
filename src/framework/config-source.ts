import type { Level, Severity, Status } from './rule.ts';
import type { OneOrMore } from './rule-source.ts';

/** A severity, or a severity beside the numbers that a check takes, by their names. */
export type RuleSettingSource =
  | Severity
  | 'off'
  | { readonly severity?: Severity | 'off'; readonly [option: string]: Severity | 'off' | number };

/** Settings that may differ from document to document. */
export interface DocumentSettingsSource {
  readonly level?: Level;
  readonly status?: Status;
  readonly case?: string;
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly rules?: Readonly<Record<string, RuleSettingSource>>;
}

/** A config as written, once `config.schema.json` holds of it. */
export interface ConfigSource extends DocumentSettingsSource {
  readonly extends?: OneOrMore<string>;
  readonly files?: readonly string[];
  readonly ignore?: readonly string[];
  readonly packs?: readonly string[];
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly templates?: string;
  readonly baseline?: string;
  readonly overrides?: readonly (DocumentSettingsSource & { readonly files: readonly string[] })[];
}
