import type { FileReport, Report } from '../../src/lint/report.ts';
import { sampleFile, sampleReport } from './sample-report.ts';

/** What strangers may put into names and documents: each would break out of some format. */
export const hostileTexts: readonly string[] = [
  'a\nb',
  'a\r\nb',
  '::error file=x.md,line=1::owned',
  '\n::stop-commands::x\n',
  '##[error]owned',
  '##[stop-commands]x',
  '"quoted\' & <b>bold</b>',
  ']]> <![CDATA[ <!-- --> <?php ?>',
  '--> </details><script>alert(1)</script>',
  '\u001b[31mred\u001b]8;;http://example.org\u0007',
  '\u202Eright to left\u2066\u200F',
  'half \uD83D pair \uDC00',
  '📦 ünïcödé 漢字 e\u0301',
  'spaces  and\ttabs',
  '#12 owner/repo#3 @somebody',
  '100% 50%25 %0A',
  'back\\slash \\" \\u0041 \\ud83d',
  '[link](http://example.org) ![image](x.png) http://example.org www.example.org',
  '| cell | `code` | *em* | _em_ | ~~gone~~ | $math$',
  '{0} {{1}} ${HOME} $(id)',
  '\u0000\u0001\u000B\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF',
  '/absolute',
  'C:',
  '../..',
  'a:b,c;d=e',
  "'; drop table parcels; --",
];

/** A report in which a text stands wherever a stranger can put one. */
function hostileFile(text: string): FileReport {
  const source = `# ${text}\n\n${text} quick\n`;
  const start = source.lastIndexOf('quick');
  const span = { start, end: start + 5 };
  const whole = { start: 0, end: source.length };
  const finding = { step: null, message: text, question: text, span, fingerprint: '0'.repeat(16) };
  const edits = [
    { span, text },
    { span: { start: source.length, end: source.length }, text },
  ];
  return sampleFile({
    path: `designs/${text}.md`,
    source,
    document: { ...sampleFile().document, title: text },
    steps: sampleFile().steps.map((step) => ({ ...step, sections: [{ span, title: text }] })),
    checks: [],
    findings: [
      { ...finding, check: 'a/error', severity: 'error', related: [{ span, message: text }] },
      { ...finding, check: 'a/warning', severity: 'warning', fix: { title: text, edits } },
      { ...finding, check: 'a/hint', severity: 'hint', span: whole },
    ],
    nextQuestions: [{ check: 'a/error', step: null, question: text, span }],
  });
}

/** One file for each hostile text, and faults of the same kind. */
export const hostileReport: Report = {
  ...sampleReport(...hostileTexts.map(hostileFile)),
  faults: hostileTexts.flatMap((text) => [
    { path: text, message: text, help: text },
    { path: `${text}.yaml`, message: text, source: `a\n${text}`, span: { start: 2, end: 3 } },
    { message: text },
  ]),
};
