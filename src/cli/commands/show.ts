import { Option, type Command } from 'commander';
import { checksOf } from '../../framework/pack.ts';
import { formatExplanation } from '../../report/explanation.ts';
import { formatFacts } from '../../report/facts.ts';
import { formatReading } from '../../report/reading.ts';
import { exitCodes } from '../exit-code.ts';
import { readDocument } from '../read-document.ts';
import type { Session } from '../session.ts';
import { unknownId } from '../unknown-id.ts';

const examples = `
Examples:
  mlsd show design.md
  mlsd show design.md --why requirements/latency-budget
  mlsd show design.md --facts
`;

interface ShowFlags {
  readonly why?: string;
  readonly facts?: boolean;
}

async function show(file: string, flags: ShowFlags, session: Session): Promise<void> {
  const { openKnownRules } = await import('../lint/known-rules.ts');
  const { pack } = await openKnownRules(session);
  const checks = checksOf(pack).map(({ id }) => id);
  if (flags.why !== undefined && !checks.includes(flags.why)) {
    session.complain([unknownId('check', flags.why, checks)]);
    session.exit(exitCodes.fault);
    return;
  }
  const source = await readDocument(file, session);
  if (source === null) return;
  const { createLinter } = await import('../../lint/linter.ts');
  const linter = createLinter(pack);
  if (flags.facts === true) {
    const doc = linter.read(source);
    const text = formatFacts(doc.source, linter.readFacts(doc), session.appearance());
    session.terminal.output.write(text);
    return;
  }
  const explanation = flags.why === undefined ? null : linter.explainVerdict(source, flags.why);
  const { output } = session.terminal;
  if (!explanation) {
    output.write(formatReading(linter.read(source), session.appearance()));
    return;
  }
  output.write(formatExplanation(explanation, { path: file, source }, session.appearance()));
}

/** Declares `mlsd show`. */
export function addShowCommand(program: Command, session: Session): void {
  program
    .command('show')
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
