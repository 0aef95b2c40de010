import type { DesignDoc, Section } from '../document/design-doc.ts';
import { stepIds } from '../framework/framework.ts';

/** How a document writes its headings and lists, so that what is added looks like the rest. */
export interface HouseStyle {
  readonly lineEnd: string;
  readonly bullet: string;
  /** A heading for `title`; numbered when the document numbers its steps and a number is given. */
  readonly writeHeading: (title: string, number: number | null) => string;
  /** Numbers that headings of the steps bear. */
  readonly numbers: ReadonlySet<number>;
}

const emphasis = /^(\*\*|__|\*|_)(.+)\1$/;
const numbered =
  /^((?:step|part|phase|section)\s+)?(\d{1,2}|[IVX]{1,4})(\s*[.):–—-]+\s*|\s+)(?=\S)/i;
const keycap = /^(\d)\uFE0F?\u20E3\s*/u;
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A heading taken apart: what stands before and behind its words. */
interface HeadingForm {
  readonly before: string;
  readonly after: string;
  readonly number: number | null;
  /** Writes a number the way this heading does; null when it has none. */
  readonly writeNumber: ((number: number) => string) | null;
}

function formOfNumber(text: string): Pick<HeadingForm, 'number' | 'writeNumber'> {
  const digit = keycap.exec(text)?.[1];
  if (digit !== undefined) {
    return { number: Number(digit), writeNumber: (n) => (n < 10 ? `${n}\uFE0F\u20E3 ` : `${n}. `) };
  }
  const [, word = '', sign, mark = ' '] = numbered.exec(text) ?? [];
  if (sign === undefined) return { number: null, writeNumber: null };
  if (/^\d/.test(sign)) {
    return { number: Number(sign), writeNumber: (n) => `${word}${n}${mark}` };
  }
  const number = roman.indexOf(sign.toUpperCase()) + 1;
  if (number === 0 || mark.trim() === '') return { number: null, writeNumber: null };
  return { number, writeNumber: (n) => `${word}${roman[n - 1] ?? n}${mark}` };
}

/** The form of a heading that stands on one line; null when it is no heading by itself. */
function readForm(line: string, rank: number): HeadingForm | null {
  const [, marks, written] = /^ {0,3}(#{1,6}[ \t]+)(.*?)[ \t]*#*[ \t]*$/.exec(line) ?? [];
  const text = (written ?? line).trim();
  if (text === '') return null;
  const [, sign = '', inner = text] = emphasis.exec(text.replace(/:$/, '')) ?? [];
  const colon = text.endsWith(':') ? ':' : '';
  if (marks === undefined && rank > 6 && sign.length < 2) return null;
  const before = marks ?? (rank <= 6 ? `${'#'.repeat(Math.max(1, rank))} ` : '');
  return { before: before + sign, after: sign + colon, ...formOfNumber(inner) };
}

function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end < 0 ? source.length : end).replace(/\r$/, '');
}

function formOf({ heading, origin, rank }: Section, source: string): HeadingForm | null {
  if (!heading || (origin !== 'heading' && origin !== 'bold')) return null;
  return readForm(lineAt(source, heading.span.start), rank);
}

/** The value that stands there most often; the first of several. */
function commonest<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Reads how a document is written from the headings of its steps and from its lists. */
export function readHouseStyle(doc: DesignDoc): HouseStyle {
  const { source, homes } = doc;
  const forms = stepIds
    .flatMap((step) => homes[step].slice(0, 1))
    .flatMap((section) => formOf(section, source) ?? []);
  const usual = commonest(forms.map(({ before, after }) => `${before}\n${after}`));
  const own = forms.filter(({ before, after }) => `${before}\n${after}` === usual);
  const { before = '## ', after = '' } = own[0] ?? {};
  const counting = own.filter(({ number }) => number !== null);
  const write = counting.length * 2 > own.length ? counting[0]?.writeNumber : null;
  const bullets = [...source.matchAll(/^[ \t]*([-*+])[ \t]+\S/gm)].map((match) => match[1] ?? '-');
  return {
    lineEnd: commonest(source.match(/\r?\n/g) ?? []) ?? '\n',
    bullet: commonest(bullets) ?? '-',
    numbers: new Set(counting.flatMap(({ number }) => number ?? [])),
    writeHeading: (title, number) =>
      `${before}${write && number !== null ? write(number) : ''}${title}${after}`,
  };
}
