import { lostParcels } from './lost-parcels.ts';
import { makeRule } from './rule-pack.ts';

const frontMatter = `title: Courier briefing
asks: Are couriers told what the answer means?
severity: error
level: mid
met:
  - words: $briefings
message: Nothing says how couriers are briefed.
question: What does a courier do with a list of depots?
`;

const body = `
A list that nobody can read helps nobody.

## Met

\`\`\`md
Couriers are briefed on Mondays.
\`\`\`

\`\`\`md
A briefing explains the list.
\`\`\`

## Missing

\`\`\`md
Couriers get a list.
\`\`\`

\`\`\`md
The list is short.
\`\`\`
`;

/** The file of the check. */
export const ownCheck = makeRule(frontMatter, body);

/** The files of a pack with a check, its words and a case, in `house`. */
export const ownPack: Readonly<Record<string, string>> = {
  'house/serving/courier-briefing.md': ownCheck,
  'house/words/briefings.yaml': '- briefing\n- brief|briefed\n',
  'house/cases/lost-parcels.md': lostParcels.file,
};
