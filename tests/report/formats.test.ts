import { checkReport } from '#built-in/report-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/lint/report.ts';
import { createCompactReporter } from '../../src/report/compact.ts';
import { createCheckstyleReporter } from '../../src/report/checkstyle.ts';
import { createGithubReporter, withoutCommands } from '../../src/report/github.ts';
import { createGitlabReporter } from '../../src/report/gitlab.ts';
import { fileJson, formatJson } from '../../src/report/json.ts';
import { createJsonLinesReporter } from '../../src/report/jsonl.ts';
import { createJunitReporter } from '../../src/report/junit.ts';
import { createMarkdownReporter } from '../../src/report/markdown.ts';
import { placeFile } from '../../src/report/places.ts';
import { withPlaces, writeReport, type PlacedReporter } from '../../src/report/reporter.ts';
import { createSarifReporter } from '../../src/report/sarif.ts';
import { plainAppearance } from '../../src/report/appearance.ts';
import { createTextReporter } from '../../src/report/text.ts';
import { utf8Length, wellFormed } from '../../src/text/well-formed.ts';
import { builtInLinter } from '../support/built-in-linter.ts';
import { hostileReport, hostileTexts } from '../support/hostile-report.ts';
import {
  readGitlab,
  readJsonLines,
  readLog,
  readMarkdown,
  readSarif,
  readXml,
} from '../support/read-formats.ts';
import {
  hintFinding,
  latencyFinding,
  modelFinding,
  sampleFile,
  sampleReport,
  spanOf,
} from '../support/sample-report.ts';

const locate = (name: string): string => name;
const all = { least: 'hint', locate } as const;
const tool = { name: 'mlsd', version: '1.2.3' } as const;

const described = { ...all, describeCheck: () => undefined };

function writePlaced(report: Report, reporter: PlacedReporter): string {
  return writeReport(report, withPlaces(reporter, placeFile));
}

const placedReporters: readonly (() => PlacedReporter)[] = [
  () => createCompactReporter('hint'),
  () => createSarifReporter({ ...described, tool }),
  () => createGitlabReporter(described),
  () => createGithubReporter(all),
  () => createJunitReporter({ least: 'hint', failOn: 'error' }),
  () => createCheckstyleReporter('hint'),
  () => createMarkdownReporter({ ...described, most: 65_000 }),
];

const write = {
  sarif: (report: Report) => writePlaced(report, createSarifReporter({ ...described, tool })),
  gitlab: (report: Report) => writePlaced(report, createGitlabReporter(described)),
  github: (report: Report) => writePlaced(report, createGithubReporter(all)),
  junit: (report: Report) =>
    writePlaced(report, createJunitReporter({ least: 'hint', failOn: 'error' })),
  checkstyle: (report: Report) => writePlaced(report, createCheckstyleReporter('hint')),
  lines: (report: Report) =>
    writeReport(report, withPlaces(createJsonLinesReporter(tool), fileJson)),
  markdown: (report: Report, most = 65_000) =>
    writePlaced(report, createMarkdownReporter({ ...described, most })),
};

function countFindings({ files }: Report): number {
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** A folder of documents in `MLSD_CORPUS`, else our fixtures. */
const folder = process.env['MLSD_CORPUS'] ?? path.resolve(import.meta.dirname, '../../fixtures');

function lintFolder(): Report {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => builtInLinter.lint(name, readFileSync(path.join(folder, name), 'utf8')));
  return sampleReport(...files);
}

const documents = lintFolder();

