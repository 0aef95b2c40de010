import type { Detector } from '../detector.ts';
import { textLines, type TextLine } from './text-lines.ts';

const rule = /^---\s*$/;
const setting = /^[A-Za-z][\w-]*:(?:\s|$)/;
const inside = /^(?:\s+\S|-\s|#)/;
/** Front matter stands near the top, if at all. */
const mostLinesAbove = 20;
const mostSettings = 40;

/** Settings between two rules that begin at a line; null when anything else stands there. */
function readSettings(lines: readonly TextLine[], from: number): readonly TextLine[] | null {
  const settings: TextLine[] = [];
  for (const line of lines.slice(from + 1, from + 2 + mostSettings)) {
    if (rule.test(line.text)) return settings.length > 0 ? settings : null;
    if (!setting.test(line.text) && !(settings.length > 0 && inside.test(line.text))) return null;
    settings.push(line);
  }
  return null;
}

/** Finds front matter that does not begin on the first line, where it is read as text. */
export const lateFrontMatter: Detector = {
  name: 'late-front-matter',
  options: {},
  required: [],
  data: ['key'],
  find: ({ doc }) => {
    if (doc.frontMatter) return [];
    const head = doc.source.slice(0, 4000);
    const lines = [...textLines(head)];
    for (const [index, line] of lines.slice(0, mostLinesAbove).entries()) {
      const [first] = rule.test(line.text) ? (readSettings(lines, index) ?? []) : [];
      if (!first) continue;
      const key = first.text.slice(0, first.text.indexOf(':'));
      const span = { start: line.start, end: first.start + first.text.trimEnd().length };
      return [{ span, related: [], data: { key }, sure: true }];
    }
    return [];
  },
};
