import type { Section, Statement } from '../document/design-doc.ts';
import type { GroupId } from '../framework/pack.ts';
import {
  counts,
  findAt,
  groupOption,
  numberOption,
  says,
  textOption,
  type Probe,
} from './probe.ts';

/** A thing in an enumeration is short; longer parts are sentences. */
const longestThing = 7;
/** A statement of more words is a sentence: only what it enumerates counts, and that needs commas. */
const longestItem = 12;
const leastEnumerated = 3;
/** A label of more words is a sentence with items below it, not the name of a list. */
const longestLabel = 12;
const separators = /[,;/|+•·、，()]|\band\b|\bor\b|:\s/g;
const enumerationStart =
  /:\s|\b(?:such as|like|including|include|includes|e\.g\.?|namely|are|contains?|uses?|using|of)\b|\(/i;
/** How far behind the word for the list its enumeration may begin, in characters. */
const reach = 24;
const word = /\p{L}{2,}/u;
const address = /https?:|www\./;

interface Wanted {
  readonly under: GroupId;
  /** Each thing holds a phrase of it, unless left out. */
  readonly words: GroupId;
  /** No thing holds a phrase of it: the name of a group lists nothing. */
  readonly except: GroupId;
  readonly step: string | null;
}

interface Listed {
  readonly things: Set<string>;
  readonly labels: Set<string>;
  readonly statements: Statement[];
}

interface Thing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The short parts of a statement's text from an offset on. */
function partsFrom({ prose: { text } }: Statement, from: number): Thing[] {
  const bounds = [...text.slice(from).matchAll(separators)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const starts = [from, ...bounds.map(({ end }) => end)];
  const ends = [...bounds.map(({ start }) => start), text.length];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? text.length }))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end).trim().toLowerCase() }))
    .filter((thing) => word.test(thing.text) && thing.text.split(/\s+/).length <= longestThing);
}

function holds(statement: Statement, thing: Thing, group: GroupId): boolean {
  return (statement.hits.get(group) ?? []).some((hit) => {
    const start = statement.tokens[hit.start]?.start ?? 0;
    const end = statement.tokens[hit.end - 1]?.end ?? 0;
    return start < thing.end && thing.start < end;
  });
}

/** Where the enumeration of a statement begins that itself says what it lists ("features such as age"). */
function ownStart(statement: Statement, under: GroupId): number | null {
  for (const hit of statement.hits.get(under) ?? []) {
    const behind = statement.tokens[hit.end - 1]?.end ?? 0;
    const match = enumerationStart.exec(statement.prose.text.slice(behind));
    if (!hit.negated && match && match.index <= reach)
      return behind + match.index + match[0].length;
  }
  return null;
}

/** Where the things begin in a statement below a label: an item names itself, a sentence enumerates. */
function labelledStart({ prose: { text }, tokens }: Statement): number | null {
  if (tokens.length <= longestItem) return /^[^:]{1,60}:\s/.exec(text)?.[0].length ?? 0;
  const match = enumerationStart.exec(text);
  // "Stops left, traffic, size of the load": behind the first comma nothing opens the list any more.
  const comma = text.indexOf(',');
  const isInside = match !== null && comma >= 0 && comma < match.index && !match[0].includes(':');
  return match && !isInside ? match.index + match[0].length : 0;
}

function thingsOf(statement: Statement, wanted: Wanted): readonly Thing[] {
  if (!counts(statement) || statement.form === 'node' || address.test(statement.prose.text))
    return [];
  if (wanted.step !== null && !statement.steps.some((step) => step === wanted.step)) return [];
  const labelled = statement.labels.some(
    (label) => label.tokens.length <= longestLabel && label.hits.has(wanted.under),
  );
  const own = says(statement, wanted.under) ? ownStart(statement, wanted.under) : null;
  const start = own ?? (labelled ? labelledStart(statement) : null);
  if (start === null) return [];
  const parts = partsFrom(statement, start);
  if (statement.tokens.length > longestItem && parts.length < leastEnumerated) return [];
  return parts
    .filter((thing) => wanted.words < 0 || holds(statement, thing, wanted.words))
    .filter((thing) => !holds(statement, thing, wanted.except));
}

/** The section right below the document or its title: one list may run through several of its sections. */
function chapterOf(section: Section): Section {
  const { parent } = section;
  if (parent === null || parent.rank === 0) return section;
  const isTitle = parent.rank === 1 && parent.parent?.children.length === 1;
  return isTitle ? section : chapterOf(parent);
}

function collect(statements: readonly Statement[], wanted: Wanted): readonly Listed[] {
  const byChapter = new Map<Section, Listed>();
  for (const statement of statements) {
    const things = thingsOf(statement, wanted);
    if (things.length === 0) continue;
    const chapter = chapterOf(statement.section);
    const listed = byChapter.get(chapter) ?? {
      things: new Set(),
      labels: new Set(),
      statements: [],
    };
    byChapter.set(chapter, listed);
    for (const { text } of things) listed.things.add(text);
    const lead = /^([^:]{1,60}):\s/.exec(statement.prose.text)?.[1];
    listed.labels.add(lead ?? statement.labels.at(-1)?.prose.text ?? '');
    listed.statements.push(statement);
  }
  return [...byChapter.values()];
}

/** Finds so many short things enumerated in one chapter below labels of a group. */
export const listed: Probe = {
  name: 'listed',
  options: {
    under: 'group',
    words: 'group',
    except: 'group',
    step: 'step',
    atLeast: 'number',
    labels: 'number',
  },
  required: ['under', 'atLeast'],
  find: (doc, options) => {
    const wanted: Wanted = {
      under: groupOption(options, 'under'),
      words: groupOption(options, 'words'),
      except: groupOption(options, 'except'),
      step: textOption(options, 'step'),
    };
    const full = collect(doc.index.about(wanted.under), wanted).find(
      ({ things, labels }) =>
        things.size >= numberOption(options, 'atLeast', 1) &&
        labels.size >= numberOption(options, 'labels', 0),
    );
    return full ? full.statements.slice(0, 3).map(findAt) : [];
  },
};
