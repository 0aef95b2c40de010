import type { DesignDoc, Section, Statement } from '../../src/document/design-doc.ts';
import { builtInLinter } from './built-in-linter.ts';

function stepsOf({ steps }: { readonly steps: readonly string[] }): string {
  return steps.length > 0 ? steps.join('+') : '-';
}

function lineOf(statement: Statement): string {
  const text = statement.prose.text.replace(/\s+/g, ' ');
  return `${stepsOf(statement)} ${statement.modality} ${text}`;
}

/** Joins lines of Markdown. */
export function lines(...all: readonly string[]): string {
  return all.join('\n');
}

export function readDocument(source: string): DesignDoc {
  return builtInLinter.read(source);
}

/** What a document says, a statement a line: its steps (or "-"), its modality, its text. */
export function readStatements(source: string): readonly string[] {
  return readDocument(source).statements.map(lineOf);
}

/** The labels above the statement that begins with `text`, outermost first: "kind: text". */
export function labelsAbove(source: string, text: string): readonly string[] {
  const found = readDocument(source).statements.find(({ prose }) => prose.text.startsWith(text));
  if (!found) throw new Error(`No statement begins with "${text}".`);
  return found.labels.map(({ kind, prose }) => `${kind}: ${prose.text}`);
}

function headingOf(section: Section): string {
  return section.heading?.prose.text ?? '';
}

/** The sections of a document, one a line: its steps (or "-" or "excluded"), its heading. */
export function readSections(source: string): readonly string[] {
  const sections = readDocument(source).sections.slice(1);
  return sections.map((section) => {
    const steps = section.excluded ? 'excluded' : stepsOf(section);
    return `${steps} ${headingOf(section)}`;
  });
}

/** The headings of each step's home, for steps that have one. */
export function readHomes(source: string): Readonly<Record<string, readonly string[]>> {
  const homes = Object.entries(readDocument(source).homes);
  return Object.fromEntries(
    homes.filter(([, home]) => home.length > 0).map(([id, home]) => [id, home.map(headingOf)]),
  );
}
