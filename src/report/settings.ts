import { printable } from '../text/printable.ts';
import { stringifyJson } from './json-text.ts';

/** Where a value comes from; a line is 1-based. */
export type Origin =
  | { readonly by: 'default'; readonly note?: string }
  | { readonly by: 'flag'; readonly flag: string }
  | { readonly by: 'front matter' | 'config'; readonly path: string; readonly line: number };

/** A value with where it comes from. */
export interface TracedValue {
  readonly value: string | number;
  readonly from: Origin;
}

/** What counts for one document. */
export interface EffectiveSettings {
  readonly document: string;
  /** Path of the config; null when there is none. */
  readonly config: string | null;
  /** Settings of one value by their names in a config. */
  readonly single: Readonly<Record<string, TracedValue>>;
  /** Settings of several values. */
  readonly lists: Readonly<Record<string, readonly TracedValue[]>>;
  /** Phrases added to word lists. */
  readonly words: Readonly<Record<string, readonly TracedValue[]>>;
  /** By the ids of the checks. */
  readonly rules: Readonly<Record<string, RuleSettings>>;
}

export interface RuleSettings {
  readonly severity: TracedValue;
  /** Numbers that it takes, by their names. */
  readonly options: Readonly<Record<string, TracedValue>>;
}

function describeOrigin(from: Origin): string {
  if (from.by === 'default') return from.note === undefined ? 'default' : `default, ${from.note}`;
  if (from.by === 'flag') return from.flag;
  return `${from.path}:${from.line}${from.by === 'config' ? '' : ` (${from.by})`}`;
}

/** A text that YAML reads as this very text. */
function writeScalar(value: string | number): string {
  return typeof value === 'number' || /^[a-z][\w./-]*$/i.test(value)
    ? String(value)
    : stringifyJson(value);
}

function writeEntry(start: string, { value, from }: TracedValue): string {
  return `${start}${writeScalar(value)}  # ${printable(describeOrigin(from))}`;
}

function writeList(values: readonly TracedValue[], indent: string): readonly string[] {
  return values.map((value) => writeEntry(`${indent}- `, value));
}

function writeRule(id: string, { severity, options }: RuleSettings): readonly string[] {
  const numbers = Object.entries(options);
  if (numbers.length === 0) return [writeEntry(`  ${id}: `, severity)];
  return [
    `  ${id}:`,
    writeEntry('    severity: ', severity),
    ...numbers.map(([name, value]) => writeEntry(`    ${name}: `, value)),
  ];
}

/** The settings for people: YAML that could stand in a config, with where each value comes from. */
export function formatSettings(settings: EffectiveSettings): string {
  const { document, config, single, lists, words, rules } = settings;
  const wordLists = Object.entries(words);
  const lines = [
    `# What counts for ${printable(document)}`,
    `# Config: ${config === null ? 'none' : printable(config)}`,
    ...Object.entries(single).map(([name, value]) => writeEntry(`${name}: `, value)),
    ...Object.entries(lists).flatMap(([name, values]) => [`${name}:`, ...writeList(values, '  ')]),
    ...(wordLists.length === 0 ? [] : ['words:']),
    ...wordLists.flatMap(([name, values]) => [`  ${name}:`, ...writeList(values, '    ')]),
    'rules:',
    ...Object.entries(rules).flatMap(([id, rule]) => writeRule(id, rule)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The settings for programs: JSON that ends with a line break. */
export function formatSettingsJson(settings: EffectiveSettings): string {
  return `${stringifyJson(settings, 2)}\n`;
}
