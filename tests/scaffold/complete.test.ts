import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '#built-in/cases';
import { completeDocument } from '../../src/scaffold/complete.ts';
import { builtInLinter, builtInPack } from '../support/built-in-linter.ts';

const tools = { linter: builtInLinter, pack: builtInPack, guides: cases };
const complete = (source: string) => completeDocument(source, tools);

const folders = [path.resolve(import.meta.dirname, '../../fixtures'), process.env['MLSD_CORPUS']];

function findDocuments(folder: string | undefined): readonly (readonly [string, string])[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '')]);
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at === part.length;
}

/** What holds whatever the document is. */
function checkLaws(source: string): void {
  const { text, insertions } = complete(source);
  expect(isSubsequence(source, text)).toBe(true);
  expect(complete(text).insertions).toEqual([]);
  const before = builtInLinter.read(source);
  const after = builtInLinter.read(text);
  const asked = insertions.reduce((sum, { questions }) => sum + questions, 0);
  expect(after.slots).toHaveLength(before.slots.length + asked);
  for (const { step, edit } of insertions) {
    const lines = edit.text.split(/\r?\n/).filter((line) => line.includes('_['));
    for (const line of lines) {
      const question = /_\[(.*)\]_/.exec(line)?.[1]?.replaceAll('\\', '');
      const slot = after.slots.find((one) => one.text.includes(question ?? '?'));
      expect(slot?.section.steps).toContain(step);
    }
  }
}

const pieces = [
  '# Parcel times\n',
  '## 1. Requirements\n',
  '## **Data**\n',
  '### Serving\n',
  '**Model**\n',
  'We predict when each of 2 million parcels a day arrives, within 200 ms.\n',
  '- Labels: scans of the last year\n',
  '  - taken by hand\n',
  '1. Gradient boosted trees, since they train fast\n',
  '| Metric | Why |\n| --- | --- |\n| MAE | minutes matter |\n',
  '```mermaid\nflowchart LR\n  a[app] --> b[API]\n```\n',
  '---\n',
  '> quoted words\n',
  '<!-- a remark -->\n',
  '```\nopen fence\n',
  '\n',
  '\r\n',
];

describe('a completed document', () => {
  test.each(folders.flatMap(findDocuments))(
    '%s loses nothing, is complete after one run, and its questions stand in their steps',
    (_name, source) => {
      checkLaws(source);
    },
    60_000,
  );

  test('holds to that whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        checkLaws(parts.join('\n'));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

const thin = `# Parcel times

## 1) Requirements

Tell customers within 200 ms when a parcel arrives; 2 million parcels a day; cut calls by 10 %.

## 2) Data

* Scans of two years, labelled by the time of delivery.
* Features: depot, weekday, weather, distance.

## 4) Training and evaluation

* MAE on a split by time, and an A/B test for two weeks.
`;

describe('the style of the document', () => {
  test('is kept: level and numbering of headings, bullets', () => {
    const { text } = complete(thin);
    expect(text).toMatch(/\n## 7\) Monitoring and maintenance\n\n\* \*\*/);
    expect(text).not.toMatch(/^- /m);
  });

  test('is kept: line ends', () => {
    const { text } = complete(thin.replaceAll('\n', '\r\n'));
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text.replaceAll('\r\n', '\n')).toBe(complete(thin).text);
  });

  test('is kept: bold headings', () => {
    const bold = thin.replace(/^## \d\) (.*)$/gm, '**$1**');
    expect(complete(bold).text).toMatch(/\n\*\*Monitoring and maintenance\*\*\n/);
  });

  test('is kept: Roman numbers and "Step 3:"', () => {
    const roman = ['I', 'II', 'III', 'IV'];
    const inRoman = thin.replace(
      /^## (\d)\)/gm,
      (_, n: string) => `## ${roman[Number(n) - 1] ?? ''}.`,
    );
    expect(complete(inRoman).text).toContain('\n## VII. Monitoring and maintenance\n');
    const steps = thin.replace(/^## (\d)\)/gm, '## Step $1:');
    expect(complete(steps).text).toContain('\n## Step 7: Monitoring and maintenance\n');
  });
});

test('a missing step stands behind the step before it', () => {
  const { text } = complete(thin);
  const model = text.indexOf('Model selection');
  expect(model).toBeGreaterThan(text.indexOf('Features: depot'));
  expect(model).toBeLessThan(text.indexOf('Training and evaluation'));
});

test('the questions of the case are asked too', () => {
  const { text } = complete(`---\ncase: fraud-detection\n---\n\n${thin}`);
  const guide = cases.find(({ id }) => id === 'fraud-detection');
  const prompt = guide?.prompts.monitoring[0] ?? '?';
  expect(text).toContain(prompt.slice(prompt.indexOf(': ') + 2));
});

test('what is no design is left alone', () => {
  const source = '# Shopping list\n\n- apples\n- pears\n';
  expect(complete(source)).toEqual({ text: source, insertions: [] });
});
