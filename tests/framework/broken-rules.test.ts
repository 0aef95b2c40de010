import { describe, expect, test } from 'vitest';
import {
  describeFault,
  makeRule,
  quoteFault,
  readSmallPack,
  soundBody,
  soundFrontMatter,
} from '../support/rule-pack.ts';

const path = 'requirements/latency-budget.md';
const soundClause = 'quantity: duration\n    near: $response';

/** The faults of the sound rule with one clause in place of its own, which begins in line 7. */
function faultsOfClause(clause: string): readonly string[] {
  return faultsOf(makeRule(soundFrontMatter.replace(soundClause, clause)));
}

/** The faults of the sound rule with one piece of its front matter replaced. */
function faultsOfFrontMatter(piece: string, replacement: string): readonly string[] {
  return faultsOf(makeRule(soundFrontMatter.replace(piece, replacement)));
}

function faultsOfBody(piece: string, replacement: string): readonly string[] {
  return faultsOf(makeRule(soundFrontMatter, soundBody.replace(piece, replacement)));
}

function faultsOf(text: string): readonly string[] {
  const { faults, pack } = readSmallPack({
    [path]: text,
    'io/other.md': makeRule(soundFrontMatter),
  });
  expect(pack?.rules.map(({ id }) => id)).toEqual(['io/other']);
  expect(faults.every((fault) => fault.path === path)).toBe(true);
  return faults.map((fault) => {
    const [, told = ''] = /^[^:]+:(.*)$/s.exec(describeFault(fault)) ?? [];
    return `${told} «${quoteFault(fault).split('\n')[0] ?? ''}»`;
  });
}

