import type { Span } from '../../text/span.ts';
import { quoteSource, type Detector } from '../detector.ts';
import { textLines, withoutCode, type TextLine } from './text-lines.ts';
import { tellTogether } from './told-together.ts';

const space = /^\s?$/;
const punctuation = /^[!-/:-@[-`{-~]$/;
const value = /^[\d$€£<>≈.]$/;

interface Tilde {
  readonly at: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The single tildes of a line, as GitHub's Markdown sees them (GFM 6.5, strike-through). */
function tildesOf(text: string): readonly Tilde[] {
  const tildes: Tilde[] = [];
  for (let at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + 1]];
    if (before === '~' || after === '~' || before === '\\') continue;
    const loose = (one: string): boolean => space.test(one) || punctuation.test(one);
    tildes.push({
      at,
      opens: !space.test(after) && (!punctuation.test(after) || loose(before)),
      closes: !space.test(before) && (!punctuation.test(before) || loose(after)),
    });
  }
  return tildes;
}

/** What a line shows struck through though its tildes mean "about" or "to". */
function struckIn({ text, start }: TextLine): readonly Span[] {
  if (text.indexOf('~') === text.lastIndexOf('~')) return [];
  const plain = withoutCode(text);
  const spans: Span[] = [];
  let opener: number | null = null;
  for (const { at, opens, closes } of tildesOf(plain)) {
    if (opener === null || !closes) {
      opener = opens ? at : opener;
      continue;
    }
    const isFigure = [opener, at].some((tilde) => value.test(plain[tilde + 1] ?? ''));
    const inOneCell = !plain.slice(opener, at).includes('|');
    if (isFigure && inOneCell) spans.push({ start: start + opener, end: start + at + 1 });
    opener = inOneCell || !opens ? null : at;
  }
  return spans;
}

/** Finds figures whose tildes strike out what stands between them: "~100~200". */
export const struckRange: Detector = {
  name: 'struck-range',
  options: {},
  required: [],
  data: ['text'],
  find: ({ doc }) => {
    if (!doc.source.includes('~')) return [];
    const spans = [...textLines(doc.source)].flatMap(struckIn);
    const [first] = spans;
    const places = spans.map((span) => ({ span, message: 'struck through too' }));
    return first
      ? tellTogether(places, { data: { text: quoteSource(doc, first) }, sure: true })
      : [];
  },
};
