import type { Fault } from '../src/framework/fault.ts';
import { frame } from '../src/text/frame.ts';
import { createLineIndex } from '../src/text/line-index.ts';
import { readBuiltInPack } from './read-pack-folder.ts';

function describeFault({ path, message, span, source, help }: Fault): string {
  const place =
    span && source !== undefined ? `:${createLineIndex(source).position(span.start).line}` : '';
  const lines = [`rules/${path ?? ''}${place}  ${message}`];
  if (help !== undefined && help !== '') lines.push(`  ${help}`);
  if (span && source !== undefined) lines.push(frame(source, span, { context: 1 }));
  return lines.join('\n');
}

const wanted = process.argv[2] ?? '';
const { pack, faults } = await readBuiltInPack();
const own = faults.filter(({ path }) => path === undefined || path.startsWith(wanted));
for (const fault of own) console.log(`${describeFault(fault)}\n`);
console.log(`${pack?.rules.length ?? 0} sound rules, ${own.length} faults`);
if (own.length > 0) process.exitCode = 1;