describe('a clause with a fault stops its rule alone and says so:', () => {
  const dimensions = 'duration, rate, count, storage, money, share, number';
  const cases: readonly (readonly [name: string, clause: string, ...faults: string[]])[] = [
    [
      'unknown key',
      'quantity: duration\n    naer: $response',
      '8 The key `naer` is not known here. → Did you mean `near`? «naer»',
    ],
    [
      'unknown word list',
      'words: $respons',
      '7 There is no word list `$respons`. → Did you mean `$response`? «$respons»',
    ],
    [
      'unknown dimension',
      'quantity: [rate, durations]',
      `7 \`durations\` is none of ${dimensions}. → Did you mean \`duration\`? «durations»`,
    ],
    [
      'unknown step',
      'step: servng',
      '7 `servng` is none of requirements, io, data, model, evaluation, serving, monitoring. → Did you mean `serving`? «servng»',
    ],
    [
      'unknown modality',
      'modality: assrted',
      '7 `assrted` is none of asserted, answered, asked, deferred, placeholder, taught. → Did you mean `asserted`? «assrted»',
    ],
    [
      'unknown form',
      'words: fast\n    form: [item, rows]',
      '8 `rows` is none of sentence, item, row, node. → Did you mean `row`? «rows»',
    ],
    [
      'unknown scope',
      'words: fast\n    distinct: 2\n    scope: sections',
      '9 `sections` is none of statement, neighbours, block, section, document. → Did you mean `section`? «sections»',
    ],
    [
      'unknown portion',
      'words: fast\n    portion: first-halve',
      '8 `first-halve` is none of first-third, first-half, last-half. → Did you mean `first-half`? «first-halve»',
    ],
    [
      'unknown check',
      'check: io/othr',
      '7 There is no check `io/othr`. → Did you mean `io/other`? «io/othr»',
    ],
    [
      'unknown verdict',
      'check: io/other\n    verdict: [mets]',
      '8 `mets` is none of met, partly, missing, waived, na. → Did you mean `met`? «mets»',
    ],
    [
      'unknown probe',
      'probe: listd',
      '7 There is no probe `listd`. → Did you mean `listed`? «listd»',
    ],
    [
      'unknown option of a probe',
      'probe: listed\n    with: {under: fast, at-least: 2, wrods: slow}',
      '8 The probe `listed` has no option `wrods`. → Did you mean `words`? «wrods»',
    ],
    [
      'option of a wrong kind',
      'probe: listed\n    with: {under: $nowhere, at-least: two, words: 3, note: [a]}',
      '8 There is no word list `$nowhere`. → Known here: $speed, $response. «$nowhere»',
      '8 This must be a number. «two»',
      '8 This must be text. → Put it in quotes to mean the text. «3»',
      '8 This must be one text, not a list. «[a]»',
    ],
    [
      'step of a probe that is none',
      'probe: listed\n    with: {under: fast, at-least: 2, step: dta}',
      '8 There is no step `dta`. → Did you mean `data`? «dta»',
    ],
    [
      'missing option of a probe',
      'probe: listed\n    with: {under: fast}',
      '7 The probe `listed` needs the option `at-least`. «listed»',
    ],
    [
      'key beside one that stands alone',
      'check: io/other\n    near: fast',
      '8 `near` cannot stand beside `check`, which stands alone. «near»',
    ],
    [
      'key that lacks its partner',
      'about: fast\n    scope: block',
      '8 `scope` needs `and` or `distinct` beside it. «scope»',
    ],
    [
      'clause that only excludes',
      'not: fast',
      '7 This clause only excludes; it needs something to find. «not: fast»',
    ],
    ['empty clause', '{}', '7 Nothing stands here. «{}»'],
    ['empty list of clauses', 'all: []', '7 This list is empty. «[]»'],
    [
      'more clauses asked for than there are',
      'at-least: {count: 3, of: [{words: fast}]}',
      '7 3 of 1 clauses can never hold. «3»',
    ],
    [
      'fault deep inside',
      'all:\n      - words: fast\n      - at-least: {count: 1, of: [{wrds: slow}]}',
      '9 The key `wrds` is not known here. → Did you mean `words`? «wrds»',
    ],
    ['number out of range', 'words: fast\n    distinct: 1', '8 This must be at least 2. «1»'],
    [
      'text for a number',
      'words: fast\n    min-words: many',
      '8 Here stands text; it must be a whole number. «many»',
    ],
    [
      'key that stands twice',
      'words: fast\n    words: slow',
      '8 This key stands here twice. «words»',
    ],
  ];

  test.each(cases)('%s', (_name, clause, ...faults) => {
    expect(faultsOfClause(clause)).toEqual(faults);
  });
});

describe('a phrase that means nothing is a fault:', () => {
  const cases: readonly (readonly [phrase: string, fault: string])[] = [
    ['""', 'This text is empty.'],
    ['"..."', 'This phrase holds no word.'],
    ['"# #"', 'This phrase holds no word.'],
    ['"--"', 'This phrase holds no word.'],
    ['"... fast"', 'A `...` must stand between words.'],
    ['"fast ..."', 'A `...` must stand between words.'],
    ['"fast ... ... slow"', 'Two `...` stand side by side.'],
    ['"fast|"', 'One side of a `|` is empty.'],
    ['"fast|--"', '`--` holds no word.'],
    ['"="', 'No word follows the `=`.'],
    ['"#ms"', 'A `#` must stand by itself. → Put spaces around it: `# ms`.'],
    ['100', 'Here stands a number; it must be text. → Put it in quotes to mean the text.'],
    ['true', 'Here stands true or false; it must be text. → Put it in quotes to mean the text.'],
    ['null', 'Here stands nothing; it must be text.'],
    ['[fast]', 'Here stands a list; it must be text.'],
    [
      'top #',
      'A comment begins right behind this phrase. → Put the phrase in quotes when its `#` means a number; set a comment off by two spaces.',
    ],
  ];

  test.each(cases)('%s', (phrase, fault) => {
    const cut = phrase === 'top #' ? 'top' : phrase;
    expect(faultsOfClause(`words:\n      - slow\n      - ${phrase}`)).toEqual([
      `9 ${fault} «${cut}»`,
    ]);
  });

  test('more readings than anybody meant', () => {
    const ways = 'a-a|b-b|c-c|d-d|e-e|f-f|g-g|h-h|i-i';
    expect(faultsOfClause(`words: ${ways} ${ways}`)).toEqual([
      `7 This phrase can be read in more than 64 ways. → Write it as several phrases. «${ways} ${ways}»`,
    ]);
  });

  test('more gaps than anybody needs', () => {
    expect(faultsOfClause('words: a ... b ... c ... d ... e ... f')).toEqual([
      '7 A phrase has 4 `...` at most. «a ... b ... c ... d ... e ... f»',
    ]);
  });

  test('a comment set off by two spaces is one', () => {
    const rule = makeRule(soundFrontMatter.replace(soundClause, 'words: fast  # not slow'));
    expect(readSmallPack({ [path]: rule }).faults).toEqual([]);
  });
});

