import type { Label, Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import { counts, findAt, groupOption, numberOption, says, type Probe } from './probe.ts';

/** A thing in an enumeration is short; longer parts are sentences. */
const longestThing = 6;
/** A statement of more words is a sentence: only what it enumerates counts, and that needs commas. */
const longestItem = 12;
const leastEnumerated = 3;
const separators = /[,;/|+•·、，]|\band\b|\bor\b|\)|\(|:\s/;
const enumerationStart = /:\s|\b(?:such as|like|including|include|includes|e\.g\.?|namely|are|contains?|use|using|of)\b|\(/i;
const word = /\p{L}{2,}/u;
const address = /https?:|www\./;

interface Listed {
  readonly things: Set<string>;
  readonly labels: Set<string>;
  readonly statements: Statement[];
}

/** The short things that a text enumerates, lower-cased. */
function thingsOf(text: string): string[] {
  return text
    .split(separators)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => word.test(part) && part.split(/\s+/).length <= longestThing);
}

/** The innermost label of the group, or null. */
function listLabel(statement: Statement, under: GroupId): Label | null {
  return statement.labels.findLast((label) => label.hits.has(under)) ?? null;
}

/** The things that a statement names: an item names itself, a sentence what it enumerates. */
function namedBy(statement: Statement): string[] {
  const { text } = statement.prose;
  if (address.test(text)) return [];
  const lead = /^[^:]{1,60}:\s/.exec(text)?.[0].length ?? 0;
  if (statement.tokens.length <= longestItem) return thingsOf(text.slice(lead));
  const start = enumerationStart.exec(text);
  const things = thingsOf(start ? text.slice(start.index + start[0].length) : text);
  return things.length >= leastEnumerated ? things : [];
}

function addStatement(listed: Listed, statement: Statement): void {
  const things = namedBy(statement);
  if (things.length === 0) return;
  for (const thing of things) listed.things.add(thing);
  const lead = /^([^:]{1,60}):\s/.exec(statement.prose.text)?.[1];
  listed.labels.add(lead ?? statement.labels.at(-1)?.prose.text ?? '');
  listed.statements.push(statement);
}

/** "Features: age, country" and "features such as age" list without a label above. */
function listsItself(statement: Statement, under: GroupId): boolean {
  return says(statement, under) && enumerationStart.test(statement.prose.text);
}

function collect(statements: readonly Statement[], under: GroupId, words: GroupId): Listed {
  const listed: Listed = { things: new Set(), labels: new Set(), statements: [] };
  for (const statement of statements) {
    if (!counts(statement) || statement.form === 'node') continue;
    if (listLabel(statement, under) === null && !listsItself(statement, under)) continue;
    if (words < 0 || says(statement, words)) addStatement(listed, statement);
  }
  return listed;
}

/** Finds so many short things enumerated below labels of a group. */
export const listed: Probe = {
  name: 'listed',
  options: { under: 'group', words: 'group', atLeast: 'number', labels: 'number' },
  required: ['under', 'atLeast'],
  find: (doc, options) => {
    const under = groupOption(options, 'under');
    const found = collect(doc.statements, under, groupOption(options, 'words'));
    if (found.things.size < numberOption(options, 'atLeast', 1)) return [];
    if (found.labels.size < numberOption(options, 'labels', 0)) return [];
    return found.statements.slice(0, 3).map(findAt);
  },
};
