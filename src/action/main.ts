import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, readInput } from './arguments.ts';
import { formatOutputs, readOutputs } from './outputs.ts';

/** Runs the command beside this file as the inputs of the action ask for, and writes its outputs. */
function runAction(environment: NodeJS.ProcessEnv): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlsd-action-'));
  try {
    const report = path.join(folder, 'report.json');
    const command = path.join(import.meta.dirname, 'cli.js');
    const { status } = spawnSync(
      process.execPath,
      [command, ...readArguments(environment, report)],
      { cwd: readInput('working-directory', environment) || '.', stdio: 'inherit' },
    );
    const target = environment['GITHUB_OUTPUT'];
    if (target && existsSync(report)) {
      const outputs = readOutputs(
        readFileSync(report, 'utf8'),
        readInput('sarif-file', environment),
      );
      appendFileSync(target, formatOutputs(outputs));
    }
    return status ?? 3;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = runAction(process.env);
