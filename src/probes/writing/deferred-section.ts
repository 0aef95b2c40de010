import type { DesignDoc, Section, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteText, type Detector } from '../detector.ts';
import { ownText } from './section-text.ts';
import { wordsIn } from './whole-document.ts';

/** A link to a place in this document: the text that is pointed at is there. */
const ownLink = /\]\(#|\[\[#/;

/** A statement that begins or ends by putting off; in its midst the words mean something else. */
function isDeferral({ hits, tokens }: Statement, words: GroupId): boolean {
  return (hits.get(words) ?? []).some(
    ({ start, end, negated }) => !negated && (start === 0 || end === tokens.length),
  );
}

/** The statement by which a short section puts off what it is about. */
function deferralOf(
  doc: DesignDoc,
  section: Section,
  asked: {
    readonly words: GroupId;
    readonly most: number;
  },
): Statement | null {
  if (section.excluded || section.heading === null || section.statements.length === 0) return null;
  const found = section.statements.find((statement) => isDeferral(statement, asked.words));
  if (!found || wordsIn(section) > asked.most || ownLink.test(ownText(doc, section))) return null;
  const others = section.statements.filter(
    (statement) => statement !== found && statement.form !== 'node',
  );
  return others.some(({ quantities }) => quantities.length > 0) || found.modality === 'asked'
    ? null
    : found;
}

/** Finds sections that put off what they are about: "same as above", "standard approach". */
export const deferredSection: Detector = {
  name: 'deferred-section',
  options: { words: 'group', atMost: 'number' },
  required: ['words'],
  data: ['heading', 'text'],
  find: ({ doc }, options) => {
    const asked = {
      words: groupOption(options, 'words'),
      most: numberOption(options, 'atMost', 25),
    };
    return doc.sections.flatMap((section) => {
      const found = deferralOf(doc, section, asked);
      if (!found) return [];
      const heading = quoteText(section.heading?.prose.text ?? '', 48);
      const data = { heading, text: quoteText(found.prose.text) };
      return [{ span: found.span, related: [], data, sure: true }];
    });
  },
};
