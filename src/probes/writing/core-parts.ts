import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import { groupOption, numberOption } from '../probe.ts';
import type { Detector } from '../detector.ts';

/** What a drawing of such a system shows, by the option that holds its words. */
const partNames = {
  client: 'a user or client',
  entry: 'an entry such as an API',
  features: 'features',
  serving: 'the model that answers',
  logging: 'logs or events',
  training: 'training',
  monitoring: 'monitoring',
};
const parts: readonly (keyof typeof partNames)[] = [
  'client',
  'entry',
  'features',
  'serving',
  'logging',
  'training',
  'monitoring',
];

/** Boxes of drawings that are large enough to be of a system. */
function boxesOf({ diagrams, statements }: DesignDoc, least: number): readonly Statement[] {
  const large = diagrams.filter(({ diagram }) => diagram.nodes.length >= least);
  return statements.filter(
    ({ form, span, section }) =>
      form === 'node' &&
      !section.excluded &&
      large.some((one) => one.span.start <= span.start && span.end <= one.span.end),
  );
}

/** Finds documents whose drawings leave out most of what such a system has. */
export const coreParts: Detector = {
  name: 'core-parts',
  options: {
    client: 'group',
    entry: 'group',
    features: 'group',
    serving: 'group',
    logging: 'group',
    training: 'group',
    monitoring: 'group',
    nodes: 'number',
    shown: 'number',
    atLeast: 'number',
  },
  required: [],
  data: ['shown', 'lacking'],
  find: ({ doc }, options) => {
    if (doc.diagrams.some(({ diagram }) => diagram.notation === 'image')) return [];
    const boxes = boxesOf(doc, numberOption(options, 'nodes', 5));
    const isShown = (part: keyof typeof partNames): boolean =>
      boxes.some(({ hits }) => hits.has(groupOption(options, part)));
    const shown = parts.filter(isShown);
    const asks = shown.includes('client') || shown.includes('entry');
    const [first] = boxes;
    // Without somebody who asks, or with hardly any part, it is a drawing of something else.
    if (!first || !asks || shown.length < numberOption(options, 'shown', 3)) return [];
    if (shown.length >= numberOption(options, 'atLeast', 5)) return [];
    const drawing = doc.diagrams.find(
      ({ span }) => span.start <= first.span.start && first.span.end <= span.end,
    );
    const lacking = parts.filter((part) => !shown.includes(part));
    const list = (ids: readonly (keyof typeof partNames)[]): string =>
      ids.map((id) => partNames[id]).join(', ');
    const data = { shown: list(shown), lacking: list(lacking) };
    return [{ span: drawing?.span ?? first.span, related: [], data, sure: true }];
  },
};
