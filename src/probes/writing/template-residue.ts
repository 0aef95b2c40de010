import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteSource, type Detector } from '../detector.ts';
import { tellTogether } from './told-together.ts';

/** A sentence of more words is a paragraph of one's own. */
const mostWords = 30;

function begins({ hits, tokens }: Statement, group: GroupId): boolean {
  return tokens.length <= mostWords && (hits.get(group) ?? []).some(({ start }) => start === 0);
}

/** Text right behind a question, below it where it is a list item, answers it. */
function isAnswered(
  { statements }: DesignDoc,
  { index, form, section, depth }: Statement,
): boolean {
  const next = statements[index + 1];
  if (next?.section !== section || next.modality === 'asked') return false;
  return form !== 'item' || next.form !== 'item' || next.depth > depth;
}

/** Questions of a template that nobody has answered. */
function findOpen(doc: DesignDoc, questions: GroupId): readonly Statement[] {
  return doc.statements.filter(
    (statement) =>
      statement.modality === 'asked' &&
      statement.hits.has(questions) &&
      !statement.section.excluded &&
      !isAnswered(doc, statement),
  );
}

/** Finds instructions to the writer that a template left behind. */
export const templateResidue: Detector = {
  name: 'template-residue',
  options: { instructions: 'group', prompts: 'group', questions: 'group', atLeast: 'number' },
  required: ['instructions', 'prompts'],
  data: ['text', 'lines'],
  find: ({ doc }, options) => {
    const instructions = groupOption(options, 'instructions');
    const prompts = groupOption(options, 'prompts');
    const told = doc.statements.filter(
      ({ form, modality, section }) =>
        form !== 'node' && form !== 'row' && modality !== 'answered' && !section.excluded,
    );
    const sure = told.filter((statement) => statement.hits.has(instructions));
    const likely = told.filter(
      (statement) => begins(statement, prompts) && statement.quantities.length === 0,
    );
    const open = findOpen(doc, groupOption(options, 'questions'));
    const found =
      likely.length >= numberOption(options, 'atLeast', 3)
        ? [...new Set([...sure, ...open, ...likely])]
        : [...sure, ...open];
    const [first] = found.toSorted((a, b) => a.index - b.index);
    if (!first) return [];
    const lines = found.length === 1 ? 'One line tells' : `${String(found.length)} lines tell`;
    const places = found.map(({ span }) => ({
      span,
      message: 'tells the writer what to write too',
    }));
    return tellTogether(places, {
      data: { text: quoteSource(doc, first.span), lines },
      sure: true,
    });
  },
};
