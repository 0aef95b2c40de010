import path from 'node:path';
import { Option, type Command } from 'commander';
import { formatExplanation } from '../../report/explanation.ts';
import { formatFacts } from '../../report/facts.ts';
import { formatReading } from '../../report/reading.ts';
import { exitCodes } from '../exit-code.ts';
import { checkIds } from '../lint/check-flags.ts';
import type { ConfigFlags } from '../lint/known-rules.ts';
import type { Settings } from '../lint/settings.ts';
import { nameOf, readDocument } from '../read-document.ts';
import type { Session } from '../session.ts';
import { addConfigOptions } from './config-options.ts';

const examples = `
Examples:
  mlsd show design.md
  mlsd show design.md --why requirements/latency-budget
  mlsd show design.md --facts
`;

interface ShowFlags extends ConfigFlags {
  readonly why?: string;
  readonly facts?: boolean;
}

/** What counts for the file; null, and told, when its config is wrong. */
async function findSettings(
  file: string,
  { config }: ConfigFlags,
  session: Session,
): Promise<Settings | null> {
  const [{ pack }, { createSettingsFinder }] = await Promise.all([
    import('#built-in/pack'),
    import('../lint/settings.ts'),
  ]);
  const { folder, today } = session.terminal;
  const finder = createSettingsFinder({ pack, asked: {}, working: folder, today, config });
  const settings = await finder.findSettings(path.resolve(folder, nameOf(file)));
  const faults = settings.ok ? settings.value.project.own.faults : settings.faults;
  session.complain(faults);
  if (faults.length > 0) session.exit(exitCodes.fault);
  return settings.ok ? settings.value : null;
}

async function show(file: string, flags: ShowFlags, session: Session): Promise<void> {
  const settings = await findSettings(file, flags, session);
  if (!settings) return;
  const { linter, project } = settings;
  const wrong = checkIds({ ...(flags.why !== undefined && { why: flags.why }) }, [project.pack]);
  if (wrong.length > 0) {
    session.complain(wrong);
    session.exit(exitCodes.fault);
    return;
  }
  const source = await readDocument(file, session);
  if (source === null) return;
  const appearance = session.appearance();
  if (flags.facts === true) {
    const doc = linter.read(source);
    session.print(formatFacts(doc.source, linter.readFacts(doc), appearance));
    return;
  }
  const explanation = flags.why === undefined ? null : linter.explainVerdict(source, flags.why);
  session.print(
    explanation
      ? formatExplanation(explanation, { path: file, source }, appearance)
      : formatReading(linter.read(source), appearance),
  );
}

/** Declares `mlsd show`. */
export function addShowCommand(program: Command, session: Session): void {
  addConfigOptions(program.command('show'))
    .summary('show how a document is read')
    .description('Shows sections with their steps, and statements with how each is meant.')
    .argument('<file>', 'a Markdown file, or - for standard input')
    .addOption(
      new Option('--why <check>', 'show what the verdict of one check rests on').conflicts('facts'),
    )
    .option('--facts', 'show the figures and claims that are compared with each other')
    .addHelpText('after', examples)
    .action((file: string, flags: ShowFlags) => show(file, flags, session));
}
