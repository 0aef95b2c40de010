import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { YAMLError, YAMLMap } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Fault } from './fault.ts';
import type { Place } from './config.ts';
import type { PackFile } from './pack-file.ts';

/** The way from the top of the data to one place in it: keys and list positions. */
export type DataPath = readonly (string | number)[];

/** Where a fault stands and what to do about it. */
interface FaultDetail {
  /** Point at the key of the last step of the path instead of at its value. */
  readonly key?: boolean;
  readonly help?: string;
}

/** YAML that still knows where each value stands. */
export interface YamlFile {
  readonly data: unknown;
  /** What keeps it from being read; `data` is only to be used when there are none. */
  readonly faults: readonly Fault[];
  readonly fault: (path: DataPath, message: string, detail?: FaultDetail) => Fault;
  /** Where the value at the path stands, or with `key` its key. */
  readonly place: (path: DataPath, detail?: Pick<FaultDetail, 'key'>) => Place;
  /** True when a plain text is cut short by ` #`, most likely meant as part of it. */
  readonly isCutByComment: (path: DataPath) => boolean;
}

const quotesHelp = 'Text that holds `: ` or ` #`, or begins with a sign, needs quotes around it.';

interface YamlProblem {
  readonly message: string;
  readonly span: Span;
  readonly help?: string;
}

function describeError(error: YAMLError, { path, text }: PackFile): YamlProblem {
  const [start, end] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(start))?.[0] ?? '';
    const span = { start, end: Math.max(end, start + key.length) };
    return { message: 'This key stands here twice.', span };
  }
  const span = { start, end };
  if (error.code === 'MULTIPLE_DOCS')
    return { message: 'A second YAML document begins here.', span };
  if (path.endsWith('.json')) return { message: 'This is not valid JSON.', span };
  return { message: `This is not valid YAML: ${error.message}.`, span, help: quotesHelp };
}

/** The pair of a map whose key is `key`. */
function findPair(map: YAMLMap, key: string | number): YAMLMap['items'][number] | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function rangeOf(node: unknown): Span | undefined {
  const isNode = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
  if (!isNode || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}

/** The range of what stands at `path`, or of the innermost thing around it that exists. */
function locate(contents: unknown, path: DataPath, key: boolean): Span {
  let node: unknown = contents;
  let span = rangeOf(node) ?? { start: 0, end: 0 };
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = findPair(node, step);
      span = rangeOf(last && key ? pair?.key : pair?.value) ?? rangeOf(pair?.key) ?? span;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      span = rangeOf(node) ?? span;
    } else break;
  }
  return span;
}

interface ParsedYaml {
  readonly contents: unknown;
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
}

function parseYaml(file: PackFile): ParsedYaml {
  const { text } = file;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    return { contents: null, data: null, problems: [describeError(error, file)] };
  }
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias: (_key, node) => {
      const span = rangeOf(node) ?? { start: 0, end: 0 };
      problems.push({ message: 'Anchors and aliases are not read here.', span });
    },
  });
  const data: unknown = problems.length > 0 ? null : document.toJS();
  return { contents: document.contents, data, problems };
}

/** The parser recurses, so that hostile nesting may exhaust the stack. */
function parseSafely(file: PackFile): ParsedYaml {
  try {
    return parseYaml(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = {
      message: `This could not be read as YAML: ${reason}.`,
      span: { start: 0, end: 0 },
    };
    return { contents: null, data: null, problems: [problem] };
  }
}

/**
 * Reads YAML from `range` of a file (all of it when left out).
 * Faults carry the file's path, its text, and UTF-16 offsets into all of it.
 */
export function readYaml(file: PackFile, range?: Span): YamlFile {
  const { start, end } = range ?? { start: 0, end: file.text.length };
  const text = file.text.slice(start, end);
  const { contents, data, problems } = parseSafely({ path: file.path, text });
  const place = (span: Span): Place => ({
    path: file.path,
    span: { start: span.start + start, end: span.end + start },
    source: file.text,
  });
  const placeOf = (path: DataPath, { key = false }: Pick<FaultDetail, 'key'> = {}): Place =>
    place(locate(contents, path, key));
  return {
    data,
    faults: problems.map((problem) => ({ ...problem, ...place(problem.span) })),
    fault: (path, message, detail = {}) => ({
      message,
      ...placeOf(path, detail),
      ...(detail.help !== undefined && { help: detail.help }),
    }),
    place: placeOf,
    isCutByComment: (path) => /^ #/.test(text.slice(locate(contents, path, false).end)),
  };
}

function valueAt(data: unknown, key: string): unknown {
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isMap ? (new Map<string, unknown>(Object.entries(data)).get(key) ?? null) : null;
}

/** The value under a key of a file, whose faults and places are those of the file. */
export function yamlWithin(yaml: YamlFile, key: string): YamlFile {
  return {
    data: valueAt(yaml.data, key),
    faults: yaml.faults,
    fault: (path, message, detail) => yaml.fault([key, ...path], message, detail),
    place: (path, detail) => yaml.place([key, ...path], detail),
    isCutByComment: (path) => yaml.isCutByComment([key, ...path]),
  };
}
