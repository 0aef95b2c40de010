import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatOptions } from '../../scripts/format-options.ts';

test('docs/options.md holds the options that there are: npm run docs:options', () => {
  const file = path.resolve(import.meta.dirname, '../../docs/options.md');
  const text = formatOptions();
  expect(text).toContain('--fail-on');
  expect(readFileSync(file, 'utf8')).toBe(text);
});
