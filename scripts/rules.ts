import type { Fault } from '../src/framework/fault.ts';
import { frame } from '../src/text/frame.ts';
import { createLineIndex } from '../src/text/line-index.ts';
import { readBuiltInPack } from './read-pack-folder.ts';
import { describeRun, isAsExpected, runExamples } from '../src/report/examples.ts';

function describeFault({ path, message, span, source, help }: Fault): string {
  const place =
    span && source !== undefined ? `:${createLineIndex(source).position(span.start).line}` : '';
  const lines = [`rules/${path ?? ''}${place}  ${message}`];
  if (help !== undefined && help !== '') lines.push(`  ${help}`);
  if (span && source !== undefined) lines.push(frame(source, span, { context: 1 }));
  return lines.join('\n');
}

/** Word lists and the framework concern every rule. */
function concerns(path: string | undefined, wanted: string): boolean {
  const place = wanted
    .replace(/^case\//, 'cases/')
    .split('/')
    .slice(0, 2)
    .join('/');
  return path === undefined || path.startsWith(place) || !path.endsWith('.md');
}

const wanted = process.argv[2] ?? '';
const { pack, lessons, guides, faults } = await readBuiltInPack();
const told = faults.filter(({ path }) => concerns(path, wanted));
for (const fault of told) console.log(`${describeFault(fault)}\n`);

const all = [...lessons, ...guides.flatMap(({ points }) => points)];
const chosen = all.filter(({ id }) => id.startsWith(wanted));
const runs = pack ? runExamples(pack, chosen) : [];
const surprises = runs.filter((run) => !isAsExpected(run));
for (const run of surprises) console.log(`${describeRun(run)}\n`);

console.log(
  `${chosen.length} sound rules, ${runs.length} examples run, ` +
    `${surprises.length} with another verdict, ${told.length} faults`,
);
if (told.length + surprises.length > 0) process.exitCode = 1;
