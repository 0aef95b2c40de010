import type { Risk } from '../../document/facts/facts.ts';
import { quoteText, type Detection, type Detector } from '../detector.ts';
import { groupOption } from '../probe.ts';
import { findBare, findUnanswered, type RiskList } from './unanswered-risks.ts';
import { findLone } from './lone-risks.ts';
import { findUntreated, type NamedHazard } from './untreated-hazards.ts';

/** What stands in a cell that says nothing. */
const nothing = /^[\s\-–—_.?]*(?:none|tbd|tba|todo|n\/?a)?[\s.?]*$/iu;

function atRow(risk: Risk): Detection | null {
  const { response, text, span, statement } = risk;
  if (!response || statement.form !== 'row' || !nothing.test(response.text)) return null;
  return {
    span,
    related: [],
    data: { risk: `"${quoteText(text)}"`, gap: 'the cell for what is done about it is empty' },
    sure: true,
  };
}

function atList({ size, first }: RiskList): Detection {
  const gap =
    'none has what is done about it beside it, and the safeguards elsewhere do not cover them all';
  const data = { risk: `The ${size} risks listed here`, gap };
  return { span: first.span, related: [], data, sure: false };
}

function atBare({ text, span }: Risk): Detection {
  const gap = 'the other risks here have what is done about them beside them, this one has nothing';
  return { span, related: [], data: { risk: `"${quoteText(text)}"`, gap }, sure: false };
}

/** A risk that two ways find is one. */
function onceEach(risks: readonly Risk[]): readonly Risk[] {
  return risks.filter(
    ({ statement }, index) => risks.findIndex((each) => each.statement === statement) === index,
  );
}

function atHazard({ name, span }: NamedHazard): Detection {
  const gap = 'it is named, and nothing says what is done about it';
  return { span, related: [], data: { risk: name, gap }, sure: false };
}

/** Finds risks without a response: empty cells, lists without safeguards, known hazards left untreated. */
export const riskWithoutMitigation: Detector = {
  name: 'risk-without-mitigation',
  options: { open: 'group' },
  required: [],
  data: ['risk', 'gap'],
  find: (evidence, options) => [
    ...evidence.facts.risks.flatMap((risk) => atRow(risk) ?? []),
    ...findUnanswered(evidence).map(atList),
    ...onceEach([...findBare(evidence), ...findLone(evidence)]).map(atBare),
    ...findUntreated(evidence, groupOption(options, 'open')).map(atHazard),
  ],
};
