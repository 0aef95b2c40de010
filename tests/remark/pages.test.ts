import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test, vi } from 'vitest';
import { remarkMlsd } from '../../src/remark/index.ts';
import { thinDesign } from '../support/designs.ts';

vi.mock('#built-in/version', () => ({
  version: '1.2.3',
  repository: 'https://example.org/somebody/mlsd',
}));

test('a message leads to the page that teaches its check', async () => {
  const file = new VFile({ value: thinDesign, path: 'design.md' });
  const tree = unified().use(remarkParse).parse(file);
  await unified().use(remarkMlsd).run(tree, file);
  const message = file.messages.find(({ ruleId }) => ruleId === 'requirements/latency-budget');
  expect(message?.url).toBe(
    'https://example.org/somebody/mlsd/blob/v1.2.3/rules/requirements/latency-budget.md',
  );
});
