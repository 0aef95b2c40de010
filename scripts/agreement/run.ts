import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CompiledPack } from '../../src/framework/pack.ts';
import { readBuiltInPack } from '../read-pack-folder.ts';
import type { Agreement } from './compare.ts';
import { readCorpus, type LabelledDocument } from './corpus.ts';
import { crossCheck, measure } from './cross-check.ts';

const usage = `npm run agreement -- --corpus DIR [--check ID] [--cross-check]

How far the verdicts agree with careful readers. DIR holds docs/<id>.md and labels/<id>.json.
With --check, every disagreement on that check is listed with the reader's quote.
With --cross-check, the authors are split in five parts, and for each part the figures are
given when the word-list entries that fire only there are left out.`;

function printTable(agreement: Agreement): void {
  console.log('check                                  n  kappa   P    R    F1');
  for (const { check, documents, kappa, gap } of agreement.checks) {
    const figures = [kappa, gap.precision, gap.recall, gap.f1].map((value) => value.toFixed(2));
    console.log(`${check.padEnd(36)} ${String(documents).padStart(3)}  ${figures.join('  ')}`);
  }
  const { checks, ...summary } = agreement;
  console.log(`counted ${String(checks.filter(({ counted }) => counted).length)}`);
  for (const [name, value] of Object.entries(summary)) console.log(`${name} ${value.toFixed(3)}`);
}

function printDisagreements(agreement: Agreement, wanted: string): void {
  const found = agreement.checks.find(({ check }) => check === wanted);
  for (const { id, label, verdict } of found?.disagreements ?? []) {
    const place = label.line === null ? '' : `, line ${String(label.line)}: ${label.quote}`;
    console.log(`${id}: reader ${label.value}, mlsd ${verdict}${place}`);
  }
}

function printCrossCheck(pack: CompiledPack, documents: readonly LabelledDocument[]): void {
  const whole = measure(pack, documents);
  console.log(`all words: macroKappa ${whole.macroKappa.toFixed(3)}`);
  for (const { authors, documents: count, entriesLeftOut, agreement } of crossCheck(
    pack,
    documents,
  )) {
    const drop = whole.macroKappa - agreement.macroKappa;
    console.log(
      `${String(count)} documents of ${authors.join(', ')}: ${String(entriesLeftOut)} entries left out, ` +
        `macroKappa ${agreement.macroKappa.toFixed(3)} (drop ${drop.toFixed(3)}), ` +
        `macroGapF1 ${agreement.macroGapF1.toFixed(3)}, stepKappa ${agreement.stepKappa.toFixed(3)}`,
    );
  }
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    check: { type: 'string' },
    'cross-check': { type: 'boolean', default: false },
  },
});
const { corpus, check } = values;
const { pack } = await readBuiltInPack();
if (corpus === undefined || !existsSync(join(corpus, 'labels')) || !pack) {
  console.error(
    corpus === undefined ? usage : `${corpus} holds no labels/, or the rule pack is broken.`,
  );
  process.exitCode = 2;
} else {
  const documents = readCorpus(corpus);
  if (values['cross-check']) printCrossCheck(pack, documents);
  else if (check === undefined) printTable(measure(pack, documents));
  else printDisagreements(measure(pack, documents), check);
}
