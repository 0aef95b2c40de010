import { lessons } from '#built-in/lessons';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../src/index.ts';
import { bandOf } from '../../src/lint/score.ts';
import { builtInLinter } from '../support/built-in-linter.ts';

const answers = path.resolve(import.meta.dirname, '../../fixtures/answers');
const wholeAnswers = ['nested-bullets.md', 'prose-and-tables.md', '../bench/parking-spaces.md'];

const read = (name: string): string => readFileSync(path.join(answers, name), 'utf8');
const lint = (source: string): FileReport => builtInLinter.lint('answer.md', source);
const total = (source: string): number => lint(source).score.total ?? Number.NaN;

interface Part {
  readonly heading: string;
  readonly text: string;
}

/** The text before the first H2, and each H2 with what stands under it. */
function splitParts(source: string): { readonly opening: string; readonly parts: readonly Part[] } {
  const [opening = '', ...rest] = source.split(/^(?=## )/m);
  const parts = rest.map((text) => ({ heading: text.slice(0, text.indexOf('\n') + 1), text }));
  return { opening, parts };
}

function join(opening: string, parts: readonly string[]): string {
  return [opening, ...parts].join('');
}

describe('the score', () => {
  it('has the bands of its bounds', () => {
    expect([0, 39.9, 40, 59.9, 60, 75, 87.9, 88, 100].map(bandOf)).toEqual([
      'sketch',
      'sketch',
      'partial',
      'partial',
      'mid',
      'senior',
      'senior',
      'staff',
      'staff',
    ]);
  });

  it('is the sum of its parts', () => {
    for (const name of readdirSync(answers).filter((file) => file.endsWith('.md'))) {
      const { total: reached, steps, deductions } = lint(read(name)).score;
      const points = steps.reduce((sum, step) => sum + step.points, 0);
      const off = deductions.reduce((sum, deduction) => sum + deduction.points, 0);
      expect(Math.abs(Math.max(0, points - off) - (reached ?? -1)), name).toBeLessThan(0.05);
      expect(steps.every((step) => step.points <= step.weight)).toBe(true);
    }
  });

  it('is higher for whole answers than for keywords and empty headings', () => {
    const lowest = Math.min(...wholeAnswers.map((name) => total(read(name))));
    expect(lowest).toBeGreaterThan(65);
    expect(total(read('keyword-lists.md'))).toBeLessThan(40);
    expect(total(read('empty-headings.md'))).toBeLessThan(10);
  });

  it('is held at partial by an error', () => {
    const { opening, parts } = splitParts(read('nested-bullets.md'));
    const rest = parts.filter(({ heading }) => !/monitor/i.test(heading));
    const { score } = lint(
      join(
        opening,
        rest.map(({ text }) => text),
      ),
    );
    expect(score.band).toBe('partial');
    expect(score.caps.map(({ reason }) => reason)).toContain('error');
  });

  it('is withheld from what is no design', () => {
    expect(lint('# Changelog\n\n- Fixed a bug\n').score).toMatchObject({ total: null, band: null });
  });
});

describe.each(wholeAnswers)('%s', (name) => {
  const source = read(name);
  const { opening, parts } = splitParts(source);

  it('has no higher total with any of its parts emptied', () => {
    const before = total(source);
    expect(parts.length).toBeGreaterThan(5);
    for (const emptied of parts) {
      const rest = parts.map((part) => (part === emptied ? `${part.heading}\n` : part.text));
      expect(total(join(opening, rest)), emptied.heading).toBeLessThanOrEqual(before);
    }
  });

  it('has the same score with other line ends', () => {
    expect(lint(source.replaceAll('\n', '\r\n')).score).toEqual(lint(source).score);
  });

  it('has the same findings in another order of its parts, but for those about order', () => {
    const told = (text: string): readonly string[] =>
      lint(text)
        .findings.map(({ check }) => check)
        .filter((check) => !/^writing\/(?:step-order|numbering)$/.test(check))
        .sort();
    const turned = [...parts.slice(3), ...parts.slice(0, 3)].map(({ text }) => text);
    expect(told(join(opening, turned))).toEqual(told(source));
  });

  it('loses no points of a step by a good passage more in it', () => {
    const homes: Readonly<Record<string, RegExp>> = {
      requirements: /require/i,
      io: /framing|inputs/i,
      data: /data/i,
      model: /model/i,
      evaluation: /evaluat/i,
      serving: /serv|deploy/i,
      monitoring: /monitor/i,
    };
    const before = lint(source).score.steps;
    const lost: string[] = [];
    let tried = 0;
    for (const { id, examples } of lessons) {
      const step = id.slice(0, id.indexOf('/'));
      const home = parts.find(({ heading }) => homes[step]?.test(heading));
      const plain = examples.filter(({ markdown }) => !/^#/m.test(markdown));
      const passage = plain.find(({ verdict }) => verdict === 'met')?.markdown;
      if (!home || passage === undefined) continue;
      tried++;
      const more = parts.map(({ text }) =>
        text === home.text ? `${text.trimEnd()}\n\n${passage}\n\n` : text,
      );
      const points = lint(join(opening, more)).score.steps.find((one) => one.id === step)?.points;
      const least = before.find((one) => one.id === step)?.points ?? 0;
      if ((points ?? 0) < least) lost.push(`${id}: ${String(least)} to ${String(points)}`);
    }
    expect(tried).toBeGreaterThan(25);
    expect(lost).toEqual([]);
  });
});
