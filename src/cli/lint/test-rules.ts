import { fileOfCheck } from '../../report/check-page.ts';
import { describeRun, isAsExpected, runExamples } from '../../report/examples.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { openKnownRules, type ConfigFlags } from './known-rules.ts';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `mlsd rules --test`: judges the examples of a project's own rules. */
export async function testRules(flags: ConfigFlags, session: Session): Promise<void> {
  const { pack, project } = await openKnownRules(session, flags);
  if (!project) return;
  const { lessons, guides, shownPaths } = project.own;
  const own = [...lessons, ...guides.flatMap(({ points }) => points)];
  if (shownPaths.size === 0) {
    const help = '`packs` in a config names the folders of your own rules.';
    session.complain([{ message: 'There are no rules of your own to test.', help }]);
    session.exit(exitCodes.fault);
    return;
  }
  const runs = runExamples(pack, own);
  const surprises = runs.filter((run) => !isAsExpected(run));
  for (const run of surprises) {
    session.print(`${describeRun(run, shownPaths.get(fileOfCheck(run.id)))}\n\n`);
  }
  const totals = [count(own.length, 'rule'), count(runs.length, 'example')];
  session.print(`${totals.join(', ')}, ${surprises.length} with another verdict\n`);
  if (surprises.length > 0) session.exit(exitCodes.findings);
}
