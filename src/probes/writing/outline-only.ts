import { numberOption } from '../probe.ts';
import type { Detector } from '../detector.ts';
import { placeOfWhole } from './whole-document.ts';

/** Finds a document that is hardly more than list items of a few words. */
export const outlineOnly: Detector = {
  name: 'outline-only',
  options: { share: 'number', words: 'number', atLeast: 'number' },
  required: [],
  data: ['share', 'items'],
  find: ({ doc }, options) => {
    const most = numberOption(options, 'words', 5);
    const units = doc.statements.filter(
      ({ form, section }) => form !== 'node' && !section.excluded,
    );
    const short = units.filter(({ form, tokens }) => form === 'item' && tokens.length <= most);
    const share = short.length / units.length;
    if (units.length < numberOption(options, 'atLeast', 20)) return [];
    if (share < numberOption(options, 'share', 0.85)) return [];
    const data = { share: `${String(Math.round(share * 100))} %`, items: String(units.length) };
    return [{ span: placeOfWhole(doc), related: [], data, sure: true }];
  },
};
