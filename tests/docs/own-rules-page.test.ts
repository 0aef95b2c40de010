import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkplace } from '../support/run-command.ts';
import { thinDesign } from '../support/designs.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/own-rules.md'), 'utf8');

/** The files that the page shows: a path in a paragraph, and the block below it. */
function filesOfPage(): Readonly<Record<string, string>> {
  const shown = /`([\w./-]+\.(?:yaml|md))`\.?[^\n]*\n\n(`{3,})\w+\n([^]*?)\n\2\n/g;
  const files = [...page.matchAll(shown)].map(
    ([, file = '', , text = '']) => [file, `${text}\n`] as const,
  );
  return Object.fromEntries(files);
}

test('the pack of the page works as it says', async () => {
  const files = filesOfPage();
  expect(Object.keys(files)).toEqual([
    'mlsd.config.yaml',
    'house-rules/words/runbooks.yaml',
    'house-rules/monitoring/runbook.md',
  ]);
  const { run } = createWorkplace({ ...files, 'design.md': thinDesign });
  const linted = await run(['lint', 'design.md', '--details']);
  expect(linted.errors).toBe('');
  expect(linted.output).toContain('No runbook is named for the alerts.');
});

test('its examples are tried, and its text is shown', async () => {
  const { run } = createWorkplace(filesOfPage());
  const tried = await run(['rules', '--test']);
  expect(tried.errors).toBe('');
  expect(tried.output).toContain('1 rule, 5 examples, 0 with another verdict');
  expect(tried.code).toBe(0);
  const explained = await run(['explain', 'monitoring/runbook']);
  expect(explained.output).toContain('An alert without instructions');
});

test('an example with another verdict fails, with what was found', async () => {
  const files = filesOfPage();
  const rule = files['house-rules/monitoring/runbook.md'] ?? '';
  const { run } = createWorkplace({
    ...files,
    'house-rules/monitoring/runbook.md': rule.replace('We alert on', 'Our playbook is'),
  });
  const { code, output } = await run(['rules', '--test']);
  expect(output).toContain('house-rules/monitoring/runbook.md:');
  expect(output).toContain('is met, must be missing');
  expect(code).toBe(1);
});
