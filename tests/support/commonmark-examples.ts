import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const specification = readFileSync(
  createRequire(import.meta.url).resolve('commonmark-spec/spec.txt'),
  'utf8',
);

/** The Markdown of every example of the CommonMark specification. */
export const commonMarkExamples: readonly string[] = [
  ...specification.matchAll(/^`{32} example.*\n([\s\S]*?)^\.$/gm),
].map((match) => (match[1] ?? '').replaceAll('→', '\t'));
