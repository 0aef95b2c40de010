import type { Span } from '../text/span.ts';
import { readExamples } from './example-sections.ts';
import type { Fault } from './fault.ts';
import type { PackFile } from './pack-file.ts';
import type { Lesson } from './rule.ts';

/** A rule file cut into its parts, nothing of its front matter read yet. */
export interface RuleFile {
  /** Where the YAML stands, without its fences; null when there is none. */
  readonly frontMatter: Span | null;
  readonly lesson: Lesson;
  readonly faults: readonly Fault[];
}

const frontMatterPattern = /^---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/;

/** The id of the check that a file holds: its path without the ending. */
export function ruleId(path: string): string {
  return path.replace(/\.md$/, '');
}

/** Folders whose rules all find something. */
const findingFolders = /^(?:consistency|writing|ignore)\//;

/** True for the file of a rule that finds something wrong, as its folder or its key `finds` says. */
export function isFindingFile({ path, text }: PackFile): boolean {
  if (findingFolders.test(path)) return true;
  return /^finds:/m.test(frontMatterPattern.exec(text)?.[1] ?? '');
}

/** Where the YAML of a file stands, without its fences, and what follows it begins; or what is wrong. */
export function frontMatterOf(
  file: PackFile,
): { readonly yaml: Span; readonly bodyStart: number } | { readonly fault: Fault } {
  const match = frontMatterPattern.exec(file.text);
  if (!match) {
    const help = 'The file begins with `---`, the keys of the rule, and `---` again.';
    const begun = /^---[ \t]*\r?\n/.test(file.text);
    const message = begun ? 'The front matter is never closed.' : 'The front matter is missing.';
    const place = { path: file.path, source: file.text, span: { start: 0, end: 0 } };
    return { fault: { message, ...place, help } };
  }
  const start = file.text.indexOf('\n') + 1;
  return {
    yaml: { start, end: start + (match[1]?.length ?? 0) },
    bodyStart: match[0].length,
  };
}

/** Cuts a rule file into front matter, documentation and examples. */
export function splitRuleFile(file: PackFile): RuleFile {
  const faults: Fault[] = [];
  const place = { path: file.path, source: file.text };
  const found = frontMatterOf(file);
  if ('fault' in found) faults.push(found.fault);
  const bodyStart = 'fault' in found ? 0 : found.bodyStart;
  const body = readExamples(file, bodyStart, isFindingFile(file));
  faults.push(...body.faults);
  if (body.documentation === '') {
    const message = 'The rule has no documentation.';
    const help = 'Say below the front matter why the check matters and what counts.';
    faults.push({ message, ...place, span: { start: bodyStart, end: bodyStart }, help });
  }
  return {
    frontMatter: 'fault' in found ? null : found.yaml,
    lesson: {
      id: ruleId(file.path),
      documentation: body.documentation,
      examples: body.examples,
    },
    faults,
  };
}
