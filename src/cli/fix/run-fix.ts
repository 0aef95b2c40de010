import { pack } from '#built-in/pack';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Fault } from '../../framework/fault.ts';
import { writeText } from '../../node/write-text.ts';
import { printable } from '../../text/printable.ts';
import { completeDocument, type Completion } from '../../scaffold/complete.ts';
import { exitCodes } from '../exit-code.ts';
import { chooseDocuments, type Document } from '../lint/lint-files.ts';
import { findPacks } from '../lint/find-packs.ts';
import { readGuides } from '../lint/known-rules.ts';
import { askedBy, createSettingsFinder } from '../lint/settings.ts';
import { unknownCase } from '../lint/unknown-case.ts';
import type { Session } from '../session.ts';
import type { FixFlags } from './fix-flags.ts';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "2 steps and 5 questions" */
function describe({ insertions }: Completion): string {
  const steps = insertions.filter(({ heading, step }) => heading && step !== null).length;
  const drawing = insertions.some(({ step }) => step === null);
  const questions = insertions
    .filter(({ step }) => step !== null)
    .reduce((sum, one) => sum + one.questions, 0);
  const parts = [
    ...(steps > 0 ? [count(steps, 'heading')] : []),
    ...(questions > 0 ? [count(questions, 'question')] : []),
    ...(drawing ? ['a drawing to be made'] : []),
  ];
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function writeDiff(name: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
    context: 3,
  });
  return patch.replace(/^=+\n/, '');
}

/** A patch is whole where a program takes it, and safe where a person reads it. */
function showDiff(patch: string, { terminal, print }: Session): void {
  print(terminal.output.isTerminal ? patch.split('\n').map(printable).join('\n') : patch);
}

/** Writes the completed document where it came from; gives what stood in its way. */
function save(document: Document, text: string, session: Session): Fault | null {
  const marked = document.content.ok && document.content.value.byteOrderMark;
  const target = path.resolve(session.terminal.folder, document.path);
  const fault = writeText(target, marked ? `\uFEFF${text}` : text, { overwrite: true });
  return fault && { ...fault, path: document.path };
}

async function fixDocument(
  document: Document,
  flags: FixFlags,
  session: Session,
): Promise<Fault | null> {
  const { path: name, content, settings } = document;
  const { output } = session.terminal;
  if (!content.ok) return { ...content.fault, path: name };
  const { text } = content.value;
  const { linter, project } = settings;
  const guides = await readGuides(project);
  const completion = completeDocument(text, { linter, pack: project.pack, guides });
  const changed = completion.insertions.length > 0;
  if (flags.diff) {
    if (changed) showDiff(writeDiff(name, text, completion.text), session);
    return null;
  }
  if (document.isInput) {
    output.write(completion.text);
    return null;
  }
  if (!changed) return null;
  const fault = save(document, completion.text, session);
  if (!fault) session.say(`${name}: ${describe(completion)} put in.`);
  return fault;
}

/** `mlsd fix`: puts what documents lack into them as questions, or shows what it would do. */
export async function runFix(
  paths: readonly string[],
  flags: FixFlags,
  session: Session,
): Promise<void> {
  const faults: Fault[] = [];
  const complainAll = (): void => {
    session.complain(faults);
    if (faults.length > 0) session.exit(exitCodes.fault);
  };
  const { folder, today, input } = session.terminal;
  const context = { pack, asked: askedBy(flags), working: folder, today, config: flags.config };
  const finder = createSettingsFinder(context);
  const documents = await chooseDocuments(
    {
      paths,
      working: folder,
      input,
      inputName: undefined,
      mustMatch: flags.errorOnUnmatchedPattern,
    },
    finder,
  );
  const wrongCase = unknownCase(flags.case, await findPacks(documents, finder, folder));
  if (wrongCase) {
    faults.push(wrongCase);
    complainAll();
    return;
  }
  for (const note of documents.notes) session.say(`note: ${note}`);
  faults.push(...documents.faults);
  for (const document of documents.each) {
    const fault = await fixDocument(document, flags, session);
    if (fault) faults.push(fault);
  }
  complainAll();
}