describe('front matter:', () => {
  test('a missing key', () => {
    expect(faultsOfFrontMatter('level: mid\n', '')).toEqual([
      '2 The key `level` is missing. «title: Latency budget»',
    ]);
  });

  test('a misspelt key is told once', () => {
    expect(faultsOfFrontMatter('title:', 'titel:')).toEqual([
      '2 The key `titel` is not known here. → Did you mean `title`? «titel»',
    ]);
  });

  test('an unknown level and severity', () => {
    expect(faultsOfFrontMatter('warning\nlevel: mid', 'warn\nlevel: seniour')).toEqual([
      '4 `warn` is none of error, warning, hint. «warn»',
      '5 `seniour` is none of mid, senior, staff. → Did you mean `senior`? «seniour»',
    ]);
  });

  test('a level that severity-at does not know', () => {
    expect(faultsOfFrontMatter('level: mid', 'level: mid\nseverity-at: {stuff: error}')).toEqual([
      '6 The key `stuff` is not known here. → Did you mean `staff`? «stuff»',
    ]);
  });

  test('an unknown family of tasks', () => {
    expect(
      faultsOfFrontMatter('met:', 'applies:\n  task: [ranking, rankin]\n  not-task: fraud\nmet:'),
    ).toEqual([
      '7 There is no family of tasks `rankin`. → Did you mean `ranking`? «rankin»',
      '8 There is no family of tasks `fraud`. → Known here: ranking, detection. «fraud»',
    ]);
  });

  test('an empty message', () => {
    expect(faultsOfFrontMatter('No response time is stated.', '""')).toEqual([
      '9 This text is empty. «""»',
    ]);
  });

  test('text with a colon', () => {
    expect(faultsOfFrontMatter('No response time', 'Missing: response time')).toEqual([
      '9 This is not valid YAML: Nested mappings are not allowed in compact mappings. → Text that holds `: ` or ` #`, or begins with a sign, needs quotes around it. «M»',
    ]);
  });

  test('anchors and aliases', () => {
    expect(faultsOfFrontMatter('title: Latency budget', 'title: &t Latency\nasks: *t')).not.toEqual(
      [],
    );
  });

  test('none at all', () => {
    expect(faultsOf(soundBody)).toEqual([
      '1 The front matter is missing. → The file begins with `---`, the keys of the rule, and `---` again. «»',
    ]);
  });

  test('one without an end', () => {
    expect(faultsOf(`---\n${soundFrontMatter}${soundBody}`)[0]).toMatch(
      /^1 The front matter is never closed\./,
    );
  });
});

