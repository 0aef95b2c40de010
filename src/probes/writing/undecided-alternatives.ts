import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import type { ProbeOptions } from '../../framework/clause.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteSource, type Detection, type Detector } from '../detector.ts';
import { countChoices, isMeant, type Choices } from './choices.ts';
import { findForks } from './forks.ts';
import { findOpenOptions } from './open-options.ts';

function kindsOf(options: ProbeOptions<GroupId>): readonly GroupId[] {
  return ['models', 'products', 'losses'].map((name) => groupOption(options, name));
}

const condition = /^(?:on|upon|whether|how|what|which|who|where|when|only|mainly|mostly)$/i;

/** "It depends" without a word on what, where nothing is taken. */
function findDepending(
  { statements }: DesignDoc,
  depends: GroupId,
  { choosing }: Choices,
): readonly Statement[] {
  return statements.filter((statement) => {
    const { hits, tokens, section } = statement;
    if (!isMeant(statement) || choosing.has(section)) return false;
    return hits.get(depends)?.some(({ end }) => !condition.test(tokens[end]?.text ?? ''));
  });
}

/**
 * Finds decisions that leave options standing: "a random forest or a neural network"; less sure with
 * a slash for the "or", and for lists of options.
 */
export const undecidedAlternatives: Detector = {
  name: 'undecided-alternatives',
  options: {
    models: 'group',
    products: 'group',
    losses: 'group',
    choices: 'group',
    unless: 'group',
    depends: 'group',
    headings: 'group',
    atLeast: 'number',
  },
  required: ['choices'],
  data: ['text'],
  find: ({ doc }, options) => {
    const kinds = kindsOf(options);
    const asked = countChoices(doc, {
      choices: groupOption(options, 'choices'),
      unless: groupOption(options, 'unless'),
    });
    const headings = groupOption(options, 'headings');
    const atLeast = numberOption(options, 'atLeast', 3);
    const lists = kinds.flatMap((kind) =>
      findOpenOptions(doc, { ...asked, kind, headings, atLeast }),
    );
    const depends = findDepending(doc, groupOption(options, 'depends'), asked);
    return [
      ...findForks(doc, kinds, asked).map(({ span, spoken }): Detection => {
        return { span, related: [], data: { text: quoteSource(doc, span) }, sure: spoken };
      }),
      ...lists.map(({ span, names }): Detection => {
        return { span, related: [], data: { text: names.join(', ') }, sure: false };
      }),
      ...depends.map(({ span }): Detection => {
        return { span, related: [], data: { text: quoteSource(doc, span) }, sure: false };
      }),
    ];
  },
};
