import { describe, expect, test } from 'vitest';
import { extendPack, type OwnPack } from '../../src/framework/extend-pack.ts';
import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { checksOf } from '../../src/framework/pack.ts';
import { createLinter } from '../../src/lint/linter.ts';
import { soundConfig } from '../support/read-config.ts';
import { describeFault, makeRule, readSmallPack, soundFrontMatter } from '../support/rule-pack.ts';

const validation = createPackValidation();
const small = readSmallPack();
if (!small.pack) throw new Error('The small pack is broken.');
const base = { pack: small.pack, words: small.words };

function own(files: Readonly<Record<string, string>>, shown = 'house'): OwnPack {
  return { shown, files: Object.entries(files).map(([path, text]) => ({ path, text })) };
}

function extend(packs: readonly OwnPack[], config = '') {
  const { words } = soundConfig(config);
  return extendPack(base, { packs, words }, { validation, probes: [] });
}

/** The verdict of a check on a text. */
function verdictOf(extended: ReturnType<typeof extend>, check: string, text: string) {
  return createLinter(extended.pack).explainVerdict(text, check)?.verdict;
}

const runbook = makeRule(
  soundFrontMatter.replace(/met:[^]*?message/, 'met:\n  - words: [$runbooks]\nmessage'),
);
const ownFiles = { 'monitoring/runbook.md': runbook, 'words/runbooks.yaml': '- runbook\n' };

describe('rules of a project', () => {
  test('that adds nothing are those of the pack', () => {
    expect(extend([])).toMatchObject({ faults: [], broken: [], lessons: [] });
    expect(extend([]).pack).toEqual(base.pack);
  });

  test('stand beside those of the pack, with words of their own', () => {
    const extended = extend([own(ownFiles)]);
    expect(extended.faults.map(describeFault)).toEqual([]);
    expect(checksOf(extended.pack).map(({ id }) => id)).toEqual([
      'requirements/latency-budget',
      'monitoring/runbook',
    ]);
    expect(extended.lessons.map(({ id }) => id)).toEqual(['monitoring/runbook']);
    expect(verdictOf(extended, 'monitoring/runbook', 'Alerts link to a runbook.')).toBe('met');
    expect(verdictOf(extended, 'monitoring/runbook', 'Alerts go to a phone.')).toBe('missing');
    const check = 'requirements/latency-budget';
    expect(verdictOf(extended, check, 'The response time is 20 ms.')).toBe('met');
  });

  test('use the word lists of the pack and ask for its verdicts', () => {
    const met =
      'met:\n  - all:\n      - words: [$response]\n      - check: requirements/latency-budget\n';
    const rule = makeRule(soundFrontMatter.replace(/met:[^]*?message/, `${met}message`));
    const extended = extend([own({ 'serving/quick.md': rule })]);
    expect(extended.faults.map(describeFault)).toEqual([]);
    const text = 'The response time is 20 ms.';
    expect(verdictOf(extended, 'serving/quick', text)).toBe('met');
    expect(verdictOf(extended, 'serving/quick', 'The response time is short.')).toBe('missing');
  });

  test('take the place of one with their id, the last pack of all', () => {
    const id = 'requirements/latency-budget.md';
    const titled = (title: string) => makeRule(soundFrontMatter.replace('Latency budget', title));
    const first = own({ [id]: titled('First') });
    const extended = extend([first, own({ [id]: titled('Second') }, 'team')]);
    expect(extended.faults.map(describeFault)).toEqual([]);
    expect(extended.pack.rules.map(({ title }) => title)).toEqual(['Second']);
  });

  test('that are broken stop themselves alone and are told where they stand', () => {
    const broken = runbook.replace('severity: warning', 'severity: loud');
    const extended = extend([
      own({ ...ownFiles, 'monitoring/broken.md': broken, 'monitring/x.md': runbook }),
    ]);
    expect(extended.faults.map(describeFault)).toEqual([
      'house/monitoring/broken.md:4 `loud` is none of error, warning, hint.',
      'house/monitring/x.md:0 Nothing of a rule pack stands here. → Did you mean `monitoring`?',
    ]);
    expect(extended.broken).toEqual(['monitoring/broken']);
    expect(verdictOf(extended, 'monitoring/runbook', 'See the runbook.')).toBe('met');
  });

  test('keep the check of the pack where their own is broken', () => {
    const id = 'requirements/latency-budget';
    const extended = extend([own({ [`${id}.md`]: makeRule('title: x\n') })]);
    expect(extended.pack.rules.map((rule) => rule.id)).toEqual([id]);
    expect(extended.faults).not.toEqual([]);
  });

  test('bring no framework and no facts', () => {
    const extended = extend([own({ 'framework.yaml': 'steps: []\n' })]);
    expect(extended.faults.map(describeFault)).toEqual([
      'house/framework.yaml:0 This file is not read here. → A pack of your own adds rules and words to those of mlsd.',
    ]);
  });

  test.each([
    ['words: [$respons]', 'There is no word list `$respons`. → Did you mean `$response`?'],
    ['check: requirements/latency', 'There is no check `requirements/latency`.'],
    ['probe: lister', 'There is no probe `lister`.'],
  ])('that name what nobody has: %s', (clause, message) => {
    const rule = makeRule(
      soundFrontMatter.replace(/met:[^]*?message/, `met:\n  - ${clause}\nmessage`),
    );
    const [fault, ...others] = extend([own({ 'serving/own.md': rule })]).faults;
    expect(others).toEqual([]);
    expect(fault && describeFault(fault)).toContain(`house/serving/own.md:7 ${message}`);
  });
});

describe('words of a project', () => {
  const check = 'requirements/latency-budget';
  const text = 'The turnaround is 20 ms.';

  test('are not known before', () => {
    expect(verdictOf(extend([]), check, text)).toBe('missing');
  });

  test.each([
    ['the list of a rule', 'words: { response: [turnaround] }'],
    ['a list within that list', 'words: { speed: [turnaround] }'],
  ])('in the config, for %s', (_, config) => {
    const extended = extend([], config);
    expect(extended.faults).toEqual([]);
    expect(verdictOf(extended, check, text)).toBe('met');
    expect(verdictOf(extended, check, 'The latency is 20 ms.')).toBe('met');
  });

  test('in a pack, under the name of a list', () => {
    const extended = extend([own({ 'words/speed.yaml': '- turnaround\n' })]);
    expect(extended.faults).toEqual([]);
    expect(verdictOf(extended, check, text)).toBe('met');
  });

  test.each([
    ['words: { respons: [x] }', 'There is no word list `$respons`. → Did you mean `$response`?'],
    ['words: { response: ["..."] }', 'This phrase holds no word.'],
    ['words: { response: [$spead] }', 'There is no word list `$spead`. → Did you mean `$speed`?'],
  ])('that mean nothing: %s', (config, fault) => {
    expect(extend([], config).faults.map(describeFault)).toEqual([`mlsd.config.yaml:1 ${fault}`]);
  });

  test('that name each other in a circle are told', () => {
    const circle = own({ 'words/a.yaml': '- $b\n', 'words/b.yaml': '- $a\n- x\n' });
    expect(extend([circle]).faults.map(describeFault)).toEqual([
      'house/words/b.yaml:1 Word lists name each other in a circle: $a → $b → $a.',
    ]);
  });
});
