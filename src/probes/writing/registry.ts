import type { Detector } from '../detector.ts';
import { brokenReference } from './broken-reference.ts';
import { deferredSection } from './deferred-section.ts';
import { effortImbalance } from './effort-imbalance.ts';
import { emptySection } from './empty-section.ts';
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

/** Every detector of the rules about writing and diagrams. */
export const writingDetectors: readonly Detector[] = [
  brokenReference,
  deferredSection,
  effortImbalance,
  emptySection,
  lateFrontMatter,
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
];
