import type { Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import {
  counts,
  findAt,
  groupOption,
  numberOption,
  standsUnder,
  textOption,
  type Find,
  type Probe,
} from './probe.ts';
import { partsOf } from './statement-parts.ts';

/** Ways to say what happens and what is then done about it, whatever both are. */
const ways = [
  /\S\s*(?:->|→|=>|⇒|—>|➜|➡|👉)\s*\S/u,
  /^[^:.]{4,60}:\s+\S+\s+\S/,
  /\S\s[–—-]\s\S+\s\S/,
  /^(?:and |or )?(?:if|when|whenever|in case|should|to survive|against)\s(?:\S+\s+){5}/i,
  /^\S.*\s(?:when|whenever|if|in case|as soon as|during)\s\S.{3,}/i,
  /[,;]\s(?:then|so|hence|therefore|in which case)\s\S+\s\S/i,
  /\b(?:is|are|gets?|be|being)\s(?:\w+ly\s)?(?!caused|created|produced|affected|triggered|followed|expected|needed|used|called|based|predicted|listed|described|discussed|considered|measured)\w+(?:ed|ught|lt|put|cut|held|met|kept|sent|shown)\b/i,
  /\b(?:go(?:es)?|falls?|switch(?:es)?)\s(?:back\s)?(?:to|over|on)\b/i,
];

/** How many parts of the statement tell what is done. */
function countTold(statement: Statement, responses: GroupId): number {
  const { prose, tokens, modality, labels } = statement;
  if (modality === 'answered' && labels.at(-1)?.kind === 'question') return 1;
  const acts = (statement.hits.get(responses) ?? []).map(({ start }) => tokens[start]?.start ?? 0);
  return partsOf(prose.text).filter(
    ([start, end]) =>
      ways.some((way) => way.test(prose.text.slice(start, end).trim())) ||
      acts.some((act) => act >= start && act < end),
  ).length;
}

/** Finds so many responses to what goes wrong, told below headings of failures. */
export const responsesTold: Probe = {
  name: 'responses-told',
  options: { under: 'group', except: 'group', responses: 'group', step: 'step', atLeast: 'number' },
  required: ['under', 'atLeast'],
  find: (doc, options) => {
    const under = groupOption(options, 'under');
    const except = groupOption(options, 'except');
    const responses = groupOption(options, 'responses');
    const step = textOption(options, 'step');
    const told = doc.index
      .about(under)
      .filter((statement) => counts(statement) && !['node', 'row'].includes(statement.form))
      .filter((statement) => standsUnder(statement, under) && !standsUnder(statement, except))
      .filter(({ steps }) => step === null || steps.some((own) => own === step))
      .map((statement) => ({ statement, count: countTold(statement, responses) }))
      .filter(({ count }) => count > 0);
    if (told.reduce((sum, { count }) => sum + count, 0) < numberOption(options, 'atLeast', 1))
      return [];
    return told.slice(0, 4).map(({ statement }): Find => findAt(statement));
  },
};
