import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script, constants } from 'node:vm';
import { findCacheFolder } from '../node/cache-folder.ts';
import { placeKeptCode, readKeptCode, writeKeptCode } from '../node/kept-code.ts';

/** V8 compiles a function when it is first called, and each document calls some that others do not. */
const mostStarts = 3;
/** Many documents call nearly all; such starts add to the code once more. */
const manyDocuments = 16;
const mostWithMany = mostStarts + 2;

/** Where the compiled program is kept; nowhere when Node's own switch for such caches is set. */
function findPlace(source: Uint8Array): string | null {
  if (process.env['NODE_DISABLE_COMPILE_CACHE']) return null;
  const folder = findCacheFolder(process.platform, process.env);
  return folder === null ? null : placeKeptCode(folder, source);
}

/**
 * Runs the bundled program with the code that an earlier start has compiled: compiling takes a
 * quarter of the time that one document takes. The program is one function of `require`,
 * `__dirname` and what keeps its code for later starts, in ASCII.
 */
export async function startProgram(file: string): Promise<void> {
  const source = readFileSync(file);
  const place = findPlace(source);
  const known = place === null ? undefined : readKeptCode(place);
  const script = new Script(source.toString('latin1'), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(known && { cachedData: known.code }),
  });
  const starts = script.cachedDataRejected === false ? (known?.starts ?? 0) : 0;
  const keepCode = (documents: number): void => {
    const most = documents < manyDocuments ? mostStarts : mostWithMany;
    if (place === null || starts >= most) return;
    writeKeptCode(place, { code: script.createCachedData(), starts: starts + 1 });
  };
  const program: unknown = script.runInThisContext();
  if (typeof program !== 'function') throw new TypeError(`${file} holds no program.`);
  await Reflect.apply(program, undefined, [createRequire(file), path.dirname(file), keepCode]);
}
