import { questionAbove } from '../document/question.ts';
import { findAt, numberOption, type Probe } from './probe.ts';

/** Finds so many questions of the document that it answers itself. */
export const answeredQuestions: Probe = {
  name: 'answered-questions',
  options: { atLeast: 'number' },
  required: ['atLeast'],
  find: (doc, options) => {
    const answers = doc.statements.filter((statement) => statement.modality === 'answered');
    const questions = new Set(answers.map((answer) => questionAbove(answer)?.prose.text));
    return questions.size < numberOption(options, 'atLeast', 1)
      ? []
      : answers.slice(0, 3).map(findAt);
  },
};
