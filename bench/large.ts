import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runOnce, type Usage } from './measure.ts';

// Large sets: whether time grows with their size and memory does not, what the cache saves, and
// whether the reports of shards add up to that of one run.

const root = path.resolve(import.meta.dirname, '..');
const command = path.join(root, 'dist/cli.js');
const shards = 4;

const { values: options } = parseArgs({ options: { size: { type: 'string', default: '2000' } } });
const size = Number(options.size);

function findFixtures(): readonly string[] {
  const names = readdirSync(path.join(root, 'fixtures'), { recursive: true, encoding: 'utf8' });
  const found = names.filter((name) => name.endsWith('.md')).toSorted();
  return found.map((name) => readFileSync(path.join(root, 'fixtures', name), 'utf8'));
}

/** Writes documents of which no two are the same: our fixtures in turns, with other figures each time. */
function writeSet(folder: string, count: number): string {
  const fixtures = findFixtures();
  mkdirSync(folder);
  for (let at = 0; at < count; at += 1) {
    const round = Math.floor(at / fixtures.length);
    const text = (fixtures[at % fixtures.length] ?? '').replace(/\d+(?= ms\b)/g, (figure) =>
      String(Number(figure) + round),
    );
    const name = `${String(at).padStart(5, '0')}.md`;
    writeFileSync(path.join(folder, name), `${text}\n\nThis is answer ${at} of the set.\n`);
  }
  return folder;
}

/** Lints a set of documents, or what else the arguments say. */
function run(folder: string, ...rest: readonly string[]): Usage {
  const usageFile = path.join(path.dirname(folder), 'usage.json');
  return runOnce({ arguments: [command, ...rest], folder }, usageFile);
}

function print(label: string, value: number, target: number): void {
  const verdict = value <= target ? 'met' : 'missed';
  const figures = `${value.toFixed(3).padStart(8)}   <= ${target.toFixed(2)}  ${verdict}`;
  console.log(label.padEnd(48) + figures);
}

/** True when the reports of all shards, merged, are the report of one run. */
function addsUp(folder: string, lint: readonly string[], whole: string): boolean {
  const parts = Array.from({ length: shards }, (_, at) => `../part-${at + 1}.json`);
  for (const [at, part] of parts.entries()) {
    run(folder, ...lint, '--shard', `${at + 1}/${shards}`, '--output-file', part);
  }
  run(folder, 'merge', ...parts, '--format', 'json', '--output-file', '../merged.json');
  return readFileSync(path.join(folder, '../merged.json')).equals(readFileSync(whole));
}

function measureSets(place: string): void {
  const small = writeSet(path.join(place, 'small'), size / 10);
  const large = writeSet(path.join(place, 'large'), size);
  const lint = ['lint', '.', '--format', 'json'];
  const cached = [...lint, '--cache-location', '../cache'];
  const whole = path.join(place, 'whole.json');
  // The first starts keep what V8 compiles.
  for (let start = 0; start < 4; start += 1) run(small, 'lint', '00000.md');
  const few = run(small, ...lint, '--output-file', '../few.json');
  const many = run(large, ...lint, '--output-file', '../many.json');
  const first = run(large, ...cached, '--output-file', whole);
  const second = run(large, ...cached, '--output-file', '../again.json');
  const [n, tenth] = [String(size), String(size / 10)];
  print(`CPU a document, ${n} to ${tenth}`, many.cpuMilliseconds / few.cpuMilliseconds / 10, 1.1);
  print(`peak memory, ${n} to ${tenth}`, many.peakMegabytes / few.peakMegabytes, 1.6);
  print(
    `CPU with a full cache to the first run`,
    second.cpuMilliseconds / first.cpuMilliseconds,
    0.12,
  );
  print(
    `peak memory with the cache, ${n} to ${tenth}`,
    first.peakMegabytes / few.peakMegabytes,
    1.6,
  );
  const same = readFileSync(path.join(place, 'again.json')).equals(readFileSync(whole));
  console.log(`report with a full cache: ${same ? 'the same bytes' : 'DIFFERENT'}`);
  const sum = addsUp(large, cached, whole);
  console.log(`reports of ${shards} shards, merged: ${sum ? 'the same bytes' : 'DIFFERENT'}`);
  console.log(
    `(${tenth} documents: ${few.cpuMilliseconds.toFixed(0)} ms, ${few.peakMegabytes.toFixed(0)} MB)`,
  );
}

const place = mkdtempSync(path.join(tmpdir(), 'mlsd-large-'));
try {
  measureSets(place);
} finally {
  rmSync(place, { recursive: true, force: true });
}
