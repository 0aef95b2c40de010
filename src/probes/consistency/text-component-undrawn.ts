import { rangeOf } from '../../document/facts/clauses.ts';
import type { Statement } from '../../document/design-doc.ts';
import type { SignedEntry } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Detector, Evidence } from '../detector.ts';
import { numberOption, says, standsUnder } from '../probe.ts';

type Component = SignedEntry<GroupId>;

interface Undrawn {
  readonly name: string;
  readonly span: Span;
}

function nodesOf({ doc }: Evidence): readonly Statement[] {
  return doc.statements.filter(({ form }) => form === 'node');
}

/** True when one drawing of so many boxes shows a part of an architecture. */
function hasArchitecture(evidence: Evidence, least: number): boolean {
  const components = evidence.vocabulary?.components ?? [];
  const nodes = nodesOf(evidence);
  return evidence.doc.diagrams.some(({ diagram, span }) => {
    if (diagram.nodes.length < least) return false;
    const inside = nodes.filter(
      (node) => span.start <= node.span.start && node.span.end <= span.end,
    );
    return components.some(({ signs }) => inside.some(({ hits }) => hits.has(signs)));
  });
}

/** Where the text of serving or monitoring relies on the component. */
function findSaid({ words }: Component, { doc, vocabulary }: Evidence): Statement | null {
  const alternatives = vocabulary?.cues.alternativeLabels ?? -1;
  const relied = doc.statements.find(
    (statement) =>
      statement.hits.has(words) &&
      statement.form !== 'node' &&
      (statement.modality === 'asserted' || statement.modality === 'answered') &&
      (statement.steps.includes('serving') || statement.steps.includes('monitoring')) &&
      says(statement, words) &&
      !standsUnder(statement, alternatives),
  );
  return relied ?? null;
}

function findUndrawn(component: Component, evidence: Evidence): Undrawn | null {
  const isDrawn = nodesOf(evidence).some(({ hits }) => hits.has(component.signs));
  const said = isDrawn ? null : findSaid(component, evidence);
  const hit = said?.hits.get(component.words)?.find(({ negated }) => !negated);
  if (!said || !hit) return null;
  const range = rangeOf(said, hit);
  return { name: component.name, span: sourceSpan(said.prose, range.start, range.end) };
}

/** Finds parts that serving or monitoring rely on and no drawing shows, where there is a drawing to show them. */
export const textComponentUndrawn: Detector = {
  name: 'text-component-undrawn',
  options: { nodes: 'number', 'at-least': 'number' },
  required: [],
  data: ['components'],
  find: (evidence, options) => {
    const { diagrams } = evidence.doc;
    const isReadable = diagrams.every(({ diagram }) => diagram.notation !== 'image');
    if (!isReadable || !hasArchitecture(evidence, numberOption(options, 'nodes', 5))) return [];
    const components = evidence.vocabulary?.components ?? [];
    const undrawn = components
      .flatMap((component) => findUndrawn(component, evidence) ?? [])
      .sort((a, b) => a.span.start - b.span.start);
    const [first, ...others] = undrawn;
    if (!first || undrawn.length < numberOption(options, 'at-least', 3)) return [];
    const related = others.map(({ name, span }) => ({
      span,
      message: `${name}, not drawn either`,
    }));
    const data = { components: undrawn.map(({ name }) => name).join(', ') };
    return [{ span: first.span, related, data, sure: false }];
  },
};
