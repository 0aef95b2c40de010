import type { Label, Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import { counts, findAt, groupOption, numberOption, says, type Probe } from './probe.ts';

/** A thing in an enumeration is short; longer parts are sentences. */
const longestThing = 7;
const separators = /[,;/|+•·、，]|\band\b|\bor\b|\)\s*[,;]?|\(|:\s/;
const word = /\p{L}{2,}/u;

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
  return [...statement.labels].reverse().find((label) => label.hits.has(under)) ?? null;
}

/** The enumerated part of a statement: behind its lead-in, or all of it. */
function enumeration(statement: Statement): string {
  const { text } = statement.prose;
  const colon = /^[^:]{1,60}:\s/.exec(text)?.[0].length ?? 0;
  return text.slice(colon);
}

function addStatement(listed: Listed, statement: Statement, label: string): void {
  const things = thingsOf(enumeration(statement));
  if (things.length === 0) return;
  for (const thing of things) listed.things.add(thing);
  listed.labels.add(label);
  listed.statements.push(statement);
}

function collect(statements: readonly Statement[], under: GroupId, words: GroupId): Listed {
  const listed: Listed = { things: new Set(), labels: new Set(), statements: [] };
  for (const statement of statements) {
    if (!counts(statement) || statement.form === 'node') continue;
    const label = listLabel(statement, under);
    const leads = label === null && says(statement, under) && /:\s|\b(?:such as|like|include|including|e\.g)\b/.test(statement.prose.text);
    if (label === null && !leads) continue;
    if (words >= 0 && !says(statement, words)) continue;
    const above = statement.labels.at(-1)?.prose.text ?? '';
    const lead = /^([^:]{1,60}):\s/.exec(statement.prose.text)?.[1];
    addStatement(listed, statement, lead ?? above);
  }
  return listed;
}

/** Finds so many short things enumerated below labels of a group. */
export const listed: Probe = {
  name: 'listed',
  options: { under: 'group', words: 'group', atLeast: 'number', labels: 'number' },
  required: ['under', 'atLeast'],
  find: (doc, options) => {
    const found = collect(doc.statements, groupOption(options, 'under'), groupOption(options, 'words'));
    if (found.things.size < numberOption(options, 'atLeast', 1)) return [];
    if (found.labels.size < numberOption(options, 'labels', 0)) return [];
    return found.statements.slice(0, 3).map(findAt);
  },
};
