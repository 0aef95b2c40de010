import type { DesignDoc } from '../../document/design-doc.ts';
import { numberOption } from '../probe.ts';
import type { Detector } from '../detector.ts';
import { placeOfWhole } from './whole-document.ts';

/** Words that would be spoken: tables are pointed at, not read out. */
function spokenWords({ words, statements }: DesignDoc): number {
  const rows = statements.filter(({ form, section }) => form === 'row' && !section.excluded);
  return rows.reduce((sum, { tokens }) => sum - tokens.length, words);
}

/** Finds a document of more words than can be spoken in an interview. */
export const tooLong: Detector = {
  name: 'too-long',
  options: { atMost: 'number', sure: 'number', perMinute: 'number' },
  required: [],
  data: ['words', 'minutes'],
  find: ({ doc }, options) => {
    const words = spokenWords(doc);
    if (words <= numberOption(options, 'atMost', 3000)) return [];
    const minutes = Math.round(words / numberOption(options, 'perMinute', 130));
    const data = { words: String(words), minutes: String(minutes) };
    const sure = words > numberOption(options, 'sure', 4500);
    return [{ span: placeOfWhole(doc), related: [], data, sure }];
  },
};
