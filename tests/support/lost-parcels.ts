const steps = ['requirements', 'io', 'data', 'model', 'evaluation', 'serving', 'monitoring'];
const parts = ['client', 'gateway', 'features', 'serving', 'logging', 'training', 'monitoring'];

const frontMatter = `title: Lost parcels
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
`;

const body = `
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

/** A sound case about parcels that vanish: its front matter, what follows it, and the whole file. */
export const lostParcels: Readonly<Record<'frontMatter' | 'body' | 'file', string>> = {
  frontMatter,
  body,
  file: `---\n${frontMatter}---\n${body}`,
};