describe.each([
  ['documents as they are', documents],
  ['names and contents that are hostile', hostileReport],
  ['nothing', sampleReport()],
])('of %s', (_, report) => {
  const count = countFindings(report);

  test('SARIF keeps its schema', () => {
    const run = readSarif(write.sarif(report));
    expect(run.results).toHaveLength(count);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const places = run.results.flatMap(({ locations, partialFingerprints }) => [
      JSON.stringify([locations[0]?.physicalLocation.artifactLocation, partialFingerprints]),
    ]);
    expect(new Set(places).size).toBe(report === hostileReport ? places.length : count);
  });

  test('GitLab finds what it requires', () => {
    expect(readGitlab(write.gitlab(report))).toHaveLength(count);
  });

  test('each line of JSON Lines keeps its schema', () => {
    const types = readJsonLines(write.lines(report));
    const { files, faults } = report;
    const middle = [...files.map(() => 'file'), ...faults.map(() => 'fault')];
    expect(types).toEqual(['tool', ...middle, 'summary']);
  });

  test('JUnit is XML with a suite a file and a test a finding', () => {
    const { name, children } = readXml(write.junit(report));
    expect(name).toBe('testsuites');
    const suites = children.slice(0, report.files.length);
    for (const [index, suite] of suites.entries()) {
      const file = report.files[index] ?? expect.fail();
      const errors = file.findings.filter(({ severity }) => severity === 'error');
      expect(suite.children).toHaveLength(Math.max(1, file.findings.length));
      expect(Number(suite.attributes['tests'])).toBe(suite.children.length);
      expect(Number(suite.attributes['failures'])).toBe(errors.length);
    }
    expect(children[report.files.length]?.children.length ?? 0).toBe(report.faults.length);
  });

  test('Checkstyle is XML with an error a finding', () => {
    const { name, children } = readXml(write.checkstyle(report));
    expect(name).toBe('checkstyle');
    expect(children.flatMap((file) => file.children)).toHaveLength(count + report.faults.length);
  });

  test('the runner of GitHub Actions finds our annotations and no other command', () => {
    const { commands, lines } = readLog(write.github(report));
    const counts = new Map<string, number>();
    for (const { name, properties } of commands) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      expect(['error', 'warning', 'notice']).toContain(name);
      expect(properties['title']).toMatch(/^mlsd/);
    }
    for (const number of counts.values()) expect(number).toBeLessThanOrEqual(10);
    expect(lines.filter((line) => line !== '').length).toBeLessThanOrEqual(1);
  });

  test('the runner finds no command in text', () => {
    for (const overview of [true, false]) {
      const reporter = createTextReporter({ ...plainAppearance, least: 'hint', overview });
      expect(readLog(withoutCommands(writeReport(report, reporter))).commands).toEqual([]);
    }
  });

  test('in the comment nothing works but what we put there', () => {
    const { html, kinds } = readMarkdown(write.markdown(report));
    for (const one of html) expect(one.replace(ourHtml, '')).toBe('');
    for (const kind of ['link', 'image', 'inlineCode', 'delete', 'code', 'definition']) {
      expect(kinds).not.toContain(kind);
    }
  });

  test('the comment keeps to its bound', () => {
    for (const most of [0, 700, 5000, 65_000]) {
      expect(utf8Length(write.markdown(report, most))).toBeLessThanOrEqual(most);
    }
  });
});

/** The tags that the comment is made of, with a path between them. */
const ourHtml =
  /<details>\s*<summary><code>[^<>]*<\/code>: [\w ,]+<\/summary>|<\/details>|<\/?code>/g;

test('what was read from a JSON report is written as what was just linted', () => {
  // What no file system and no decoded text holds: JSON has a stand-in for halves of pairs.
  const isWhole = ({ path: name }: { readonly path?: string }): boolean =>
    name === wellFormed(name ?? '');
  for (const { files, faults } of [documents, hostileReport]) {
    const report = { ...sampleReport(...files.filter(isWhole)), faults: faults.filter(isWhole) };
    const read: unknown = JSON.parse(formatJson(report));
    if (!checkReport(read)) return expect.fail('The report does not keep its schema.');
    for (const create of placedReporters) {
      const { begin, file, end } = create();
      const text = begin() + read.files.map((one) => file(one)).join('') + end(read.faults);
      expect(text).toBe(writePlaced(report, create()));
    }
  }
});

test('there are documents', () => {
  expect(documents.files.length).toBeGreaterThan(5);
  expect(countFindings(documents)).toBeGreaterThan(50);
});

test('hostile names are the same again when they are read', () => {
  const named = new Set(hostileReport.files.map(({ path: name }) => name));
  const plain = [...named].filter((name) => name === wellFormed(name));
  const uris = readSarif(write.sarif(hostileReport)).results.map(({ locations }) =>
    decodeURIComponent(locations[0]?.physicalLocation.artifactLocation.uri ?? ''),
  );
  const issues = readGitlab(write.gitlab(hostileReport)).map(({ location }) => location.path);
  const { commands } = readLog(write.github(hostileReport));
  expect(plain.length).toBeGreaterThan(20);
  for (const name of plain) {
    expect(uris).toContain(name);
    expect(issues).toContain(name);
  }
  const annotated = commands.flatMap(({ properties }) => properties['file'] ?? []);
  expect(annotated.length).toBeGreaterThan(10);
  for (const file of annotated) {
    const known = [...named, ...hostileTexts, ...hostileTexts.map((text) => `${text}.yaml`)];
    expect(known).toContain(file);
  }
});

test('SARIF tells places, other places and what mends it', () => {
  const finding = {
    ...latencyFinding,
    related: [{ span: spanOf('Couriers wait'), message: 'somebody waits here' }],
    fix: { title: 'Say how quick', edits: [{ span: spanOf('quick'), text: 'within 1 s' }] },
  };
  const run = readSarif(write.sarif(sampleReport(sampleFile({ findings: [finding] }))));
  const region = { startLine: 5, startColumn: 34, endLine: 5, endColumn: 53 };
  expect(run.results[0]).toMatchObject({
    ruleId: 'requirements/latency-budget',
    level: 'warning',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'designs/parcels.md' }, region } }],
    relatedLocations: [{ id: 0, message: { text: 'somebody waits here' } }],
    fixes: [
      {
        description: { text: 'Say how quick' },
        artifactChanges: [{ replacements: [{ insertedContent: { text: 'within 1 s' } }] }],
      },
    ],
  });
});

