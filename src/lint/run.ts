import type { DesignDoc } from '../document/design-doc.ts';
import type { CompiledPack } from '../framework/pack.ts';
import { levels, type Level, type Severity } from '../framework/rule.ts';
import { probes } from '../probes/registry.ts';
import { findingsOf, slotFindings, sortFindings } from './findings.ts';
import { createJudge, type Judgement } from './judge.ts';
import { chooseQuestions } from './next-questions.ts';
import type { FileReport } from './report.ts';
import { rateSteps } from './steps.ts';

/** How strictly a document is judged. */
export interface LintOptions {
  readonly level: Level;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

const probesByName = new Map(probes.map((probe) => [probe.name, probe]));

/** Judges every check of the pack. */
export function judgeAll(doc: DesignDoc, pack: CompiledPack): readonly Judgement[] {
  const { judge } = createJudge(doc, pack.rules, probesByName);
  return pack.rules.map(judge);
}

/** `level: senior` of the document's own front matter. */
function ownLevel(doc: DesignDoc): Level | undefined {
  const written = /^level:\s*["']?(\w+)/m.exec(doc.frontMatter?.text ?? '')?.[1];
  return levels.find((level) => level === written);
}

function emptyReport(doc: DesignDoc, path: string, level: Level): FileReport {
  return {
    path,
    source: doc.source,
    document: {
      kind: doc.kind,
      title: doc.title?.prose.text ?? null,
      words: doc.words,
      case: null,
      level,
    },
    score: { total: null, band: null },
    steps: [],
    checks: [],
    findings: [],
    nextQuestions: [],
  };
}

/** Judges a document that was read: verdicts for every check and step, and what is worth telling. */
export function lintDocument(
  doc: DesignDoc,
  path: string,
  run: { readonly pack: CompiledPack; readonly options: LintOptions },
): FileReport {
  const { pack, options } = run;
  const level = ownLevel(doc) ?? options.level;
  const empty = emptyReport(doc, path, level);
  if (doc.kind === 'not-a-design' || doc.kind === 'unsupported-language') return empty;
  const judgements = judgeAll(doc, pack);
  const setting = { framework: pack.framework, level, severities: options.severities };
  const steps = rateSteps(doc, judgements, setting);
  const open = slotFindings(doc);
  const judged = doc.kind === 'design' ? findingsOf(doc, judgements, { steps, setting }) : [];
  const findings = sortFindings([...judged, ...open]);
  return {
    ...empty,
    steps,
    checks: judgements.map(({ rule, verdict, finds }) => ({
      id: rule.id,
      verdict,
      evidence: finds.filter(({ span }) => span.end > 0).map(({ span }) => ({ span })),
    })),
    findings,
    nextQuestions: doc.kind === 'design' ? chooseQuestions(findings, steps) : [],
  };
}
