import type { Section } from '../document/design-doc.ts';
import { findAt, numberOption, counts, textOption, type Probe } from './probe.ts';

function wordsOf(section: Section): number {
  const own = section.statements
    .filter((statement) => counts(statement) && statement.form !== 'node')
    .reduce((sum, statement) => sum + statement.tokens.length, 0);
  return section.children.reduce((sum, child) => sum + wordsOf(child), own);
}

/** Finds the homes of a step that together hold so many words of content. */
export const homeWords: Probe = {
  name: 'home-words',
  options: { step: 'step', atLeast: 'number' },
  required: ['step', 'atLeast'],
  find: (doc, options) => {
    const step = textOption(options, 'step');
    const least = numberOption(options, 'atLeast', 1);
    const homes = Object.entries(doc.homes).find(([id]) => id === step)?.[1] ?? [];
    const words = homes.reduce((sum, section) => sum + wordsOf(section), 0);
    const first = homes.flatMap((section) => section.statements).find(counts);
    if (words < least) return [];
    return first
      ? [findAt(first)]
      : homes.slice(0, 1).map((section) => ({
          span: section.heading?.span ?? section.span,
          statement: null,
          weak: false,
        }));
  },
};
