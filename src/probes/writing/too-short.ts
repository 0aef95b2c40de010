import { numberOption } from '../probe.ts';
import type { Detector } from '../detector.ts';
import { placeOfWhole } from './whole-document.ts';

/** Finds a document with fewer words than a design needs. */
export const tooShort: Detector = {
  name: 'too-short',
  options: { atLeast: 'number' },
  required: [],
  data: ['words'],
  find: ({ doc }, options) =>
    doc.words >= numberOption(options, 'atLeast', 350)
      ? []
      : [{ span: placeOfWhole(doc), related: [], data: { words: String(doc.words) }, sure: true }],
};
