import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import { wellFormed } from '../../src/text/well-formed.ts';

/** Readers of each format that know nothing of how mlsd writes it. */

function readSchema(path: string): Readonly<Record<string, unknown>> {
  const schema: unknown = JSON.parse(
    readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
  );
  const entries: [string, unknown][] = Object.entries(schema ?? {});
  // Ajv knows `id` by its newer name only.
  return Object.fromEntries(entries.filter(([key]) => key !== 'id'));
}

/** RFC 3986: no character that must be encoded, no lone percent sign. */
const uriReference = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

const sarif = new Ajv2020({ strict: false, allErrors: true })
  .addFormat('uri', (text) => uriReference.test(text) && /^[a-z][a-z\d+.-]*:/i.test(text))
  .addFormat('uri-reference', uriReference)
  .addFormat('date-time', /^\d{4}-\d\d-\d\dT/)
  .addFormat('uuid', /^[0-9a-f-]{36}$/i)
  .compile<{ readonly runs: readonly SarifRun[] }>(readSchema('tests/schemas/sarif-2.1.0.json'));

const gitlab = new Ajv({ allErrors: true }).compile<readonly GitlabIssue[]>(
  readSchema('tests/schemas/gitlab-code-quality.json'),
);

const reportSchemas = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false })
  .addSchema(readSchema('schemas/report.schema.json'))
  .addSchema(readSchema('schemas/report-line.schema.json'));

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Readonly<Record<string, number>>;
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly Readonly<Record<string, string>>[];
}

export interface SarifRule {
  readonly id: string;
  readonly name?: string;
  readonly help?: { readonly text: string };
  readonly helpUri?: string;
}

export interface SarifRun {
  readonly columnKind: string;
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
  readonly results: readonly SarifResult[];
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
}

/** Characters that a terminal may obey, and the beginning of an old command of CI runners. */
// eslint-disable-next-line no-control-regex -- these are what must not be there
const steering = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[/;

/** JSON that a strict reader takes: no half of a surrogate pair, nothing that steers a terminal. */
function parseJson(text: string): unknown {
  expect(steering.exec(text)).toBeNull();
  const value: unknown = JSON.parse(text, (_, one: unknown) => {
    if (typeof one === 'string') expect(one).toBe(wellFormed(one));
    return one;
  });
  return value;
}

/** The one run of a valid SARIF log whose results name their rules. */
export function readSarif(text: string): SarifRun {
  const log = parseJson(text);
  if (!sarif(log)) return expect.fail(JSON.stringify(sarif.errors));
  const run = log.runs[0] ?? expect.fail('There is no run.');
  for (const { ruleId, ruleIndex } of run.results) {
    expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  return run;
}

export interface GitlabIssue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

export function readGitlab(text: string): readonly GitlabIssue[] {
  const issues = parseJson(text);
  if (!gitlab(issues)) return expect.fail(JSON.stringify(gitlab.errors));
  const fingerprints = issues.map(({ fingerprint }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
  return issues;
}

/** The types of the lines of a JSON Lines report. */
export function readJsonLines(text: string): readonly string[] {
  const validate = reportSchemas.getSchema('report-line.schema.json');
  const isLine = (value: unknown): value is { readonly type: string } => validate?.(value) === true;
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line): string => {
      const value = parseJson(line);
      return isLine(value) ? value.type : expect.fail(JSON.stringify(validate?.errors));
    });
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** The root of a well-formed XML document. */
export function readXml(source: string): XmlElement {
  expect(steering.exec(source)).toBeNull();
  expect(/^\s*::/m.exec(source)).toBeNull();
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  return root.children[0] ?? expect.fail('There is no element.');
}

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** What the runner of GitHub Actions finds in a log: commands, and lines that are none. */
export function readLog(text: string): {
  readonly commands: readonly WorkflowCommand[];
  readonly lines: readonly string[];
} {
  const commands: WorkflowCommand[] = [];
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const start = line.trimStart();
    expect(line.includes('##[') && !start.startsWith('::'), line).toBe(false);
    if (!start.startsWith('::')) {
      lines.push(line);
      continue;
    }
    const [, name = '', given = '', message = ''] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(start) ?? [];
    const properties = given.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), unescapeProperty(pair.slice(at + 1))] as const;
    });
    commands.push({
      name,
      properties: Object.fromEntries(properties),
      message: unescapeData(message),
    });
  }
  return { commands, lines };
}

const processor = unified().use(remarkParse).use(remarkGfm);

/** The raw HTML of a Markdown text, and the kinds of its other nodes. */
export function readMarkdown(text: string): {
  readonly html: readonly string[];
  readonly kinds: ReadonlySet<string>;
} {
  const html: string[] = [];
  const kinds = new Set<string>();
  const tree: Nodes = processor.parse(text);
  visit(tree, (node) => {
    if (node.type === 'html') html.push(node.value);
    kinds.add(node.type);
  });
  return { html, kinds };
}
