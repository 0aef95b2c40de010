import type { DesignDoc, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { coveredBy, groupOption, numberOption } from '../probe.ts';
import type { Detector } from '../detector.ts';
import { tellTogether } from './told-together.ts';

const acronym = /^[A-Z]{2,6}$/;
/** Parts of names and of formulas are no words of their own. */
const joint = /[-_@#\\$^=.]/;
/** Words of capitals side by side are shouted. */
const shouted = 3;
const sureLength = 3;
/** Where more of them stand, the first ones stand for all. */
const mostNames = 20;

interface Use {
  readonly spans: Span[];
}

/** "IDs" as "ID". */
function singular({ text }: Token): string {
  return text.endsWith('s') ? text.slice(0, -1) : text;
}

/** Two capitals side by side, and no more than capitals; the first look is the cheap one. */
function isAcronym(token: Token): boolean {
  const second = token.text.charCodeAt(1);
  return second >= 65 && second <= 90 && acronym.test(singular(token));
}

function isJoined({ prose: { text } }: Statement, { start, end }: Token): boolean {
  const [before = ' ', after = ' ', next = ' '] = [text[start - 1], text[end], text[end + 1]];
  return joint.test(before) || (joint.test(after) && /\S/.test(next));
}

function isShouted({ tokens }: Statement): boolean {
  const capitals = tokens.filter(({ text }) => text.length > 1 && text === text.toUpperCase());
  const words = capitals.filter(({ number }) => !number);
  return words.length >= shouted && words.length * 2 > tokens.length;
}

/** Unknown acronyms with every place where they stand. */
function findUses(doc: DesignDoc, known: GroupId): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const statement of doc.statements) {
    if (statement.section.excluded || statement.form === 'node') continue;
    if (!statement.tokens.some(isAcronym)) continue;
    const tokens = [...statement.tokens.entries()].filter(([, one]) => isAcronym(one));
    if (isShouted(statement)) continue;
    const covered = coveredBy(statement, known);
    for (const [at, token] of tokens) {
      const name = singular(token);
      if (isJoined(statement, token) || covered.has(at)) continue;
      const span = sourceSpan(statement.prose, token.start, token.end);
      if (doc.source[span.start - 1] === '`') continue;
      const use = uses.get(name) ?? { spans: [] };
      use.spans.push(span);
      uses.set(name, use);
    }
  }
  return uses;
}

/** "(XYZ", "XYZ (", "XYZ =", "XYZ: ..." or "XYZ stands for" somewhere in the text. */
function isGlossed(name: string, source: string): boolean {
  const behind = String.raw`${name}s?[*_\`]*\s*(?:\(|=|:|[-\u2013\u2014]\s|stands\b|means\b|is (?:a|an|the)\b)`;
  return new RegExp(String.raw`\([*_\`"]*${name}s?\b|\b${behind}|\|\s*\**${name}\**\s*\|`).test(
    source,
  );
}

/** Words in a row whose first letters are those of the name. */
function isSpeltOut(name: string, tokens: readonly Token[]): boolean {
  const least = name.length < sureLength ? 4 : 2;
  const letters = tokens
    .map(({ text }) => (text.length >= least && text !== name ? (text[0] ?? ' ') : ' '))
    .join('');
  return letters.toLowerCase().includes(name.toLowerCase());
}

/** Finds acronyms that a reader may not know and that the text never spells out. */
export const undefinedAcronym: Detector = {
  name: 'undefined-acronym',
  options: { known: 'group', uses: 'number' },
  required: ['known'],
  data: ['names', 'verb'],
  find: ({ doc }, options) => {
    const least = numberOption(options, 'uses', 2);
    const uses = findUses(doc, groupOption(options, 'known'));
    const often = [...uses]
      .filter(([, { spans }]) => spans.length >= least)
      .slice(0, mostNames)
      .filter(([name]) => !isGlossed(name, doc.source));
    const texts = [...doc.statements, ...doc.sections.flatMap(({ heading }) => heading ?? [])];
    const open = often.filter(([name]) => !texts.some(({ tokens }) => isSpeltOut(name, tokens)));
    const places = open.flatMap(([name, { spans }]) => {
      const [first] = spans;
      return first ? [{ span: first, message: `${name}, ${String(spans.length)} times` }] : [];
    });
    const names = open.map(([name]) => name).join(', ');
    const data = { names, verb: open.length === 1 ? 'is' : 'are' };
    return tellTogether(places, { data, sure: true });
  },
};
