import type { Detector } from '../detector.ts';
import { brokenReference } from './broken-reference.ts';
import { buzzwordList } from './buzzword-list.ts';
import { coreParts } from './core-parts.ts';
import { deferredSection } from './deferred-section.ts';
import { definitionPadding } from './definition-padding.ts';
import { effortImbalance } from './effort-imbalance.ts';
import { emptySection } from './empty-section.ts';
import { genericText } from './generic-text.ts';
import { hedgedDecision } from './hedged-decision.ts';
import { learningPath } from './learning-path.ts';
import { lateFrontMatter } from './late-front-matter.ts';
import { numbering } from './numbering.ts';
import { outlineOnly } from './outline-only.ts';
import { placeholder } from './placeholder.ts';
import { stepOrder } from './step-order.ts';
import { struckRange } from './struck-range.ts';
import { stubSection } from './stub-section.ts';
import { templateResidue } from './template-residue.ts';
import { tooLong } from './too-long.ts';
import { tooShort } from './too-short.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { undecidedAlternatives } from './undecided-alternatives.ts';
import { undefinedAcronym } from './undefined-acronym.ts';
import { vagueClaim } from './vague-claim.ts';

/** Every detector of the rules about writing and diagrams. */
export const writingDetectors: readonly Detector[] = [
  brokenReference,
  buzzwordList,
  coreParts,
  deferredSection,
  definitionPadding,
  effortImbalance,
  emptySection,
  genericText,
  hedgedDecision,
  lateFrontMatter,
  learningPath,
  numbering,
  outlineOnly,
  placeholder,
  stepOrder,
  struckRange,
  stubSection,
  templateResidue,
  tooLong,
  tooShort,
  unansweredQuestion,
  undecidedAlternatives,
  undefinedAcronym,
  vagueClaim,
];
