import { availabilityArithmetic } from './consistency/availability-arithmetic.ts';
import { diagramUnexplained } from './consistency/diagram-unexplained.ts';
import { goalVsNongoal } from './consistency/goal-vs-nongoal.ts';
import { latencySum } from './consistency/latency-sum.ts';
import { latencyVsBatch } from './consistency/latency-vs-batch.ts';
import { numberConflict } from './consistency/number-conflict.ts';
import { orphanFeature } from './consistency/orphan-feature.ts';
import { requiredButDeferred } from './consistency/required-but-deferred.ts';
import { riskWithoutMitigation } from './consistency/risk-without-mitigation.ts';
import { servedModelNotChosen } from './consistency/served-model-not-chosen.ts';
import { splitSum } from './consistency/split-sum.ts';
import { textComponentUndrawn } from './consistency/text-component-undrawn.ts';
import type { Detector } from './detector.ts';
import { answeredQuestions } from './answered-questions.ts';
import { boundedFigures } from './bounded-figures.ts';
import { diagram } from './diagram.ts';
import { estimate } from './estimate.ts';
import { homeWords } from './home-words.ts';
import { listed } from './listed.ts';
import { optionsCompared } from './options-compared.ts';
import { orderedStages } from './ordered-stages.ts';
import { pairs } from './pairs.ts';
import type { Probe } from './probe.ts';
import { writingDetectors } from './writing/registry.ts';

/** Every probe that a rule may name. */
export const probes: readonly Probe[] = [
  answeredQuestions,
  boundedFigures,
  diagram,
  estimate,
  homeWords,
  listed,
  optionsCompared,
  orderedStages,
  pairs,
];

/** Every detector that a rule may name. */
export const detectors: readonly Detector[] = [
  ...writingDetectors,
  availabilityArithmetic,
  diagramUnexplained,
  goalVsNongoal,
  latencySum,
  latencyVsBatch,
  numberConflict,
  orphanFeature,
  requiredButDeferred,
  riskWithoutMitigation,
  servedModelNotChosen,
  splitSum,
  textComponentUndrawn,
];
