import { alertVsTarget } from './consistency/alert-vs-target.ts';
import { availabilityArithmetic } from './consistency/availability-arithmetic.ts';
import { baseRate } from './consistency/base-rate.ts';
import { baselineBeatsModel } from './consistency/baseline-beats-model.ts';
import { cadenceVsStaleness } from './consistency/cadence-vs-staleness.ts';
import { coldStartModel } from './consistency/cold-start-model.ts';
import { diagramUnexplained } from './consistency/diagram-unexplained.ts';
import { featureVsFreshness } from './consistency/feature-vs-freshness.ts';
import { funnelOrder } from './consistency/funnel-order.ts';
import { latencySum } from './consistency/latency-sum.ts';
import { dauVsQps } from './consistency/dau-vs-qps.ts';
import { estimateArithmetic } from './consistency/estimate-arithmetic.ts';
import { foreignCase } from './consistency/foreign-case.ts';
import { goalVsNongoal } from './consistency/goal-vs-nongoal.ts';
import { imbalanceAccuracy } from './consistency/imbalance-accuracy.ts';
import { latencyVsBatch } from './consistency/latency-vs-batch.ts';
import { lossVsTask } from './consistency/loss-vs-task.ts';
import { metricVsTask } from './consistency/metric-vs-task.ts';
import { numberConflict } from './consistency/number-conflict.ts';
import { opposedAims } from './consistency/opposed-aims.ts';
import { orphanFeature } from './consistency/orphan-feature.ts';
import { randomSplit } from './consistency/random-split.ts';
import { rankingMetric } from './consistency/ranking-metric.ts';
import { requiredButDeferred } from './consistency/required-but-deferred.ts';
import { riskWithoutMitigation } from './consistency/risk-without-mitigation.ts';
import { servedModelNotChosen } from './consistency/served-model-not-chosen.ts';
import { splitSum } from './consistency/split-sum.ts';
import { textComponentUndrawn } from './consistency/text-component-undrawn.ts';
import { unmeasuredGoal } from './consistency/unmeasured-goal.ts';
import { unwatchedMetrics } from './consistency/unwatched-metrics.ts';
import { perItemCost } from './consistency/per-item-cost.ts';
import { unrealisticSla } from './consistency/unrealistic-sla.ts';
import { peakBelowAverage } from './consistency/peak-below-average.ts';
import type { Detector } from './detector.ts';
import { answeredQuestions } from './answered-questions.ts';
import { boundedFigures } from './bounded-figures.ts';
import { diagram } from './diagram.ts';
import { estimate } from './estimate.ts';
import { ignoreDetectors } from './ignore-comments.ts';
import { homeWords } from './home-words.ts';
import { listed } from './listed.ts';
import { optionsCompared } from './options-compared.ts';
import { orderedStages } from './ordered-stages.ts';
import { pairs } from './pairs.ts';
import type { Probe } from './probe.ts';
import { responsesTold } from './responses-told.ts';
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
  responsesTold,
];

/** Every detector that a rule may name. */
export const detectors: readonly Detector[] = [
  ...writingDetectors,
  ...ignoreDetectors,
  alertVsTarget,
  availabilityArithmetic,
  baseRate,
  baselineBeatsModel,
  cadenceVsStaleness,
  coldStartModel,
  diagramUnexplained,
  featureVsFreshness,
  funnelOrder,
  latencySum,
  dauVsQps,
  estimateArithmetic,
  foreignCase,
  goalVsNongoal,
  imbalanceAccuracy,
  latencyVsBatch,
  lossVsTask,
  metricVsTask,
  numberConflict,
  peakBelowAverage,
  perItemCost,
  unrealisticSla,
  opposedAims,
  orphanFeature,
  randomSplit,
  rankingMetric,
  requiredButDeferred,
  riskWithoutMitigation,
  servedModelNotChosen,
  splitSum,
  textComponentUndrawn,
  unmeasuredGoal,
  unwatchedMetrics,
];
