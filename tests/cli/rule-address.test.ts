import { describe, expect, test, vi } from 'vitest';
import { createRuleAddress } from '../../src/cli/lint/rule-address.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

vi.mock('#built-in/version', () => ({
  version: '1.2.3',
  repository: 'https://example.org/somebody/mlsd',
}));

const stream = { write: () => {}, isTerminal: false, columns: undefined };

function addressOf(check: string, environment: Readonly<Record<string, string>> = {}) {
  const terminal: Terminal = {
    output: stream,
    errors: stream,
    input: (async function* () {})(),
    folder: '/answers',
    today: '2030-01-31',
    environment,
  };
  return createRuleAddress(terminal, (name) => name)(check, null);
}

describe('a check of mlsd is taught by its rule file', () => {
  test('in the repository and at the version of the package', () => {
    const rules = 'https://example.org/somebody/mlsd/blob/v1.2.3/rules';
    expect(addressOf('serving/cost')).toBe(`${rules}/serving/cost.md`);
    expect(addressOf('case/visual-search/pairs')).toBe(`${rules}/cases/visual-search.md`);
  });

  test('whatever repository is linted', () => {
    const environment = {
      GITHUB_SERVER_URL: 'https://example.org',
      GITHUB_REPOSITORY: 'other/answers',
      GITHUB_SHA: 'abc',
    };
    expect(addressOf('serving/cost', environment)).toContain('somebody/mlsd/blob/v1.2.3/');
  });
});
