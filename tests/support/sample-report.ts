import type { FileReport, Finding, Report, StepResult } from '../../src/lint/report.ts';

export const sampleSource = [
  '# Finding lost parcels',
  '',
  '## Requirements',
  '',
  'Couriers wait for the answer. 📦 It has to be quick.',
  '',
  '## Data',
  '',
  'Scans of the last year.',
  '',
].join('\n');

/** The span of a passage of the sample. */
export function spanOf(passage: string, source = sampleSource): Finding['span'] {
  const start = source.indexOf(passage);
  if (start < 0) throw new Error(`The sample does not hold "${passage}".`);
  return { start, end: start + passage.length };
}

export const latencyFinding: Finding = {
  check: 'requirements/latency-budget',
  step: 'requirements',
  severity: 'warning',
  message: 'Speed is mentioned without a figure.',
  question: 'What is the slowest answer that a courier would accept?',
  span: spanOf('It has to be quick.'),
  fingerprint: '1111111111111111',
};

export const modelFinding: Finding = {
  check: 'model/step-present',
  step: 'model',
  severity: 'error',
  message: 'No model is chosen.',
  question: 'What would predict where the parcel is?',
  span: spanOf('## Data'),
  fingerprint: '2222222222222222',
};

export const hintFinding: Finding = {
  check: 'writing/too-short',
  step: null,
  severity: 'hint',
  message: 'The design is short.',
  span: spanOf('# Finding lost parcels'),
  fingerprint: '3333333333333333',
};

function step(id: StepResult['id'], title: string, rest: Partial<StepResult>): StepResult {
  return { id, title, verdict: 'answered', score: 1, weight: 15, words: 9, sections: [], ...rest };
}

const steps: readonly StepResult[] = [
  step('requirements', 'Clarify requirements', {
    verdict: 'thin',
    score: 0.4,
    sections: [{ span: spanOf('## Requirements'), title: 'Requirements' }],
  }),
  step('data', 'Prepare data', {}),
  step('model', 'Choose a model', { verdict: 'missing', score: 0, words: 0 }),
];

/** A report about the sample; whatever is given replaces the usual. */
export function sampleFile(rest: Partial<FileReport> = {}): FileReport {
  return {
    path: 'designs/parcels.md',
    source: sampleSource,
    document: {
      kind: 'design',
      title: 'Finding lost parcels',
      words: 16,
      level: 'senior',
      status: 'review',
    },
    case: null,
    score: { total: 41.5, band: 'partial', steps: [], deductions: [], caps: [] },
    steps,
    checks: [
      {
        id: 'requirements/latency-budget',
        verdict: 'partly',
        evidence: [{ span: latencyFinding.span }],
      },
      { id: 'requirements/scope', verdict: 'waived', evidence: [] },
      { id: 'requirements/users', verdict: 'na', evidence: [] },
      {
        id: 'data/sources',
        verdict: 'met',
        evidence: [{ span: spanOf('Scans of the last year.') }],
      },
      { id: 'model/step-present', verdict: 'missing', evidence: [] },
    ],
    findings: [hintFinding, latencyFinding, modelFinding],
    suppressed: [],
    nextQuestions: [
      {
        check: 'model/step-present',
        step: 'model',
        question: 'What would predict where the parcel is?',
        span: modelFinding.span,
      },
    ],
    ...rest,
  };
}

/** A report of these files. */
export function sampleReport(...files: readonly FileReport[]): Report {
  return { tool: { name: 'mlsd', version: '1.2.3' }, files, faults: [] };
}
