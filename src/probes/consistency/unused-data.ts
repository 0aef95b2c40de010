import type { Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Token } from '../../text/tokens.ts';
import type { Detection, Evidence } from '../detector.ts';
import { quoteText } from '../detector.ts';

/** "free text notes are not used", "gender must not be stored": what stands before it is left out. */
const unused =
  /([^.,;:()]{3,48}?)\s+(?:is|are|will|must|may|shall)\s+not\s+(?:be\s+)?(?:used|collected|stored|kept|read|available|allowed)\b/i;
/** Words that name no data. */
const idle = new Set(
  'the a an any all other our their its this that these those data and or we it they which who also still here there now'.split(
    ' ',
  ),
);

function isSaid({ form, modality }: Statement): boolean {
  return form !== 'node' && (modality === 'asserted' || modality === 'answered');
}

function isFeature(statement: Statement, cue: GroupId): boolean {
  const isUnder = statement.labels.some(({ kind, hits }) => kind !== 'column' && hits.has(cue));
  return isSaid(statement) && isUnder;
}

function indexOfRun(tokens: readonly Token[], run: readonly string[]): number {
  return tokens.findIndex((_, at) => run.every((stem, next) => tokens[at + next]?.stem === stem));
}

/** The last words of what is left out: two and more, so that a common word alone says nothing. */
function nameOf(statement: Statement, until: number): readonly string[] {
  const before = statement.tokens.filter(({ end }) => end <= until);
  const run: string[] = [];
  for (const { text, stem, number } of [...before].reverse()) {
    if (number || idle.has(text.toLowerCase())) break;
    run.unshift(stem);
  }
  return run.slice(-3);
}

/** Data that one statement says is not used and that a feature is made of. */
export function findUnusedData(
  { doc, vocabulary }: Evidence,
  words: GroupId,
): readonly Detection[] {
  if (!vocabulary) return [];
  for (const statement of doc.index.saying(words)) {
    const match = isSaid(statement) ? unused.exec(statement.prose.text) : null;
    if (!match) continue;
    const [, name = ''] = match;
    const end = match.index + name.length;
    const run = nameOf(statement, end);
    if (run.length < 2) continue;
    const use = doc.statements.find(
      (each) =>
        each !== statement &&
        isFeature(each, vocabulary.cues.featureLabels) &&
        indexOfRun(each.tokens, run) >= 0,
    );
    if (!use) continue;
    const at = indexOfRun(use.tokens, run);
    const [first, last] = [use.tokens[at], use.tokens[at + run.length - 1]];
    const span = sourceSpan(use.prose, first?.start ?? 0, last?.end ?? 0);
    const leftOut = sourceSpan(statement.prose, match.index, match.index + match[0].length);
    const isLater = span.start > leftOut.start;
    return [
      {
        span: isLater ? span : leftOut,
        related: [
          isLater
            ? { span: leftOut, message: 'left out here' }
            : { span, message: 'relied on here' },
        ],
        data: { what: quoteText(name), sign: quoteText(use.prose.text) },
        sure: false,
      },
    ];
  }
  return [];
}
