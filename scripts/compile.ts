import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../src/framework/fault.ts';
import { createPackValidation } from '../src/framework/pack-validation.ts';
import { readPack } from '../src/framework/read-pack.ts';
import { probes } from '../src/probes/registry.ts';

const root = path.resolve(import.meta.dirname, '..');

interface TextFile {
  /** Relative to the folder that was read, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file below `folder`, in an order that is the same on every machine. */
async function readFolder(folder: string): Promise<readonly TextFile[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(async (file) => {
      const absolute = path.join(file.parentPath, file.name);
      const relative = path.relative(path.join(root, folder), absolute);
      return { path: relative.split(path.sep).join('/'), text: await readFile(absolute, 'utf8') };
    }),
  );
  return texts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

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
  const files = await readFolder('templates');
  return Object.fromEntries(files.map((file) => [file.path.replace(/\.md$/, ''), file.text]));
}

async function version(): Promise<unknown> {
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest && 'version' in manifest ? manifest.version : '';
}

function describeFault({ path: file, message, source, span, help }: Fault): string {
  const line = source && span ? `:${source.slice(0, span.start).split('\n').length}` : '';
  return `rules/${file ?? ''}${line} ${message}${help ? ` ${help}` : ''}`;
}

/** The sources of `#built-in/*`, by name, and what is wrong with the rule pack. */
async function builtInModules(): Promise<{
  readonly modules: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}> {
  const tools = { validation: createPackValidation(), probes };
  const { pack, lessons, faults } = readPack(await readFolder('rules'), tools);
  const problems = faults.map(describeFault);
  const failure = moduleOfFailure(`The rule pack is faulty.\n${problems.join('\n')}`);
  return {
    modules: {
      pack: pack ? moduleOf('pack', pack) : failure,
      lessons: moduleOf('lessons', lessons),
      templates: moduleOf('templates', await templates()),
      version: moduleOf('version', await version()),
    },
    problems,
  };
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
      writeFile(path.join(folder, `${name}.js`), source),
    ),
  );
  return problems;
}
