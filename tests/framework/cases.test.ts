import { expect, test } from 'vitest';
import { lostParcels } from '../support/lost-parcels.ts';
import { describeFault, quoteFault, readSmallPack } from '../support/rule-pack.ts';

const path = 'cases/lost-parcels.md';

const { frontMatter: head, body } = lostParcels;

function read(frontMatter: string, rest = body) {
  return readSmallPack({ [path]: `---\n${frontMatter}---\n${rest}` });
}

function faultsOf(frontMatter: string, rest = body): readonly string[] {
  return read(frontMatter, rest).faults.map(describeFault);
}

test('a sound case is compared with answers and taught', () => {
  const { pack, guides, faults } = read(head);
  expect(faults).toEqual([]);
  expect(pack?.cases).toMatchObject([
    {
      id: 'lost-parcels',
      title: 'Lost parcels',
      points: [
        {
          id: 'case/lost-parcels/last-scan',
          step: 'data',
          severity: 'warning',
          level: 'mid',
          partlyMessage: 'Last scan: touched on, not settled.',
        },
      ],
    },
  ]);
  expect(guides).toMatchObject([
    {
      id: 'lost-parcels',
      question: 'Design a system that finds lost parcels.',
      documentation: 'Parcels vanish between two scans.',
      points: [
        {
          id: 'case/lost-parcels/last-scan',
          documentation: 'The last scan is what is known.',
          examples: [
            { verdict: 'met', markdown: 'The last scan names a depot.\n', line: 51 },
            { verdict: 'missing', markdown: 'Parcels are scanned.\n' },
          ],
        },
      ],
    },
  ]);
});

test('a point that rests on a check leaves the telling to it', () => {
  const check = 'requirements/latency-budget';
  const { pack, faults } = read(head.replace('words: [last scan]', `check: ${check}`));
  expect(faults).toEqual([]);
  expect(pack?.cases[0]?.points[0]?.toldUnless).toEqual([check]);
});

test.each([
  ['a key that is not known', head.replace('core:', 'core-point:'), body, 'The key `core-point`'],
  [
    'a step that does not exist',
    head.replace('step: data', 'step: dta'),
    body,
    'Did you mean `data`?',
  ],
  ['a missing part', head.replace('  gateway: gateway\n', ''), body, '`gateway`'],
  [
    'a check that does not exist',
    head.replace('words: [last scan]', 'check: io/x'),
    body,
    '`io/x`',
  ],
  [
    'a point without its heading',
    head,
    body.replace('## last-scan', 'last-scan'),
    'about the point `last-scan`',
  ],
  ['a heading of no point', head, `${body}\n## first-scan\n\nWhy.\n`, 'Did you mean `last-scan`?'],
  [
    'a fence that shows nothing',
    head,
    body.replace('md met', 'md'),
    'What this example shows is not said.',
  ],
  ['no passage that counts', head, body.replace('md met', 'md missing'), 'what meets this point'],
  ['no passage that falls short', head, body.replace('md missing', 'md met'), 'falls short'],
  [
    'no word on why',
    head,
    body.replace('The last scan is what is known.', ''),
    'why this point matters',
  ],
  [
    'nothing on the case',
    head,
    body.replace('Parcels vanish between two scans.', ''),
    'what the case is about',
  ],
  ['a fence that stays open', head, `${body}\n~~~md met\nNo end.\n`, 'never closed'],
  ['no front matter', '', body, 'must be keys'],
])(
  '%s is a fault with its place, and the case is left out',
  (_name, frontMatter, rest, message) => {
    const { pack, faults } = read(frontMatter, rest);
    const told = faultsOf(frontMatter, rest);
    expect(told.join('\n')).toContain(message);
    expect(told.every((line) => line.startsWith(`${path}:`))).toBe(true);
    expect(faults.map(quoteFault)).toHaveLength(faults.length);
    expect(pack?.cases).toEqual([]);
  },
);

test('two points with one id are told', () => {
  const point = head.slice(head.indexOf('  - id: last-scan'));
  expect(faultsOf(head + point)).toContainEqual(expect.stringContaining('stands here twice'));
});
