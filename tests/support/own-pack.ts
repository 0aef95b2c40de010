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

const steps = ['requirements', 'io', 'data', 'model', 'evaluation', 'serving', 'monitoring'];
const parts = ['client', 'gateway', 'features', 'serving', 'logging', 'training', 'monitoring'];

const lostParcels = `---
title: Lost parcels
question: Design a system that finds lost parcels.
category: Binary classification.
names: [lost parcel|parcels]
cues: [parcel, depot]
metrics:
  offline: PR-AUC
  online: Parcels found
traps: [Accuracy.]
prompts:
${steps.map((step) => `  ${step}: ["Topic: What of ${step}?"]`).join('\n')}
stubs:
  sources: [Who scans?]
  features: [What is known of the depot?]
  metrics: [What counts?]
  failures: [What breaks?]
drawing:
${parts.map((part) => `  ${part}: ${part}`).join('\n')}
points:
  - id: last-scan
    title: Last scan
    step: data
    core: true
    asks: Is the last scan used?
    met:
      - words: [last scan]
    message: The last scan is not spoken of.
    question: What does the last scan tell?
---

Parcels vanish between two scans.

## last-scan

The last scan is what is known.

\`\`\`md met
The last scan names a depot.
\`\`\`

\`\`\`md missing
Parcels are scanned.
\`\`\`
`;

/** The files of a pack with a check, its words and a case, in `house`. */
export const ownPack: Readonly<Record<string, string>> = {
  'house/serving/courier-briefing.md': ownCheck,
  'house/words/briefings.yaml': '- briefing\n- brief|briefed\n',
  'house/cases/lost-parcels.md': lostParcels,
};
