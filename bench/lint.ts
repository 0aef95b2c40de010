import { prepareCompiler } from '../src/cli/compiler.ts';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pack } from '#built-in/pack';
import { createLinter } from '../src/index.ts';

// The linter without its command, with or without the checks that look for contradictions.

prepareCompiler();
const [folder = '.', without] = process.argv.slice(2);
const findingRules = pack.findingRules.filter(({ id }) => !id.startsWith('consistency/'));
const linter = createLinter(without === undefined ? pack : { ...pack, findingRules });
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
let findings = 0;
for (const name of names.filter((one) => one.endsWith('.md'))) {
  const source = readFileSync(path.join(folder, name), 'utf8');
  findings += linter.lint(name, source).findings.length;
}
console.log(findings);
