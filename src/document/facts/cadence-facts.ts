import type { FactEntry } from '../../framework/fact-vocabulary.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Span } from '../../text/span.ts';
import { clauseAt } from './clauses.ts';
import { findEntry, sayAt, type FactContext, type Speech } from './context.ts';
import type { CadenceFact } from './facts.ts';

const hour = 3_600_000;
const day = 24 * hour;
const units: Readonly<Record<string, number>> = {
  minute: hour / 60,
  min: hour / 60,
  hour,
  day,
  night: day,
  week: 7 * day,
  month: 30 * day,
  quarter: 91 * day,
  year: 365 * day,
};
const adverbs: Readonly<Record<string, number>> = {
  hourly: hour,
  nightly: day,
  daily: day,
  weekly: 7 * day,
  biweekly: 14 * day,
  fortnightly: 14 * day,
  monthly: 30 * day,
  quarterly: 91 * day,
  yearly: 365 * day,
  annually: 365 * day,
};
const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  twelve: 12,
  other: 2,
};

const times: Readonly<Record<string, number>> = { twice: 2, 'three times': 3, 'four times': 4 };

const adverb =
  /\b(hourly|nightly|daily|bi-?weekly|weekly|fortnightly|monthly|quarterly|yearly|annually)\b/gi;
const every =
  /\b(?:every|each|(once|twice|three times|four times) (?:a|an|per|every|each))\s+(?:(\d{1,3}|two|three|four|six|twelve|other)\s+)?(minute|min|hour|day|night|week|month|quarter|year)s?\b/gi;
/** Daily users and the like: no rhythm of work. */
const noRhythm =
  /^\s*(?:active|users?|visitors|limit|budget|volume|traffic|requests|queries|average)\b/i;

interface Rhythm {
  readonly range: Span;
  readonly period: number;
}

function findRhythms(text: string): readonly Rhythm[] {
  const named = [...text.matchAll(adverb)].map(({ index, 0: written }) => ({
    range: { start: index, end: index + written.length },
    period: adverbs[written.toLowerCase().replace('-', '')] ?? 0,
  }));
  const counted = [...text.matchAll(every)].map(
    ({ index, 0: written, 1: often = 'once', 2: count, 3: unit = '' }) => ({
      range: { start: index, end: index + written.length },
      period:
        ((numbers[count?.toLowerCase() ?? ''] ?? Number(count ?? 1)) *
          (units[unit.toLowerCase()] ?? 0)) /
        (times[often.toLowerCase()] ?? 1),
    }),
  );
  return [...named, ...counted]
    .filter(({ period, range }) => period > 0 && !noRhythm.test(text.slice(range.end)))
    .sort((a, b) => a.range.start - b.range.start);
}

/** "Retraining: once a year": a few words before a colon at the start. */
function isLeadIn(text: string, { start, end }: Span): boolean {
  return start === 0 && end <= 40 && text.startsWith(':', end);
}

function renewsModel(speech: Speech, rhythm: Rhythm, context: FactContext): boolean {
  const { statement, clauses } = speech;
  const { subjects, cues } = context.vocabulary;
  const entry: FactEntry<GroupId> = subjects.find(({ id }) => id === 'retraining-cadence') ?? {
    id: '',
    words: cues.retraining,
  };
  const clause = clauseAt(clauses, rhythm.range.start, statement.prose.text);
  if (findEntry(entry, statement, clause).length > 0) return true;
  const { not } = entry;
  if (not !== undefined && findEntry({ id: '', words: not }, statement, clause).length > 0)
    return false;
  const lead = clauses.findLast(({ end }) => end <= clause.start);
  if (lead && isLeadIn(statement.prose.text, lead) && findEntry(entry, statement, lead).length > 0)
    return true;
  const label = statement.labels.at(-1);
  return statement.tokens.length <= 10 && label?.hits.has(entry.words) === true;
}

/** Stems of the words without which nothing names a rhythm. */
const rhythmStems = new Set(
  'hourli nightli daili biweekli weekli fortnightli monthli quarterli yearli annual everi each onc twice'.split(
    ' ',
  ),
);

/** Every rhythm that the document names, with whether it is that of retraining. */
export function readCadenceFacts(context: FactContext): readonly CadenceFact[] {
  const speeches = context.speeches.filter(({ statement }) =>
    statement.tokens.some(({ stem }) => rhythmStems.has(stem)),
  );
  return speeches.flatMap((speech) =>
    findRhythms(speech.statement.prose.text).map((rhythm) => ({
      ...sayAt(speech, rhythm.range, false),
      period: rhythm.period,
      retraining: renewsModel(speech, rhythm, context),
    })),
  );
}
