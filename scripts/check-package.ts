import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = path.resolve(import.meta.dirname, '..');

/** What publint finds wrong; `imports` of package.json only serves development, bundles need none. */
async function lintPackage(): Promise<readonly string[]> {
  const { messages, pkg } = await publint({ pkgDir: root, strict: true, pack: 'npm' });
  return messages
    .filter(({ path: place }) => place[0] !== 'imports')
    .map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** What are-the-types-wrong looks at; read here, since its reader of tarballs fails on large ones. */
function readPackage(): Package {
  const names = ['dist', 'schemas'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:[jt]s|json)$/.test(name))
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`),
  );
  const files = ['package.json', ...names].map(
    (name) => [`/node_modules/mlsd/${name}`, readFileSync(path.join(root, name), 'utf8')] as const,
  );
  return new Package(Object.fromEntries(files), 'mlsd', '0.0.0');
}

/** Whether every resolver of TypeScript finds the types; the package has ES modules only. */
async function checkTypes(): Promise<readonly string[]> {
  const result = await checkPackage(readPackage());
  if (result.types === false) return ['The package has no types.'];
  return result.problems
    .filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'))
    .filter(({ kind }) => kind !== 'CJSResolvesToESM')
    .map((problem) => JSON.stringify(problem));
}

const problems = [...(await lintPackage()), ...(await checkTypes())];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
