import { quoteSource, type Detection, type Detector, type Evidence } from '../detector.ts';
import { groupOption } from '../probe.ts';
import { findUnusedData } from './unused-data.ts';
import { findLeftOut, findSign, type Capability } from './left-out.ts';

function compare(capability: Capability, evidence: Evidence): Detection | null {
  const leftOut = findLeftOut(capability, evidence);
  const sign = leftOut && findSign(capability, evidence, leftOut.span.end);
  if (!leftOut || !sign || sign.statement === leftOut.statement) return null;
  const isLater = sign.span.start > leftOut.span.start;
  const [earlier, later] = isLater ? [leftOut, sign] : [sign, leftOut];
  const message = isLater ? 'left out here' : 'relied on here';
  return {
    span: later.span,
    related: [{ span: earlier.span, message }],
    data: { what: capability.name, sign: quoteSource(evidence.doc, sign.span) },
    sure: false,
  };
}

/** Finds what is left out of the design at one place and part of it at another. */
export const goalVsNongoal: Detector = {
  name: 'goal-vs-nongoal',
  options: { unused: 'group' },
  required: [],
  data: ['what', 'sign'],
  find: (evidence, options) => [
    ...(evidence.vocabulary?.capabilities ?? []).flatMap(
      (capability) => compare(capability, evidence) ?? [],
    ),
    ...findUnusedData(evidence, groupOption(options, 'unused')),
  ],
};
