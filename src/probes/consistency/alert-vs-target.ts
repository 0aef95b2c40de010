import type { FactVocabulary, MetricEntry } from '../../framework/fact-vocabulary.ts';
import type { QuantityFact } from '../../document/facts/facts.ts';
import { findEntry } from '../../document/facts/context.ts';
import { isPlain } from '../../document/facts/flags.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption } from '../probe.ts';
import { inOrder, quoteSource, textsOption, type Detection, type Detector } from '../detector.ts';
import { agreeIn } from './comparable.ts';

type Better = MetricEntry<GroupId>['better'];

interface Measure {
  readonly id: string;
  readonly name: string;
  readonly better: Better;
}

interface Asked {
  readonly alert: GroupId;
  readonly relative: GroupId;
}

const kinds: readonly Parameters<typeof agreeIn>[0][] = ['statistic', 'population', 'per'];

function isAlert(
  { statement, qualifiers, flags, negated, bound }: QuantityFact,
  better: Better,
  asked: Asked,
): boolean {
  const { hits, labels } = statement;
  const spoken = hits.has(asked.alert) || labels.some((label) => label.hits.has(asked.alert));
  const crossed = bound === (better === 'higher' ? 'at most' : 'at least');
  return (
    spoken &&
    crossed &&
    !negated &&
    qualifiers.includes('alert') &&
    !hits.has(asked.relative) &&
    isPlain({ ...flags, hypothetical: false, deferred: false })
  );
}

function isTarget(
  { statement, clause, qualifiers, flags, negated, bound }: QuantityFact,
  better: Better,
  asked: Asked,
): boolean {
  const firm = bound === (better === 'higher' ? 'at least' : 'at most');
  const other = ['alert', 'baseline', 'measured'].some((role) => qualifiers.includes(role));
  return (
    (firm || qualifiers.includes('target')) &&
    !other &&
    !negated &&
    isPlain(flags) &&
    findEntry({ id: '', words: asked.alert }, statement, clause).length === 0 &&
    !statement.hits.has(asked.relative)
  );
}

/** True when an alert goes off while the target is still kept. */
function isTooEarly(alert: QuantityFact, target: QuantityFact, better: Better): boolean {
  if (alert.quantity.dimension !== target.quantity.dimension) return false;
  return better === 'higher'
    ? alert.quantity.value > target.quantity.upper * 1.001
    : alert.quantity.upper < target.quantity.value * 0.999;
}

/** One of them names no part of the system, or both name the same. */
function partsAgree(alert: QuantityFact, target: QuantityFact): boolean {
  const [first, second] = [alert, target].map(({ qualifiers }) =>
    qualifiers.filter((id) => id.endsWith('-part')).join(),
  );
  return first === '' || second === '' || first === second;
}

function findPair(
  measure: Measure,
  figures: readonly QuantityFact[],
  { asked, vocabulary }: { readonly asked: Asked; readonly vocabulary: FactVocabulary<GroupId> },
): { readonly alert: QuantityFact; readonly target: QuantityFact } | null {
  const alerts = figures.filter((fact) => isAlert(fact, measure.better, asked));
  if (alerts.length === 0) return null;
  const targets = figures.filter((fact) => isTarget(fact, measure.better, asked));
  for (const alert of alerts) {
    const alike = targets.filter(
      (target) =>
        partsAgree(alert, target) &&
        kinds.every((kind) => agreeIn(kind, [alert, target], vocabulary)),
    );
    // Targets may differ by class: an alert is too early when it is so for all of them.
    const target = alike[0];
    if (target && alike.every((each) => isTooEarly(alert, each, measure.better)))
      return { alert, target };
  }
  return null;
}

function listMeasures(
  { metrics, subjects }: FactVocabulary<GroupId>,
  lower: readonly string[],
  higher: readonly string[],
): readonly Measure[] {
  const withDirection = (ids: readonly string[], better: Better): readonly Measure[] =>
    subjects.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name, better }));
  return [...metrics, ...withDirection(lower, 'lower'), ...withDirection(higher, 'higher')];
}

/** Finds an alert that goes off although the target of the same measure is kept. */
export const alertVsTarget: Detector = {
  name: 'alert-vs-target',
  options: { alert: 'group', relative: 'group', lower: 'subjects', higher: 'subjects' },
  required: ['alert'],
  data: ['measure', 'alert', 'target'],
  find: (evidence, options) => {
    const { facts, vocabulary } = evidence;
    if (!vocabulary) return [];
    const alerted = new Set(
      facts.quantities
        .filter(({ qualifiers }) => qualifiers.includes('alert'))
        .map(({ metric, subject }) => metric ?? subject),
    );
    if (alerted.size === 0) return [];
    const measures = listMeasures(
      vocabulary,
      textsOption(options, 'lower'),
      textsOption(options, 'higher'),
    ).filter(({ id }) => alerted.has(id));
    const asked = {
      alert: groupOption(options, 'alert'),
      relative: groupOption(options, 'relative'),
    };
    return measures.flatMap((measure): readonly Detection[] => {
      const figures = facts.quantities.filter(
        ({ metric, subject }) => (metric ?? subject) === measure.id,
      );
      const found = findPair(measure, figures, { asked, vocabulary });
      if (!found) return [];
      const [earlier, later] = inOrder(found.alert, found.target);
      const message = earlier === found.alert ? 'the alert' : 'the target';
      const written = ({ statement: { prose }, quantity, bound }: QuantityFact): string => {
        const figure = prose.text.slice(quantity.start, quantity.end);
        return bound === 'at most' || bound === 'at least' ? `${bound} ${figure}` : figure;
      };
      return [
        {
          span: later.span,
          related: [{ span: earlier.span, message }],
          data: {
            measure: measure.name,
            alert: quoteSource(evidence.doc, found.alert.span),
            target: written(found.target),
          },
          sure: true,
        },
      ];
    });
  },
};
