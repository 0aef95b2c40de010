import { InvalidArgumentError, Option, type Command } from 'commander';
import { severities } from '../../framework/rule.ts';
import { bands } from '../../lint/report.ts';
import { readCount } from '../read-count.ts';

function readPoints(value: string): number {
  const points = readCount(value);
  if (points > 100) throw new InvalidArgumentError('It must be a number from 0 to 100.');
  return points;
}

/** Options that say what fails a run. */
export function addBar(command: Command): Command {
  return command
    .option('--max-warnings <n>', 'fail when there are more warnings', (value: string) =>
      readCount(value),
    )
    .option('--min-score <points>', 'fail when a design scores less', readPoints)
    .addOption(
      new Option('--min-band <band>', 'fail when a design is below the band').choices(bands),
    )
    .addOption(
      new Option('--fail-on <severity>', 'fail when there is anything so severe')
        .choices(severities)
        .default('error'),
    );
}
