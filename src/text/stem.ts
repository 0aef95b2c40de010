import { stemmer } from 'stemmer';

/** Gives the stem of a word as it is written: lower-cased, without "'s"; "&" is the word "and". */
export type Stem = (word: string) => string;

const possessive = /['’]s$/;

/** British spellings that the Porter stemmer keeps apart from the American ones. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/(..)our(s|ed|ing|al|able|ite|hood|hoods)?$/, '$1or$2'],
  // Only behind another syllable: "labelled" is "labeled", yet "rolled" is not "roled".
  [/([aeiou][^aeiou]+[aeiou]l)l(ed|ing|er|ers)$/, '$1$2'],
  [/logue(s?)$/, 'log$1'],
  [/(..[^aeiou])tre(s?)$/, '$1ter$2'],
];

/** Words that Porter's algorithm would give the stem of another word of the field. */
const ownStems: ReadonlyMap<string, string> = new Map(
  Object.entries({
    add: 'add adds added adding',
    business: 'business businesses',
    community: 'community communities',
    conversation: 'conversation conversations conversational',
    custom: 'custom customise customised customize customized customisation customization',
    decisive: 'decisive decisively',
    engine: 'engine engines',
    experience: 'experience experiences experienced',
    general: 'general generally generalise generalize generalisation generalization',
    generic: 'generic generically',
    important: 'important importance importantly',
    international: 'international internationally',
    likely: 'likely',
    limitation: 'limitation limitations',
    news: 'news',
    objective: 'objective objectives',
    one: 'one ones',
    organic: 'organic organically',
    policy: 'policy policies',
    position: 'position positions positional positioned positioning',
    production: 'production productions',
    rating: 'rating ratings',
    relative: 'relative relatively',
    reservation: 'reservation reservations',
    several: 'several',
    suite: 'suite suites',
    synchronous: 'synchronous synchronously',
    universal: 'universal universally',
    useful: 'useful usefully usefulness',
  }).flatMap(([stem, words]) => words.split(' ').map((word) => [word, `${stem}~`] as const)),
);

function americanSpelling(word: string): string {
  if (word.length < 6) return word;
  for (const [pattern, replacement] of spellings) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}

function stemOf(written: string): string {
  if (written === '&') return 'and';
  const word = written.toLowerCase().replace('’', "'").replace(possessive, '');
  return ownStems.get(word) ?? (word.length > 40 ? word : stemmer(americanSpelling(word)));
}

/** A stemmer with its own memory: Porter's algorithm after folding British into American spelling. */
export function createStemmer(): Stem {
  const known = new Map<string, string>();
  return (written) => {
    let stem = known.get(written);
    if (stem === undefined) known.set(written, (stem = stemOf(written)));
    return stem;
  };
}
