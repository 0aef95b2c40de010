import type { Span } from '../text/span.ts';
import type { Fault } from './fault.ts';
import type { PackFile } from './pack-file.ts';
import type { Example } from './rule.ts';
import { helpWith } from './did-you-mean.ts';
import { readBody, type FileLine } from './fenced-lines.ts';

type Sections = ReadonlyMap<string, Example['verdict']>;

const evidenceSections: Sections = new Map([
  ['Met', 'met'],
  ['Partly', 'partly'],
  ['Missing', 'missing'],
  ['Waived', 'waived'],
  ['N/A', 'na'],
]);
const findingSections: Sections = new Map([
  ['Fires', 'fires'],
  ['Silent', 'silent'],
]);

interface Section {
  readonly verdict: Example['verdict'] | null;
  readonly heading: FileLine;
  examples: number;
}

/** Walks the body once: fences become examples of the section they stand in. */
class ExampleReader {
  readonly faults: Fault[] = [];
  readonly examples: Example[] = [];
  readonly sections: Section[] = [];
  readonly #file: PackFile;
  readonly #known: Sections;

  constructor(file: PackFile, known: Sections) {
    this.#file = file;
    this.#known = known;
  }

  read(from: number): void {
    for (const part of readBody(this.#file.text, from)) {
      if (part.kind === 'heading') this.#readHeading(part.name, part.line);
      else if (part.kind === 'fence') this.#take(part.info, part.content, part.line);
      else this.#complain(part.line, 'This fence is never closed.');
    }
    for (const { heading, verdict, examples } of this.sections) {
      if (verdict === null || examples > 0) continue;
      this.#complain(heading, 'No example stands here.', 'An example must be fenced as `md`.');
    }
  }

  complainOfCount(wanted: readonly Example['verdict'][], name: string): void {
    const found = this.examples.filter((example) => wanted.includes(example.verdict)).length;
    if (found >= 2 || this.sections.some(({ verdict }) => verdict === null)) return;
    const place = this.sections.find(({ verdict }) => verdict && wanted.includes(verdict));
    const message = `At least two examples must ${name}; there ${found === 1 ? 'is one' : 'is none'}.`;
    const { path, text } = this.#file;
    const span = place?.heading.span ?? { start: text.length, end: text.length };
    this.faults.push({ message, path, source: text, span });
  }

  #readHeading(name: string, line: FileLine): void {
    const verdict = this.#known.get(name) ?? null;
    this.sections.push({ verdict, heading: line, examples: 0 });
    if (verdict) return;
    const known = [...this.#known.keys()];
    const message = `\`${name}\` is no section of examples.`;
    this.#complain(line, message, helpWith(name, known));
  }

  #take(info: string, content: Span, opening: FileLine): void {
    const section = this.sections.at(-1);
    if (!section?.verdict) return;
    section.examples++;
    const language = /^(?:md|markdown)(?: times=(\d{1,3}))?$/i.exec(info);
    if (!language) this.#complain(opening, 'An example must be fenced as `md`.');
    const markdown = this.#file.text.slice(content.start, content.end);
    const line = opening.number + 1;
    const times = language?.[1] ? { times: Number(language[1]) } : {};
    this.examples.push({ verdict: section.verdict, markdown, line, ...times });
  }

  #complain({ span }: FileLine, message: string, help?: string): void {
    const { path, text } = this.#file;
    this.faults.push({ message, path, source: text, span, ...(help && { help }) });
  }
}

/**
 * Reads the documentation and the examples that stand below the front matter. Examples of a rule
 * that finds something show where it fires and where it is silent, those of others a verdict.
 */
export function readExamples(
  file: PackFile,
  from: number,
  finding: boolean,
): {
  readonly documentation: string;
  readonly examples: readonly Example[];
  readonly faults: readonly Fault[];
} {
  const reader = new ExampleReader(file, finding ? findingSections : evidenceSections);
  reader.read(from);
  if (finding) {
    reader.complainOfCount(['fires'], 'fire');
    reader.complainOfCount(['silent'], 'be silent');
  } else {
    reader.complainOfCount(['met'], 'be met');
    reader.complainOfCount(['missing', 'partly'], 'be missing or partly');
  }
  const end = reader.sections[0]?.heading.span.start ?? file.text.length;
  return {
    documentation: file.text.slice(from, end).trim(),
    examples: reader.examples,
    faults: reader.faults,
  };
}
