import { suggest } from '../text/suggestion.ts';
import { helpWith } from './did-you-mean.ts';
import type { Fault } from './fault.ts';
import type { SchemaCheck, SchemaError } from './schema-check.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

/** The steps of a JSON pointer. */
function readPointer(pointer: string): DataPath {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function nameType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeNames[typeof value] ?? typeof value;
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** "a, b or c" */
function alternatives(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

function keysOf(schema: object | undefined): readonly string[] {
  if (!schema || !('properties' in schema)) return [];
  const { properties } = schema;
  return typeof properties === 'object' && properties ? Object.keys(properties) : [];
}

function unknownKey(error: SchemaError, path: DataPath, yaml: YamlFile): Fault {
  const key = String(error.params['additionalProperty']);
  const known = keysOf(error.parentSchema);
  const help = helpWith(key, known);
  return yaml.fault([...path, key], `The key \`${key}\` is not known here.`, {
    key: true,
    ...(help === '' ? { help: `Known here: ${known.join(', ')}.` } : { help }),
  });
}

function wrongType(error: SchemaError, path: DataPath, yaml: YamlFile): Fault {
  const wanted = listOf(error.params['type']).map((type) => typeNames[type] ?? type);
  const given = nameType(error.data);
  const quoted = typeof error.data === 'number' || typeof error.data === 'boolean';
  const help = quoted && wanted.includes('text') ? 'Put it in quotes to mean the text.' : undefined;
  return yaml.fault(path, `Here stands ${given}; it must be ${alternatives(wanted)}.`, {
    ...(help !== undefined && { help }),
  });
}

function unknownValue(error: SchemaError, path: DataPath, yaml: YamlFile): Fault {
  const known = listOf(error.params['allowedValues']);
  if (typeof error.data !== 'string') {
    const given = nameType(error.data);
    return yaml.fault(path, `Here stands ${given}; it must be one of ${known.join(', ')}.`);
  }
  const written = error.data;
  const message = `\`${written}\` is none of ${known.join(', ')}.`;
  const near = suggest(written, known);
  return yaml.fault(path, message, near === undefined ? {} : { help: `Did you mean \`${near}\`?` });
}

function describeLimit(error: SchemaError): string {
  const limit = Number(error.params['limit']);
  switch (error.keyword) {
    case 'minItems':
      return limit === 1 ? 'This list is empty.' : `This list needs ${limit} entries.`;
    case 'maxItems':
      return `This list has more than ${limit} entries.`;
    case 'minProperties':
      return 'Nothing stands here.';
    case 'minLength':
    case 'pattern':
      return error.data === '' || /^\s*$/.test(String(error.data))
        ? 'This text is empty.'
        : `\`${String(error.data)}\` is not written as it must be here.`;
    default:
      return `This must be ${error.params['comparison'] === '<=' ? 'at most' : 'at least'} ${limit}.`;
  }
}

/** True for a missing key that stands there misspelt, which is told once. */
function isMisspelt(missing: SchemaError, errors: readonly SchemaError[]): boolean {
  if (missing.keyword !== 'required') return false;
  return errors.some(
    ({ keyword, instancePath, params, parentSchema }) =>
      keyword === 'additionalProperties' &&
      instancePath === missing.instancePath &&
      suggest(String(params['additionalProperty']), keysOf(parentSchema)) ===
        missing.params['missingProperty'],
  );
}

function toFault(error: SchemaError, yaml: YamlFile): Fault {
  const path = readPointer(error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error, path, yaml);
    case 'required': {
      const key = String(error.params['missingProperty']);
      return yaml.fault(path, `The key \`${key}\` is missing.`, { key: true });
    }
    case 'type':
      return wrongType(error, path, yaml);
    case 'enum':
      return unknownValue(error, path, yaml);
    default:
      return yaml.fault(path, describeLimit(error), { key: error.data === null });
  }
}

/** The data of a file when its schema holds, else faults worded for the one who wrote it. */
export function validate<Value>(
  check: SchemaCheck<Value>,
  yaml: YamlFile,
): { readonly value: Value | null; readonly faults: readonly Fault[] } {
  if (yaml.faults.length > 0) return { value: null, faults: yaml.faults };
  const { data } = yaml;
  if (check(data)) return { value: data, faults: [] };
  const errors = check.errors ?? [];
  const faults = errors
    .filter((error) => error.keyword !== 'if' && !isMisspelt(error, errors))
    .map((error) => toFault(error, yaml));
  return { value: null, faults };
}
