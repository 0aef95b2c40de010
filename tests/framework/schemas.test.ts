import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import configSchema from '../../schemas/config.schema.json' with { type: 'json' };
import frameworkSchema from '../../schemas/framework.schema.json' with { type: 'json' };
import ruleSchema from '../../schemas/rule.schema.json' with { type: 'json' };
import wordsSchema from '../../schemas/words.schema.json' with { type: 'json' };
import { forms, modalities, portions, scopes, verdicts } from '../../src/framework/clause.ts';
import { stepIds } from '../../src/framework/framework.ts';
import { levels, severities } from '../../src/framework/rule.ts';
import { dimensions } from '../../src/text/quantity.ts';

test('the schemas know the words that the program knows', () => {
  const { definitions: rule } = ruleSchema;
  expect(rule.modality.enum).toEqual(modalities);
  expect(rule.scope.enum).toEqual(scopes);
  expect(rule.form.enum).toEqual(forms);
  expect(rule.portion.enum).toEqual(portions);
  expect(rule.verdict.enum).toEqual(verdicts);
  expect(rule.dimension.enum).toEqual(dimensions);
  expect(rule.step.enum).toEqual(stepIds);
  expect(rule.severity.enum).toEqual(severities);
  expect(rule.level.enum).toEqual(levels);
  expect(frameworkSchema.definitions['step-id'].enum).toEqual(stepIds);
  expect(configSchema.properties.level.enum).toEqual(levels);
  expect(configSchema.definitions.severity.enum).toEqual([...severities, 'off']);
});

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Keys below `properties`, anywhere in a schema, that say nothing about themselves. */
function undescribed(schema: object, path = ''): readonly string[] {
  return Object.entries(schema).flatMap(([key, value]: readonly [string, unknown]) => {
    if (!isObject(value)) return [];
    const silent =
      path.endsWith('/properties') && !('description' in value) ? [`${path}/${key}`] : [];
    return [...silent, ...undescribed(value, `${path}/${key}`)];
  });
}

test.each([
  ['rule', ruleSchema],
  ['framework', frameworkSchema],
  ['words', wordsSchema],
  ['config', configSchema],
])('every key of the %s schema is described, for editors', (_name, schema) => {
  expect(schema.description).not.toBe('');
  expect(undescribed(schema)).toEqual([]);
});

describe('the config schema says', () => {
  const check = new Ajv({ allowUnionTypes: true }).compile(configSchema);

  test.each([
    [true, {}],
    [true, { level: 'mid', severities: { 'io/x': 'off' }, files: ['**'], ignore: [] }],
    [true, { $schema: 'https://example.org/schema.json' }],
    [
      true,
      { extends: './a.yaml', rules: { 'io/x': 'hint', 'io/y': { severity: 'off', most: 3 } } },
    ],
    [true, { extends: ['a', './b'], packs: ['own'], words: { acronyms: ['QX'] }, templates: 't' }],
    [true, { overrides: [{ files: ['a/**'], level: 'mid', rules: { 'io/x': 'off' } }] }],
    [false, { level: 'junior' }],
    [false, { levels: 'mid' }],
    [false, { severities: { 'io/x': 'loud' } }],
    [false, { severities: ['io/x'] }],
    [false, { rules: { 'io/x': 3 } }],
    [false, { rules: { 'io/x': {} } }],
    [false, { rules: { 'io/x': { most: '3' } } }],
    [false, { rules: { 'io/x': { most: -3 } } }],
    [false, { extends: [] }],
    [false, { overrides: [{ level: 'mid' }] }],
    [false, { overrides: [{ files: ['a'], packs: ['own'] }] }],
    [false, { words: { acronyms: 'QX' } }],
    [false, { files: '**' }],
    [false, { files: [] }],
    [false, { files: [''] }],
    [false, { ignore: [1] }],
    [false, { $schema: 1 }],
    [false, []],
    [false, 'mid'],
  ])('%s to %j', (sound, config) => {
    expect(check(config)).toBe(sound);
  });
});
