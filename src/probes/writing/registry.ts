import type { Detector } from '../detector.ts';
import { emptySection } from './empty-section.ts';
import { placeholder } from './placeholder.ts';

/** Every detector of the rules about writing and diagrams. */
export const writingDetectors: readonly Detector[] = [emptySection, placeholder];
