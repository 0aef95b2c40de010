import { helpWith } from './did-you-mean.ts';
import type { PointLesson } from './case.ts';
import type { Fault } from './fault.ts';
import { readBody, type BodyPart, type FileLine } from './fenced-lines.ts';
import type { PackFile } from './pack-file.ts';
import type { Example } from './rule.ts';

/** What stands below the front matter of a case. */
export interface CaseBody {
  readonly documentation: string;
  /** One for each point, in the order of the front matter. */
  readonly lessons: readonly PointLesson[];
  readonly faults: readonly Fault[];
}

/** The part of the body under one heading. */
interface PointSection {
  readonly name: string;
  readonly heading: FileLine;
  readonly examples: Example[];
  /** Where its prose ends: before the first example. */
  proseEnd: number;
}

const exampleInfo = /^md (met|partly|missing|waived)$/;

function readVerdict(info: string): Example['verdict'] | undefined {
  const word = exampleInfo.exec(info)?.[1];
  return (['met', 'partly', 'missing', 'waived'] as const).find((verdict) => verdict === word);
}

type Complain = (line: FileLine, message: string, help?: string) => void;

function takeExample(
  part: Extract<BodyPart, { kind: 'fence' }>,
  section: PointSection,
  tools: { readonly text: string; readonly complain: Complain },
): void {
  section.proseEnd = Math.min(section.proseEnd, part.line.span.start);
  const verdict = readVerdict(part.info);
  if (verdict === undefined) {
    const help = 'Fence it as `md met`, `md partly`, `md missing` or `md waived`.';
    tools.complain(part.line, 'What this example shows is not said.', help);
    return;
  }
  const markdown = tools.text.slice(part.content.start, part.content.end);
  section.examples.push({ verdict, markdown, line: part.line.number + 1 });
}

function readSections(
  { text }: PackFile,
  from: number,
  complain: Complain,
): readonly PointSection[] {
  const sections: PointSection[] = [];
  for (const part of readBody(text, from)) {
    const section = sections.at(-1);
    if (part.kind === 'unclosed') complain(part.line, 'This fence is never closed.');
    else if (part.kind === 'heading') {
      if (section) section.proseEnd = Math.min(section.proseEnd, part.line.span.start);
      const { name, line: heading } = part;
      sections.push({ name, heading, examples: [], proseEnd: text.length });
    } else if (section) takeExample(part, section, { text, complain });
  }
  return sections;
}

/** A point shows at least one passage that counts and one that does not. */
function complainOfExamples({ heading, examples }: PointSection, complain: Complain): void {
  const shows = (...wanted: readonly Example['verdict'][]): boolean =>
    examples.some(({ verdict }) => wanted.includes(verdict));
  if (!shows('met')) complain(heading, 'No example shows what meets this point.');
  if (!shows('missing', 'partly')) complain(heading, 'No example shows what falls short of it.');
}

/** Reads what a case's file says below its front matter; `points` are the last parts of their ids. */
export function readCaseBody(
  file: PackFile,
  from: number,
  { caseId, points }: { readonly caseId: string; readonly points: readonly string[] },
): CaseBody {
  const faults: Fault[] = [];
  const complain: Complain = ({ span }, message, help) => {
    faults.push({ message, path: file.path, source: file.text, span, ...(help && { help }) });
  };
  const sections = readSections(file, from, complain);
  for (const { name, heading } of sections) {
    if (points.includes(name)) continue;
    complain(heading, `\`${name}\` is no point of this case.`, helpWith(name, points));
  }
  const top = { number: 1, text: '', span: { start: from, end: from } };
  const end = sections[0]?.heading.span.start ?? file.text.length;
  const documentation = file.text.slice(from, end).trim();
  if (documentation === '') complain(top, 'It is not said what the case is about.');
  const lessons = points.map((point): PointLesson => {
    const section = sections.find(({ name }) => name === point);
    const id = `case/${caseId}/${point}`;
    if (!section) {
      complain(
        top,
        `Nothing is said about the point \`${point}\`.`,
        `Add a heading \`## ${point}\`.`,
      );
      return { id, documentation: '', examples: [] };
    }
    complainOfExamples(section, complain);
    const prose = file.text.slice(section.heading.span.end, section.proseEnd).trim();
    if (prose === '') complain(section.heading, 'It is not said why this point matters.');
    return { id, documentation: prose, examples: section.examples };
  });
  return { documentation, lessons, faults };
}