test('SARIF says what was held back, by what and why', () => {
  const byComment = { ...hintFinding, by: 'comment', reason: 'It is short \uD83D.' } as const;
  const byBaseline = { ...modelFinding, by: 'baseline', reason: '' } as const;
  const file = sampleFile({ findings: [latencyFinding], suppressed: [byComment, byBaseline] });
  const { results } = readSarif(write.sarif(sampleReport(file)));
  expect(results.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [{ kind: 'inSource', justification: 'It is short \uFFFD.' }],
    [{ kind: 'external' }],
  ]);
});

test('SARIF says what is known of a rule', () => {
  const describeCheck = (check: string) => ({
    title: `Title of ${check}`,
    asks: 'Is it there?',
    question: 'How {much}?',
    severity: 'hint' as const,
    documentation: 'Why it **matters**.\n\n- one\n',
  });
  const reporter = createSarifReporter({ ...all, tool, describeCheck });
  const run = readSarif(writePlaced(sampleReport(sampleFile()), reporter));
  expect(run.tool.driver.rules).toHaveLength(3);
  expect(run.tool.driver.rules[1]).toMatchObject({
    id: 'requirements/latency-budget',
    shortDescription: { text: 'Title of requirements/latency-budget' },
    help: { markdown: 'Why it **matters**.\n\n- one\n\nHow …?' },
    defaultConfiguration: { level: 'note' },
  });
});

test('a set-up that is wrong is told by every format that can', () => {
  const report = { ...sampleReport(), faults: [{ path: 'x.yaml', message: 'Broken.' }] };
  expect(readSarif(write.sarif(report)).invocations).toMatchObject([
    { executionSuccessful: false },
  ]);
  expect(readLog(write.github(report)).commands).toMatchObject([
    { name: 'error', properties: { file: 'x.yaml' }, message: 'Broken.' },
  ]);
  expect(readXml(write.junit(report)).children[0]?.attributes['errors']).toBe('1');
  expect(readXml(write.checkstyle(report)).children[0]?.attributes['name']).toBe('x.yaml');
  expect(write.markdown(report)).toContain('<code>x.yaml</code>: Broken.');
});

test('the worst is annotated, over all files, and the rest is counted', () => {
  const warnings = Array.from({ length: 12 }, () => latencyFinding);
  const error = { ...latencyFinding, severity: 'error' as const };
  const report = sampleReport(
    sampleFile({ findings: warnings }),
    sampleFile({ path: 'z.md', findings: [error] }),
  );
  const { commands, lines } = readLog(write.github(report));
  expect(commands).toHaveLength(11);
  expect(commands[0]).toMatchObject({
    name: 'error',
    properties: { file: 'z.md', line: '5', col: '34', endLine: '5' },
  });
  expect(lines[0]).toContain('2 warnings more');
});

test('names of files reach the runner as they are, whatever signs stand in them', () => {
  const path = '50%25 a:b,c;d=e\r\n::x.md';
  const text = write.github(sampleReport(sampleFile({ path, findings: [latencyFinding] })));
  expect(text).toMatch(/^::warning file=50%2525 a%3Ab%2Cc;d=e%0D%0A%3A%3Ax\.md,line=5,/);
  expect(readLog(text).commands).toMatchObject([{ properties: { file: path } }]);
});

test('findings below what is shown are in no format but JSON', () => {
  const report = sampleReport(sampleFile());
  const some = { least: 'error', locate } as const;
  expect(
    readGitlab(writePlaced(report, createGitlabReporter({ ...described, ...some }))),
  ).toHaveLength(1);
  expect(readLog(writePlaced(report, createGithubReporter(some))).commands).toHaveLength(1);
  const junit = createJunitReporter({ least: 'error', failOn: 'error' });
  expect(readXml(writePlaced(report, junit)).children[0]?.children).toHaveLength(1);
  expect(write.lines(report)).toContain('writing/too-short');
});

test('a comment that would be too long says what it leaves out, and keeps the worst', () => {
  const good = Array.from({ length: 300 }, (_, index) =>
    sampleFile({ path: `good-${String(index)}.md`, findings: [latencyFinding] }),
  );
  const bad = sampleFile({ path: 'bad.md' });
  const text = write.markdown(sampleReport(...good, bad), 20_000);
  expect(text).toContain('<summary><code>bad.md</code>');
  expect(text).toMatch(/Left out, because it would be too long: the findings of \d+ more\./);
  expect(text).toMatch(/the rows of \d+ more\./);
});
