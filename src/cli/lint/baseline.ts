import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault, Outcome } from '../../framework/fault.ts';
import { holdBackKnown } from '../../lint/baseline.ts';
import type { FileReport } from '../../lint/report.ts';
import { showPath } from '../../node/show-path.ts';
import { describeSystemError, errorCode } from '../../node/system-error.ts';
import { writeText } from '../../node/write-text.ts';
import {
  knownFindingsOf,
  readBaseline,
  writeBaseline,
  type Baseline,
  type BaselineProblem,
  type KnownFindings,
} from '../../report/baseline.ts';

/** Which baseline a call uses, and whether it is written anew. */
export interface BaselineRequest {
  /** Absolute path. */
  readonly file: string;
  /** The config that names it, where the call does not. */
  readonly namedBy?: string;
  readonly update: boolean;
  readonly working: string;
}

/** Holds findings of one run back. */
export interface BaselineKeeper {
  /** The report without what is known, of the document of this name. */
  readonly hold: (report: FileReport) => FileReport;
  /** Writes the baseline where that was asked for; notes, and what stood in the way. */
  readonly close: () => { readonly notes: readonly string[]; readonly faults: readonly Fault[] };
}

const noName = '<stdin>';
const rewrite = 'Repair it, or write it anew over all documents with --update-baseline.';

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}

function sizeOf(known: KnownFindings): number {
  return [...known.values()].reduce((sum, found) => sum + found.size, 0);
}

async function placeProblem(
  { message, at, isDamaged }: BaselineProblem,
  file: string,
  text: string,
): Promise<Fault> {
  const { readYaml } = await import('../../framework/yaml-file.ts');
  const yaml = readYaml({ path: file, text });
  const [syntax] = yaml.faults;
  const help = isDamaged ? rewrite : 'Name a file that mlsd wrote with --update-baseline.';
  return { ...(syntax ?? yaml.fault(at, '', { key: true })), message, help };
}

type Text = { readonly text: string | null } | { readonly fault: Fault };

function readFile(target: string, shown: string): Text {
  try {
    return { text: readFileSync(target, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { text: null };
    const message = `This baseline cannot be read: ${describeSystemError(error)}.`;
    return { fault: { path: shown, message, help: 'Check its name and its permissions.' } };
  }
}

async function load(request: BaselineRequest): Promise<Outcome<Baseline>> {
  const { file: target } = request;
  const shown = showPath(target, request.working);
  const read = readFile(target, shown);
  if ('fault' in read) return { ok: false, faults: [read.fault] };
  if (read.text === null) {
    if (request.update) return { ok: true, value: new Map() };
    const message = 'There is no such baseline.';
    const { namedBy } = request;
    const by = namedBy === undefined ? '' : ` \`baseline\` in ${namedBy} names it.`;
    const help = `Create it with --update-baseline.${by}`;
    return { ok: false, faults: [{ path: shown, message, help }] };
  }
  const baseline = readBaseline(read.text);
  if (!('message' in baseline)) return { ok: true, value: baseline };
  if (request.update && baseline.isDamaged) return { ok: true, value: new Map() };
  return { ok: false, faults: [await placeProblem(baseline, shown, read.text)] };
}

class Keeper implements BaselineKeeper {
  readonly #request: BaselineRequest;
  readonly #known: Baseline;
  readonly #seen = new Map<string, KnownFindings>();

  constructor(request: BaselineRequest, known: Baseline) {
    this.#request = request;
    this.#known = known;
  }

  readonly hold = (report: FileReport): FileReport => {
    if (report.path === noName) return report;
    const { update, working } = this.#request;
    const name = showPath(path.resolve(working, report.path), path.dirname(this.#request.file));
    this.#seen.set(name, knownFindingsOf(report));
    const known = this.#known.get(name);
    return holdBackKnown(
      report,
      ({ check, fingerprint }) => update || known?.get(check)?.has(fingerprint) === true,
    );
  };

  readonly close: BaselineKeeper['close'] = () => {
    const stale = this.#countStale();
    const shown = showPath(this.#request.file, this.#request.working);
    if (this.#request.update) return this.#write(shown, stale);
    if (stale === 0) return { notes: [], faults: [] };
    const [verb, them] = stale === 1 ? ['holds', 'it'] : ['hold', 'them'];
    const note = `${count(stale)} of ${shown} no longer ${verb}; prune ${them} with --update-baseline.`;
    return { notes: [note], faults: [] };
  };

  #exists(name: string): boolean {
    return existsSync(path.resolve(path.dirname(this.#request.file), name));
  }

  /** Entries whose finding is gone, or whose document is. */
  #countStale(): number {
    let stale = 0;
    for (const [name, known] of this.#known) {
      const seen = this.#seen.get(name);
      if (!seen) stale += this.#exists(name) ? 0 : sizeOf(known);
      else {
        for (const [check, found] of known)
          for (const fingerprint of found.keys())
            stale += seen.get(check)?.has(fingerprint) === true ? 0 : 1;
      }
    }
    return stale;
  }

  #write(shown: string, stale: number): ReturnType<BaselineKeeper['close']> {
    const kept = [...this.#known].filter(([name]) => !this.#seen.has(name) && this.#exists(name));
    const next = new Map([...kept, ...this.#seen]);
    const fault = writeText(this.#request.file, writeBaseline(next), { overwrite: true });
    if (fault) return { notes: [], faults: [{ ...fault, path: shown }] };
    const size = [...next.values()].reduce((sum, known) => sum + sizeOf(known), 0);
    const pruned = stale === 0 ? '' : `; ${stale} pruned`;
    return { notes: [`${shown} holds ${count(size)} now${pruned}.`], faults: [] };
  }
}

/** Opens the baseline of a run. */
export async function openBaseline(request: BaselineRequest): Promise<Outcome<BaselineKeeper>> {
  const known = await load(request);
  return known.ok ? { ok: true, value: new Keeper(request, known.value) } : known;
}
