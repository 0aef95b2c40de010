import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../src/framework/fault.ts';
import { createLineIndex } from '../src/text/line-index.ts';
import { compileConfigCheck } from './config-check.ts';
import { compileReportCheck } from './report-check.ts';
import { readBuiltInPack, readPackFolder } from './read-pack-folder.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Source of a module that exports `value`; parsing JSON is faster than running a literal as large. */
function moduleOf(name: string, value: unknown): string {
  const json = JSON.stringify(JSON.stringify(value));
  return `export const ${name} = /* @__PURE__ */ JSON.parse(${json});\n`;
}

/** Source of a module that says why there is no value, as soon as somebody imports it. */
function moduleOfFailure(message: string): string {
  return `throw new Error(${JSON.stringify(message)});\n`;
}

async function templates(): Promise<Readonly<Record<string, string>>> {
  const files = await readPackFolder(path.join(root, 'templates'));
  const texts = files.filter((file) => file.path.endsWith('.md'));
  return Object.fromEntries(texts.map((file) => [file.path.slice(0, -'.md'.length), file.text]));
}

interface Manifest {
  readonly version: string;
  /** Where the sources can be read on the web; null while there is no public place. */
  readonly repository: string | null;
}

async function readManifest(): Promise<Manifest> {
  const data: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const fields = new Map(Object.entries(data ?? {}));
  const repository: unknown = fields.get('repository');
  const written = repository instanceof Object && 'url' in repository ? repository.url : repository;
  const [, address = null] = /(https:\/\/.+?)(?:\.git)?$/.exec(String(written)) ?? [];
  return { version: String(fields.get('version')), repository: address };
}

/** A hash of everything that results depend on. */
async function hashBuild(pack: unknown): Promise<string> {
  const sources = await readdir(path.join(root, 'src'), { recursive: true });
  const files = sources.filter((name) => name.endsWith('.ts')).toSorted();
  const hash = createHash('sha256').update(JSON.stringify(pack));
  for (const name of ['package-lock.json', ...files.map((file) => path.join('src', file))]) {
    hash.update(await readFile(path.join(root, name)));
  }
  return hash.digest('hex');
}

function describeFault({ path: file, message, source, span, help }: Fault): string {
  const line = source && span ? `:${createLineIndex(source).position(span.start).line}` : '';
  return `rules/${file ?? ''}${line} ${message}${help ? ` ${help}` : ''}`;
}

/** The sources of `#built-in/*`, by name, and what is wrong with the rule pack. */
async function builtInModules(): Promise<{
  readonly modules: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}> {
  const { pack, lessons, guides, words, faults } = await readBuiltInPack();
  const { version, repository } = await readManifest();
  const problems = faults.map(describeFault);
  const failure = moduleOfFailure(`The rule pack is faulty.\n${problems.join('\n')}`);
  return {
    modules: {
      pack: pack ? moduleOf('pack', pack) : failure,
      lessons: moduleOf('lessons', lessons),
      cases: moduleOf('cases', guides),
      words: moduleOf('words', words),
      templates: moduleOf('templates', await templates()),
      version: moduleOf('version', version) + moduleOf('repository', repository),
      build: moduleOf('build', await hashBuild(pack)),
      'config-check': compileConfigCheck(),
      'report-check': compileReportCheck(),
    },
    problems,
  };
}

/** Writes a file in one go, so that a test run beside this one never reads half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, file);
}

/**
 * Compiles `rules/` and `templates/` into the modules of `built-in/`, which the program imports as `#built-in/*`.
 * Faults of the pack are returned as text. Faulty rules are left out; when the framework itself is
 * faulty, whoever imports the pack gets the faults as an error.
 */
export async function compileBuiltIn(): Promise<readonly string[]> {
  const { modules, problems } = await builtInModules();
  const folder = path.join(root, 'built-in');
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(modules).map(([name, source]) =>
      replaceFile(path.join(folder, `${name}.js`), source),
    ),
  );
  return problems;
}
