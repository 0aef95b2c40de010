import { matchAt } from './match-at.ts';
import { cadenceOf } from './periods.ts';

/** The noun behind a number, with what stands between them. */
export interface CountedNoun {
  readonly start: number;
  readonly end: number;
  /** Of "10M daily requests" the seconds of a day; of people ("daily users") null, since they are counted. */
  readonly cadence: number | null;
}

const people = new Set(
  `users people persons customers members subscribers visitors viewers readers listeners players
  drivers riders couriers passengers travellers guests hosts merchants sellers buyers shoppers
  advertisers publishers creators authors accounts profiles devices clients households actives
  followers friends candidates recruiters employees agents annotators labellers labelers raters
  reviewers moderators analysts operators patients students dau daus mau maus wau waus`.split(
    /\s+/,
  ),
);
const things = new Set(
  `sessions requests reqs queries searches calls clicks impressions views visits events messages msgs
  transactions txns orders bookings purchases payments trips rides deliveries items products skus
  listings ads campaigns creatives posts tweets comments likes reactions stories shares images imgs
  pictures photos videos clips songs tracks podcasts episodes films movies books articles documents
  docs pages urls websites emails mails tickets records rows samples examples labels annotations
  pairs triplets triples embeddings vectors tokens words characters parameters params features
  results recommendations suggestions nodes edges entities keywords terms hashtags categories
  classes languages countries cities regions restaurants stores shops hotels properties places
  locations jobs resumes applications connections interactions ratings reviews reports appeals
  complaints notifications uploads downloads installs predictions inferences evaluations judgements
  judgments checks lookups reads writes updates operations ops files objects datapoints points
  observations instances gpus tpus cpus vcpus cores machines servers hosts replicas shards
  partitions workers containers pods boxes faces plates signs frames sensors meters
  communities groups channels games matches swipes conversations prompts questions answers
  logins signups hits cases incidents attempts`.split(/\s+/),
);
const singularAbbreviations = new Set(['req', 'msg', 'txn', 'tx', 'op', 'vcpu']);
/** Words that end the search: what follows them belongs to something else. */
const stops = new Set(
  `a an the of in on at to for from by with without and or but nor as is are was were be been has
  have had do does did will would can could should may might must if then than that this these those
  it its we our they their you your per each every into onto over under within across against
  between during after before until since while when where which who whose not no only so because
  via vs versus plus minus means makes gives takes needs goes comes runs gets uses costs fits dims dimensions layers steps epochs iterations`.split(
    /\s+/,
  ),
);
/** Adjectives and their like, which may stand between a small number and what it counts. */
const modifier =
  /(?:ed|ing|al|ive|ous|ary|able|ible|ful|ent|ant|ic|id|ly|est|less|like)$|^(?:new|more|other|similar|top|best|hard|easy|raw|own|fresh|old|big|small|large|long|short|free|paid|random|unique|human|fake|real|true|false|good|bad|clean|rare|popular|ad|web|non|next|extra|home|hot|live|near|such|million|billion|test|training)$/;
const word = /[A-Za-z][A-Za-z'’]{0,30}(?:-[A-Za-z]{1,20}){0,2}(?![A-Za-z\d_])/y;
const gap = /[ \t\n\u00a0\u2009\u202f]{1,2}/y;
const pluralLook = /[^sui]s$/;

function isNoun(name: string): boolean {
  return people.has(name) || things.has(name) || singularAbbreviations.has(name);
}

/** What a hyphen joins stands in the singular: "a 10M-item catalogue", "1 request". */
function isSingular(name: string): boolean {
  const last = name.replace(/y$/, 'ie');
  return things.has(`${last}s`) || people.has(`${name}s`) || things.has(`${name}es`);
}

interface Search {
  /** The number has a magnitude ("5K", "5,000"), so that any plural is what it counts. */
  readonly large: boolean;
  /** The noun may stand in the singular. */
  readonly single: boolean;
}

/** Whether a word is the counted noun, may stand before it, or ends the search. */
function judge(name: string, position: number, search: Search): 'noun' | 'between' | 'end' {
  if (stops.has(name)) return 'end';
  const last = name.slice(name.lastIndexOf('-') + 1);
  if (isNoun(last) || (position === 0 && search.single && isSingular(name))) return 'noun';
  if (search.large && position < 2 && name.length > 3 && pluralLook.test(name)) return 'noun';
  const between = search.large || modifier.test(name) || cadenceOf(name) !== undefined;
  return between || isSingular(name) ? 'between' : 'end';
}

/**
 * Finds what a number counts among the next four words from a UTF-16 offset (where the first word
 * starts): "DAU", "daily active users", "5K merchants".
 */
export function readCountedNoun(text: string, at: number, search: Search): CountedNoun | null {
  let cadence: number | null = null;
  let start = at;
  for (let position = 0; position < 4; position++) {
    const written = matchAt(word, text, start)?.[0];
    if (written === undefined) return null;
    const name = written.toLowerCase();
    const role = judge(name, position, search);
    const end = start + written.length;
    if (role === 'noun') return { start: at, end, cadence: people.has(name) ? null : cadence };
    if (role === 'end') return null;
    cadence = cadenceOf(name) ?? cadence;
    start = end + (matchAt(gap, text, end)?.[0].length ?? 0);
    if (start === end) return null;
  }
  return null;
}
