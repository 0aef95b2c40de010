import type { TextLine } from './text-lines.ts';
import type { Place } from './told-together.ts';

/** Looks for places in a line. */
export type Search = (line: TextLine) => readonly Place[];

/** Every match of a pattern that is told with a message; none where that is null. */
export function tellMatches(
  { text, start }: TextLine,
  pattern: RegExp,
  say: (match: RegExpExecArray) => string | null,
): readonly Place[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const message = say(match);
    const from = start + match.index;
    return message === null
      ? []
      : [{ span: { start: from, end: from + match[0].length }, message }];
  });
}
