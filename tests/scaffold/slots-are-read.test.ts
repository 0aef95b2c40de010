import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../src/lint/linter.ts';
import { writeSkeleton } from '../../src/scaffold/skeleton.ts';
import { listSlots } from '../support/slots.ts';
import { makeSmallPack } from '../support/small-framework.ts';

const template = readFileSync(
  path.resolve(import.meta.dirname, '../../templates/skeleton.md'),
  'utf8',
);
const pack = makeSmallPack([]);

describe('a skeleton that is read', () => {
  const linter = createLinter(pack);
  const skeleton = writeSkeleton(pack, template, { level: 'mid', title: 'Feed ranking' });
  const written = listSlots(skeleton);

  test('has one open slot for each question, and the drawing', () => {
    const { slots } = linter.read(skeleton);
    expect(slots).toHaveLength(written.length + 1);
  });

  test.each(written.map((question, index) => [question, index] as const))(
    'is rid of exactly one slot when "%s" is answered',
    (question, index) => {
      let seen = -1;
      const filled = skeleton.replace(/_\[[^\]]*\]_/g, (slot) => {
        seen += 1;
        return seen === index ? 'It is 40 ms on the largest site.' : slot;
      });
      expect(filled).not.toBe(skeleton);
      expect(linter.read(filled).slots).toHaveLength(written.length);
    },
  );
});
