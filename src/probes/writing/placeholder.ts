import type { DesignDoc, Label, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Span } from '../../text/span.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteSource, type Detector } from '../detector.ts';
import { tellTogether } from './told-together.ts';

/** Behind a label at most: "Owner: N/A", "Date: YYYY-MM-DD", "Budget: ???", "Product: <name>". */
const blankValue =
  /^(?:[^:\n]{1,60}:\s*)?(?:n\/?a|not applicable|\?{2,}|YYYY-MM-DD|DD[./]MM[./]YYYY|\$\{?[a-z]\}?|x{2,}(?:[.,]x+)?)[.!]?$/i;
const mark = /\?{3,}/;
/** What may hold a value that is still to come; a cheap look before the patterns. */
const looksBlank = /\?\?|^.{0,64}(?:n\/?a|applicable|yyyy|\$|xx)/i;

/** A hit of the words that speaks of this text itself: in few words, or right at its start. */
function isMarked({ tokens, hits }: Pick<Label, 'tokens' | 'hits'>, words: GroupId, most: number) {
  return (hits.get(words) ?? []).some(
    ({ start, negated }) => !negated && (start === 0 || tokens.length <= most),
  );
}

function isBlankText({ form, prose: { text } }: Statement): boolean {
  if (form === 'row' || !looksBlank.test(text)) return false;
  return mark.test(text) || blankValue.test(text.trim());
}

function isListed({ labels }: Pick<Statement, 'labels'>, lists: GroupId): boolean {
  return labels.some(({ hits }) => hits.has(lists));
}

/** Statements and headings that hold the place of something still to be written. */
function findPlaces(
  doc: DesignDoc,
  asked: { readonly words: GroupId; readonly lists: GroupId; readonly most: number },
): readonly Span[] {
  const { words, lists, most } = asked;
  const filled = new Set(doc.slots.map(({ span }) => span.start));
  const statements = doc.statements.filter(
    (statement) =>
      !statement.section.excluded &&
      statement.form !== 'node' &&
      !filled.has(statement.span.start) &&
      (isMarked(statement, words, most) || isBlankText(statement)) &&
      !isListed(statement, lists),
  );
  const headings = doc.sections.flatMap(({ heading, excluded }) =>
    heading && !excluded && heading.tokens.length > 1 && isMarked(heading, words, most)
      ? [heading]
      : [],
  );
  return [...statements, ...headings].map(({ span }) => span);
}

/** Finds words that hold a place: TBD, TODO, "coming soon", N/A without a reason. */
export const placeholder: Detector = {
  name: 'placeholder',
  options: { words: 'group', lists: 'group', atMost: 'number' },
  required: ['words'],
  data: ['text', 'places'],
  find: ({ doc }, options) => {
    const spans = findPlaces(doc, {
      words: groupOption(options, 'words'),
      lists: groupOption(options, 'lists'),
      most: numberOption(options, 'atMost', 12),
    }).toSorted((a, b) => a.start - b.start);
    const [first] = spans;
    if (!first) return [];
    const places = spans.length === 1 ? 'One place waits' : `${String(spans.length)} places wait`;
    return tellTogether(
      spans.map((span) => ({ span, message: 'still to be written too' })),
      { data: { text: quoteSource(doc, first), places }, sure: true },
    );
  },
};
