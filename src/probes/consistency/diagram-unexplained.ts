import { rangeOf } from '../../document/facts/clauses.ts';
import type { PlacedDiagram, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Token } from '../../text/tokens.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteText, type Detection, type Detector, type Evidence } from '../detector.ts';

/** Shorter words say nothing, in letters. */
const shortest = 3;
/** Boxes that a message lists. */
const mostListed = 5;

/** The words of a box that say what it is; "service", "user" and the like say nothing. */
function tellingWords({ tokens, hits }: Statement, common: GroupId): readonly Token[] {
  const ranges = (hits.get(common) ?? []).map((hit) => rangeOf({ tokens }, hit));
  return tokens.filter(
    ({ number, text, start, end }) =>
      !number &&
      text.length >= shortest &&
      !ranges.some((range) => range.start <= start && end <= range.end),
  );
}

/** In a small drawing two strange boxes are many. */
const largeShare = 0.25;

/** The stems of everything that is told, labels included, drawings left out. */
function stemsOfProse({ doc }: Evidence): ReadonlySet<string> {
  const stems = new Set<string>();
  const add = (tokens: readonly Token[]): void => {
    for (const { stem } of tokens) stems.add(stem);
  };
  for (const { form, tokens, labels } of doc.statements) {
    if (form === 'node') continue;
    add(tokens);
    for (const label of labels) add(label.tokens);
  }
  for (const { heading } of doc.sections) add(heading?.tokens ?? []);
  return stems;
}

/** Boxes of one drawing of which no telling word stands in the text, and how many could be judged. */
function unexplainedIn(
  { span }: PlacedDiagram,
  boxes: readonly (readonly [Statement, readonly Token[]])[],
  prose: ReadonlySet<string>,
): { readonly judged: number; readonly strange: readonly Statement[] } {
  const inside = boxes.filter(
    ([node]) => span.start <= node.span.start && node.span.end <= span.end,
  );
  const strange = inside.filter(([, words]) => !words.some(({ stem }) => prose.has(stem)));
  return { judged: inside.length, strange: strange.map(([node]) => node) };
}

/** Finds drawings with several boxes that the text never mentions, once a drawing. */
export const diagramUnexplained: Detector = {
  name: 'diagram-unexplained',
  options: { common: 'group', nodes: 'number', 'at-least': 'number', share: 'number' },
  required: ['common'],
  data: ['count', 'boxes'],
  find: (evidence, options) => {
    const { diagrams, statements } = evidence.doc;
    const nodes = numberOption(options, 'nodes', 6);
    const large = diagrams.filter(({ diagram }) => diagram.nodes.length >= nodes);
    if (large.length === 0) return [];
    const common = groupOption(options, 'common');
    const boxes = statements
      .filter(({ form }) => form === 'node')
      .map((node) => [node, tellingWords(node, common)] as const)
      .filter(([, words]) => words.length > 0);
    const prose = stemsOfProse(evidence);
    return large.flatMap((placed): readonly Detection[] => {
      const { judged, strange } = unexplainedIn(placed, boxes, prose);
      const [first] = strange;
      const isMany =
        (strange.length >= numberOption(options, 'at-least', 3) &&
          strange.length >= judged * numberOption(options, 'share', 0.1)) ||
        (strange.length > 1 && strange.length >= judged * largeShare);
      if (!first || !isMany) return [];
      const names = strange.slice(0, mostListed).map(({ prose: { text } }) => quoteText(text, 30));
      const data = { count: `${strange.length} of ${judged}`, boxes: names.join(', ') };
      return [{ span: first.span, related: [], data, sure: false }];
    });
  },
};
