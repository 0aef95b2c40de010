import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLinter } from '../../src/lint/linter.ts';
import { readBuiltInPack } from '../read-pack-folder.ts';
import { compare, type Agreement } from './compare.ts';
import { readLabels } from './labels.ts';

const usage = `npm run agreement -- --corpus DIR [--check ID]

How far the verdicts agree with careful readers. DIR holds docs/<id>.md and labels/<id>.json.
With --check, every disagreement on that check is listed with the reader's quote.`;

function printTable(agreement: Agreement): void {
  console.log('check                                  n  kappa   P    R    F1');
  for (const { check, documents, kappa, gap } of agreement.checks) {
    const figures = [kappa, gap.precision, gap.recall, gap.f1].map((value) => value.toFixed(2));
    console.log(`${check.padEnd(36)} ${String(documents).padStart(3)}  ${figures.join('  ')}`);
  }
  const { macroKappa, macroGapF1, macroGapPrecision, stepKappa, homePrecision, homeRecall } = agreement;
  const summary = { macroKappa, macroGapF1, macroGapPrecision, stepKappa, homePrecision, homeRecall };
  for (const [name, value] of Object.entries(summary)) console.log(`${name} ${value.toFixed(3)}`);
}

function printDisagreements(agreement: Agreement, wanted: string): void {
  const found = agreement.checks.find(({ check }) => check === wanted);
  for (const { id, label, verdict } of found?.disagreements ?? []) {
    const place = label.line === null ? '' : `, line ${String(label.line)}: ${label.quote}`;
    console.log(`${id}: reader ${label.value}, mlsd ${verdict}${place}`);
  }
}

const { values } = parseArgs({ options: { corpus: { type: 'string' }, check: { type: 'string' } } });
const { corpus, check } = values;
const { pack } = await readBuiltInPack();
if (corpus === undefined || !existsSync(join(corpus, 'labels')) || !pack) {
  console.error(corpus === undefined ? usage : `${corpus} holds no labels/, or the rule pack is broken.`);
  process.exitCode = 2;
} else {
  const linter = createLinter(pack);
  const pairings = readLabels(corpus).map((label) => {
    const path = join(corpus, 'docs', `${label.id}.md`);
    return { label, report: linter.lint(path, readFileSync(path, 'utf8')) };
  });
  const agreement = compare(pairings);
  if (check === undefined) printTable(agreement);
  else printDisagreements(agreement, check);
}
