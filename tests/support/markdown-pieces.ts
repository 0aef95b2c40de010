import fc from 'fast-check';

/** Text that steps, checks and probes look at. */
const sayings = [
  'p99 below 200 ms',
  '3 million users a day',
  'a two-tower model',
  'AUC on a time-based split',
  'How many users?',
  'TBD',
  'no personalisation',
  'we could add drift later',
  '[which logs?]',
  'Retrieve -> rank -> re-rank',
  '500 x 4 = 2000 GB',
  'Interviewer:',
  'Candidate:',
];

/** Marks, characters and line ends that make positions hard. */
const marks = [
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  ' ',
  '\u00a0',
  '\u2028',
  '# ',
  '## Data\n\n',
  '## Model\r\n',
  '### ',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '* * *\n',
  '---\n',
  'Serving\n===\n',
  '| a | b |\n|---|---|\n| c | ',
  ' | d |\n',
  '| Question | Answer |\n|-|-|\n| Who? | ',
  '```\n',
  '~~~text\n',
  '```mermaid\ngraph LR\n  a[Ä &amp; b] --> b["🚀"]\n',
  '```markdown\n',
  '```dot\ndigraph { a -> b }\n',
  '+---+\n| a | -> b\n+---+\n',
  '**',
  '**Data**\n',
  '\n**Model:**\r\n',
  '_',
  '`',
  '~~',
  '<!-- ',
  ' -->',
  '<font color="red">',
  '</font>',
  '<br>',
  '<img src="x.png">',
  '![a](b.png)',
  '[a](b)',
  '[a]: b\n',
  '&amp;',
  '&lt;',
  '&#8804;',
  '&#x1F600;',
  '&nbsp;',
  '&copy',
  '\\*',
  '\\#',
  '\\\n',
  '  \n',
  '🚀',
  '🇩🇪',
  '1️⃣ ',
  'é',
  'e\u0301',
  '\u0000',
  '\ufeff',
  '\ud800',
  '数据',
  'Данные',
  '؟',
  '- [ ] ',
];

/** Documents put together from pieces of Markdown and pieces of designs. */
export const assembledMarkdown: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...sayings), fc.constantFrom(...marks)), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Any string at all: whole characters, halves of pairs and control characters. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    .map((units) => String.fromCharCode(...units)),
);
