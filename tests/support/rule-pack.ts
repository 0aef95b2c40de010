import type { Fault } from '../../src/framework/fault.ts';
import type { PackFile, ProbeDescription } from '../../src/framework/pack-file.ts';
import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack } from '../../src/framework/read-pack.ts';
import type { PackReading } from '../../src/framework/read-pack.ts';
import { createLineIndex } from '../../src/text/line-index.ts';

const stepWeights = {
  requirements: 15,
  io: 10,
  data: 15,
  model: 15,
  evaluation: 15,
  serving: 15,
  monitoring: 15,
};

const steps = Object.entries(stepWeights).map(
  ([id, weight]) => `  - id: ${id}
    title: The step ${id}
    purpose: Settle ${id}.
    weight: ${weight}
    minutes: [3, 5]
    prompts: [What matters here?]
    headings: [${id}]
    topics: [${id} topic]
`,
);

/** A framework that nothing is wrong with. */
export const soundFramework = `steps:
${steps.join('')}ambiguous:
  - phrases: [metrics, kpi]
    default: evaluation
    elsewhere:
      - steps: [monitoring]
        parent: monitoring
        cues: [alert, dashboard]
no-step: [glossary, references]
by-content: [cold start]
deferred: [future work]
diagram: [diagram]
tasks:
  - id: ranking
    words: [rank, recommend]
  - id: detection
    words: [detect, fraud]
cues:
  negation: [no, not, without]
  not-negation: [not only]
  deferral: [later, could]
  placeholder: [tbd]
  teaching: [is defined as]
  others: ["=Netflix uses"]
  interviewer: [interviewer]
  candidate: [candidate]
  question-column: [question]
  answer-column: [answer]
`;

export const soundFrontMatter = `title: Latency budget
asks: How fast must a prediction be?
severity: warning
level: mid
met:
  - quantity: duration
    near: $response
message: No response time is stated.
question: What is the slowest response a user would accept?
`;

/** What stands below the front matter of a sound rule. */
export const soundBody = `
It decides between batch and online.

## Met

\`\`\`md
Answers within 200 ms.
\`\`\`

\`\`\`md
A response takes 3 s at most.
\`\`\`

## Missing

\`\`\`md
Training takes 3 hours.
\`\`\`

\`\`\`md
The window is 30 days.
\`\`\`
`;

export function makeRule(frontMatter: string, body = soundBody): string {
  return `---\n${frontMatter}---\n${body}`;
}

const soundFiles: Readonly<Record<string, string>> = {
  'framework.yaml': soundFramework,
  'words/response.yaml': '- response time\n- respond|answer within\n- $speed\n',
  'words/speed.yaml': '- latency\n- real-time\n',
  'requirements/latency-budget.md': makeRule(soundFrontMatter),
};

const probes: readonly ProbeDescription[] = [
  {
    name: 'listed',
    options: { under: 'group', words: 'group', atLeast: 'number', step: 'step', note: 'text' },
    required: ['under', 'atLeast'],
  },
];

const validation = createPackValidation();

/** Reads a sound pack with some files replaced or added; null takes a file away. */
export function readSmallPack(changes: Readonly<Record<string, string | null>> = {}): PackReading {
  const files: PackFile[] = [];
  for (const [path, text] of Object.entries({ ...soundFiles, ...changes })) {
    if (text !== null) files.push({ path, text });
  }
  return readPack(files, { validation, probes });
}

/** A fault as `path:line message`, with its help behind an arrow. */
export function describeFault({ path, message, span, source, help }: Fault): string {
  const line = span && source !== undefined ? createLineIndex(source).position(span.start).line : 0;
  return `${path ?? ''}:${line} ${message}${help === undefined ? '' : ` → ${help}`}`;
}

/** The text that a fault points at. */
export function quoteFault({ span, source }: Fault): string {
  return span && source !== undefined ? source.slice(span.start, span.end) : '';
}
