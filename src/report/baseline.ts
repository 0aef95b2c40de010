import type { FileReport } from '../lint/report.ts';
import { quote } from './quote.ts';

/** Findings of one document that are known: by check and fingerprint, each with a short quote. */
export type KnownFindings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Known findings by the path of the document, relative to the folder of the baseline. */
export type Baseline = ReadonlyMap<string, KnownFindings>;

/** What keeps a text from being read as a baseline. */
export interface BaselineProblem {
  readonly message: string;
  /** The keys that lead to it; empty for the whole. */
  readonly at: readonly string[];
  /** It is a baseline that is only damaged, so that it may be written anew. */
  readonly isDamaged: boolean;
}

const format = 'mlsd-baseline';
const version = 1;
const quoteLength = 60;

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  return typeof value === 'object' && value && !Array.isArray(value) ? Object.entries(value) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads maps within maps of text, `depth` deep; gives the keys that lead to what is none. */
function findWrong(value: unknown, depth: number): readonly string[] | null {
  if (depth === 0) return typeof value === 'string' ? null : [];
  const entries = entriesOf(value);
  if (!entries) return [];
  for (const [key, inner] of entries) {
    const wrong = findWrong(inner, depth - 1);
    if (wrong) return [key, ...wrong];
  }
  return null;
}

function mapOf<Inner>(value: unknown, read: (inner: unknown) => Inner): ReadonlyMap<string, Inner> {
  return new Map((entriesOf(value) ?? []).map(([key, inner]) => [key, read(inner)]));
}

/** Reads the text of a baseline, or says what is wrong with it. */
export function readBaseline(text: string): Baseline | BaselineProblem {
  const entries = entriesOf(parse(text));
  const isOurs = text.trim() === '' || text.includes(`"${format}"`);
  if (!entries) return { message: 'This is not valid JSON.', at: [], isDamaged: isOurs };
  const data = new Map(entries);
  if (data.get('format') !== format) {
    return { message: 'This is no baseline of mlsd.', at: [], isDamaged: false };
  }
  if (data.get('version') !== version) {
    const message = 'This baseline was written by another version of mlsd.';
    return { message, at: ['version'], isDamaged: false };
  }
  const files = data.get('files');
  const wrong = findWrong(files, 3);
  if (wrong) {
    const message = 'Here must stand documents, their checks, and a text for each fingerprint.';
    return { message, at: ['files', ...wrong], isDamaged: true };
  }
  return mapOf(files, (checks) => mapOf(checks, (found) => mapOf(found, String)));
}

/** The findings of a report, also those that the baseline held back before. */
export function knownFindingsOf({ source, findings, suppressed }: FileReport): KnownFindings {
  const known = new Map<string, Map<string, string>>();
  const held = suppressed.filter(({ by }) => by === 'baseline');
  for (const { check, fingerprint, span } of [...findings, ...held]) {
    const ofCheck = known.get(check) ?? new Map<string, string>();
    known.set(check, ofCheck);
    const line = quote(source, span);
    const characters = Array.from(line);
    const short = characters.slice(0, quoteLength - 1).join('');
    ofCheck.set(fingerprint, characters.length > quoteLength ? `${short}…` : line);
  }
  return known;
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

function writeMap<Value>(
  map: ReadonlyMap<string, Value>,
  indent: string,
  write: (value: Value, indent: string) => string,
): string {
  const inner = `${indent}  `;
  const lines = inOrder(map).map(
    ([key, value]) => `${inner}${JSON.stringify(key)}: ${write(value, inner)}`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

/** A baseline as text: sorted, a finding a line, so that it is the same for the same findings. */
export function writeBaseline(baseline: Baseline): string {
  const full = new Map([...baseline].filter(([, known]) => known.size > 0));
  const files = writeMap(full, '  ', (checks, outer) =>
    writeMap(checks, outer, (found, inner) =>
      writeMap(found, inner, (text) => JSON.stringify(text)),
    ),
  );
  return `{\n  "format": "${format}",\n  "version": ${version},\n  "files": ${files}\n}\n`;
}
