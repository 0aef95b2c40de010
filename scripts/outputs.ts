import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { record } from '../tests/support/recorded-output.ts';

// Writes the recordings of `fixtures/outputs` anew: the call in the first line, and what it prints now.

const folder = path.resolve(import.meta.dirname, '../fixtures/outputs');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  const file = path.join(folder, name);
  const before = readFileSync(file, 'utf8');
  const line = /^\$ (mlsd .*)\n/.exec(before)?.[1];
  if (line === undefined) throw new Error(`${name} does not begin with "$ mlsd ...".`);
  const after = await record(line, folder);
  if (after !== before) writeFileSync(file, after);
  console.log(`${after === before ? 'same   ' : 'changed'}  ${name}`);
}
