import { pack } from '#built-in/pack';
import path from 'node:path';
import type { FileReport } from '../../lint/report.ts';
import type { Level } from '../../framework/rule.ts';
import { chooseQuestions, orderAsInterview } from '../../lint/next-questions.ts';
import { formatQuestions, formatQuestionsJson } from '../../report/questions.ts';
import { exitCodes } from '../exit-code.ts';
import { nameOf, readDocument } from '../read-document.ts';
import type { Session } from '../session.ts';
import { unknownCase } from './unknown-case.ts';
import type { Format } from './flags.ts';
import { askedBy, createSettingsFinder } from './settings.ts';

export interface AskFlags {
  readonly count: number;
  readonly format: Format;
  readonly level?: Level;
  readonly case?: string;
  readonly config?: string | boolean;
}

const unasked: Readonly<Partial<Record<FileReport['document']['kind'], string>>> = {
  'not-a-design': 'This does not read like an ML system design, so there is nothing to ask.',
  'unsupported-language': 'This is not written in English, the only language that is read so far.',
  template: 'This is a skeleton that still waits for its answers.',
};

/** `mlsd ask`: the questions an interviewer would put about one document. */
export async function askQuestions(file: string, flags: AskFlags, session: Session): Promise<void> {
  const { folder, today, output } = session.terminal;
  const source = await readDocument(file, session);
  if (source === null) return;
  const context = { pack, asked: askedBy(flags), working: folder, today, config: flags.config };
  const finder = createSettingsFinder(context);
  const settings = await finder.findSettings(path.resolve(folder, nameOf(file)));
  if (!settings.ok) {
    session.complain(settings.faults);
    session.exit(exitCodes.fault);
    return;
  }
  const { pack: rules, own } = settings.value.project;
  const wrong = unknownCase(flags.case, [rules]);
  const faults = wrong ? [...own.faults, wrong] : own.faults;
  session.complain(faults);
  if (faults.length > 0) session.exit(exitCodes.fault);
  if (wrong) return;
  const report = settings.value.linter.lint(nameOf(file), source);
  const reason = unasked[report.document.kind];
  if (reason !== undefined) session.say(`note: ${reason}`);
  const chosen = reason === undefined ? chooseQuestions(report, flags.count) : [];
  const questions = orderAsInterview(chosen, report.steps);
  if (flags.format === 'json') output.write(formatQuestionsJson(report, questions));
  else if (questions.length > 0)
    session.print(formatQuestions(report, questions, session.appearance()));
  else if (reason === undefined) session.say('note: There is nothing left to ask.');
}
