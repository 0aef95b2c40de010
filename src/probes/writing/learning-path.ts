import type { DesignDoc, PlacedDiagram } from '../../document/design-doc.ts';
import type { Hits } from '../../text/hit.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import type { Detector } from '../detector.ts';

/** The words of boxes of the same name, in whichever drawing they stand. */
type Boxes = ReadonlyMap<string, readonly Hits[]>;

const nameOf = (label: string): string => label.toLowerCase().replace(/\s+/g, ' ').trim();

/** Readable drawings with arrows that are large enough to be of a system. */
function largeDrawings({ diagrams }: DesignDoc, least: number): readonly PlacedDiagram[] {
  return diagrams.filter(
    ({ diagram, section }) =>
      !section.excluded && diagram.nodes.length >= least && diagram.edges.length > 0,
  );
}

function boxesOf({ statements }: DesignDoc, drawings: readonly PlacedDiagram[]): Boxes {
  const boxes = new Map<string, readonly Hits[]>();
  for (const { form, span, prose, hits } of statements) {
    if (form !== 'node') continue;
    if (!drawings.some((one) => one.span.start <= span.start && span.end <= one.span.end)) continue;
    const name = nameOf(prose.text);
    boxes.set(name, [...(boxes.get(name) ?? []), hits]);
  }
  return boxes;
}

/** Where the arrows of all drawings lead, by the names of boxes. */
function arrowsOf(drawings: readonly PlacedDiagram[]): ReadonlyMap<string, readonly string[]> {
  const arrows = new Map<string, readonly string[]>();
  for (const { diagram } of drawings) {
    const names = new Map(diagram.nodes.map(({ id, label }) => [id, nameOf(label)]));
    for (const { from, to } of diagram.edges) {
      const [start, end] = [names.get(from), names.get(to)];
      if (start !== undefined && end !== undefined)
        arrows.set(start, [...(arrows.get(start) ?? []), end]);
    }
  }
  return arrows;
}

/** The boxes that arrows lead to from any of these, in any number of steps. */
function reachedFrom(
  starts: readonly string[],
  arrows: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of arrows.get(name) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** Finds drawings in which no arrow leads from what happens in use to where the model is trained. */
export const learningPath: Detector = {
  name: 'learning-path',
  options: {
    client: 'group',
    serving: 'group',
    logging: 'group',
    training: 'group',
    nodes: 'number',
  },
  required: ['client', 'serving', 'logging', 'training'],
  data: ['gap'],
  find: ({ doc }, options) => {
    if (doc.diagrams.some(({ diagram }) => diagram.notation === 'image')) return [];
    const drawings = largeDrawings(doc, numberOption(options, 'nodes', 5));
    const boxes = boxesOf(doc, drawings);
    const named = (group: GroupId): readonly string[] =>
      [...boxes].filter(([, all]) => all.some((hits) => hits.has(group))).map(([name]) => name);
    const [client, serving, logging, training] = [
      named(groupOption(options, 'client')),
      named(groupOption(options, 'serving')),
      named(groupOption(options, 'logging')),
      named(groupOption(options, 'training')),
    ];
    const [drawing] = drawings;
    // Without somebody who asks and something that answers it is a drawing of something else.
    if (!drawing || client.length === 0 || serving.length === 0) return [];
    if (training.length === 0 && logging.length === 0) return [];
    const reached = reachedFrom([...client, ...serving, ...logging], arrowsOf(drawings));
    if (training.some((name) => reached.has(name))) return [];
    const gap =
      training.length === 0
        ? 'Training is nowhere drawn'
        : 'Training is drawn, but no arrow leads there from what is used or logged';
    return [{ span: drawing.span, related: [], data: { gap }, sure: true }];
  },
};
