import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { coveredBy, groupOption, numberOption, standsUnder } from '../probe.ts';
import { quoteText, type Detector } from '../detector.ts';
import { tellTogether } from './told-together.ts';

interface Asked {
  readonly names: GroupId;
  readonly roles: GroupId;
  readonly lists: GroupId;
  readonly least: number;
  readonly share: number;
}

/** Names side by side with hardly a word between them and none of what they are for. */
function isBareList(statement: Statement, { names, roles, lists, least, share }: Asked): boolean {
  const { form, section, hits, tokens, modality } = statement;
  const found = hits.get(names);
  if (!found || section.excluded || form === 'node' || form === 'row') return false;
  if (modality === 'asked' || modality === 'taught' || hits.has(roles)) return false;
  if (new Set(found.map(({ entry }) => entry)).size < least) return false;
  if (hits.has(lists) || standsUnder(statement, lists)) return false;
  return coveredBy(statement, names).size >= share * tokens.length;
}

function findLists(doc: DesignDoc, asked: Asked): readonly Statement[] {
  return doc.statements.filter((statement) => isBareList(statement, asked));
}

/** Finds lists of products and techniques that do not say what any of them is for. */
export const buzzwordList: Detector = {
  name: 'buzzword-list',
  options: { names: 'group', roles: 'group', lists: 'group', atLeast: 'number', share: 'number' },
  required: ['names', 'roles'],
  data: ['text'],
  find: ({ doc }, options) => {
    const found = findLists(doc, {
      names: groupOption(options, 'names'),
      roles: groupOption(options, 'roles'),
      lists: groupOption(options, 'lists'),
      least: numberOption(options, 'atLeast', 4),
      share: numberOption(options, 'share', 0.6),
    });
    const places = found.map(({ span }) => ({ span, message: 'another such list' }));
    const text = quoteText(found[0]?.prose.text ?? '');
    return tellTogether(places, { data: { text }, sure: true });
  },
};
