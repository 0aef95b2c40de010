import type { Detector } from '../detector.ts';
import { deferredSection } from './deferred-section.ts';
import { emptySection } from './empty-section.ts';
import { lateFrontMatter } from './late-front-matter.ts';
import { outlineOnly } from './outline-only.ts';
import { placeholder } from './placeholder.ts';
import { struckRange } from './struck-range.ts';
import { stubSection } from './stub-section.ts';
import { tooLong } from './too-long.ts';
import { tooShort } from './too-short.ts';

/** Every detector of the rules about writing and diagrams. */
export const writingDetectors: readonly Detector[] = [
  deferredSection,
  emptySection,
  lateFrontMatter,
  outlineOnly,
  placeholder,
  struckRange,
  stubSection,
  tooLong,
  tooShort,
];