describe('documentation and examples:', () => {
  test('an unknown section', () => {
    expect(faultsOfBody('## Met', '## Mett')).toEqual([
      '15 `Mett` is no section of examples. → Did you mean `Met`? «## Mett»',
    ]);
  });

  test('one example too few', () => {
    const second = '```md\nThe window is 30 days.\n```\n';
    expect(faultsOfBody(second, '')).toEqual([
      '25 At least two examples must be missing or partly; there is one. «## Missing»',
    ]);
  });

  test('no examples', () => {
    expect(faultsOf(makeRule(soundFrontMatter, '\nWhy it matters.\n'))).toEqual([
      '14 At least two examples must be met; there is none. «»',
      '14 At least two examples must be missing or partly; there is none. «»',
    ]);
  });

  test('a section without an example', () => {
    expect(faultsOf(makeRule(soundFrontMatter, `${soundBody}\n## Waived\n\nNightly.\n`))).toEqual([
      '35 No example stands here. → An example must be fenced as `md`. «## Waived»',
    ]);
  });

  test('a fence of another language', () => {
    expect(faultsOfBody('```md', '```text')).toEqual([
      '17 An example must be fenced as `md`. «```text»',
    ]);
  });

  test('a fence that is never closed', () => {
    const faults = faultsOf(makeRule(soundFrontMatter, soundBody.replace(/```\n$/, '')));
    expect(faults).toContain('31 This fence is never closed. «```md»');
  });

  test('no documentation', () => {
    expect(faultsOfBody('It decides between batch and online.\n', '')).toEqual([
      '12 The rule has no documentation. → Say below the front matter why the check matters and what counts. «»',
    ]);
  });
});

describe('checks that leave the telling to others:', () => {
  const leaving = (check: string): string =>
    makeRule(soundFrontMatter.replace('level:', `told-unless: [${check}]\nlevel:`));

  test('one that exists, of either kind', () => {
    const { faults, pack } = readSmallPack({
      'io/first.md': leaving('io/second'),
      'io/second.md': leaving(path.replace('.md', '')),
    });
    expect(faults).toEqual([]);
    expect(pack?.rules.map(({ toldUnless }) => toldUnless)).toEqual([
      undefined,
      ['io/second'],
      ['requirements/latency-budget'],
    ]);
  });

  test('one that does not exist', () => {
    const { faults } = readSmallPack({ 'io/first.md': leaving('io/frist') });
    expect(faults.map(describeFault).join()).toContain(
      'There is no check `io/frist`. → Did you mean `io/first`?',
    );
  });

  test('a circle, in which none would be told', () => {
    const { faults, pack } = readSmallPack({
      'io/first.md': leaving('io/second'),
      'io/second.md': leaving('io/first'),
    });
    expect(faults.map(({ message }) => message)).toEqual([
      'Checks leave the telling to each other in a circle: io/first → io/second → io/first.',
      'Checks leave the telling to each other in a circle: io/second → io/first → io/second.',
    ]);
    expect(pack?.rules.map(({ id }) => id)).toEqual(['requirements/latency-budget']);
  });
});

describe('checks that ask for each other:', () => {
  const asking = (check: string): string =>
    makeRule(soundFrontMatter.replace(soundClause, `check: ${check}`));

  test('a circle, and the check that depends on it', () => {
    const { faults, pack } = readSmallPack({
      'io/first.md': asking('io/second'),
      'io/second.md': makeRule(
        soundFrontMatter.replace(soundClause, 'all: [{words: fast}, {check: io/first}]'),
      ),
      'io/third.md': asking('io/first'),
      'io/fourth.md': asking(path.replace('.md', '')),
    });
    expect(faults.map(describeFault)).toEqual([
      "io/first.md:7 Checks ask for each other's verdict in a circle: io/first → io/second → io/first.",
      "io/second.md:7 Checks ask for each other's verdict in a circle: io/second → io/first → io/second.",
      'io/third.md:7 The check `io/first` cannot be asked; it has faults of its own.',
    ]);
    expect(pack?.rules.map(({ id }) => id)).toEqual(['requirements/latency-budget', 'io/fourth']);
  });

  test('a check that asks for its own verdict', () => {
    expect(faultsOf(asking('requirements/latency-budget'))).toEqual([
      "7 Checks ask for each other's verdict in a circle: requirements/latency-budget → requirements/latency-budget. «requirements/latency-budget»",
    ]);
  });
});
