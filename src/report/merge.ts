import type { Fault, Outcome } from '../framework/fault.ts';
import type { FileJson } from './json.ts';
import type { PlacedFault } from './places.ts';

/** A JSON report, as `schemas/report.schema.json` describes it. */
export interface ReportJson {
  readonly tool: { readonly name: string; readonly version: string; readonly schema: number };
  readonly files: readonly FileJson[];
  readonly faults: readonly PlacedFault[];
}

/** A report with the path of the file that holds it. */
export interface NamedReport {
  readonly name: string;
  readonly report: ReportJson;
}

/** What stands in one report only is about one of its files; what stands in all of them is about the call. */
function mergeFaults(reports: readonly NamedReport[]): readonly PlacedFault[] {
  const told = reports.map(({ report }) => report.faults.map((fault) => JSON.stringify(fault)));
  const [first] = reports;
  const inAll = (fault: PlacedFault): boolean =>
    told.every((one) => one.includes(JSON.stringify(fault)));
  const common = first?.report.faults.filter(inAll) ?? [];
  const rest = reports.flatMap(({ report }) => report.faults.filter((fault) => !inAll(fault)));
  return [...common, ...rest.toSorted((a, b) => compare(a.path ?? '', b.path ?? ''))];
}

function compare(first: string, second: string): number {
  return first === second ? 0 : first < second ? -1 : 1;
}

/** A fault for each document that two reports are about. */
function findTwice(reports: readonly NamedReport[]): readonly Fault[] {
  const holders = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { name, report } of reports) {
    for (const { path } of report.files) {
      const holder = holders.get(path);
      holders.set(path, name);
      if (holder === undefined) continue;
      const message = `This report holds ${path}, which stands in ${holder} too.`;
      const help = 'Merge reports on different files, each of them once.';
      faults.push({ path: name, message, help });
    }
  }
  return faults;
}

/**
 * One report of several on different files: files in the order of the code units of their paths. The
 * reports of all shards give what one run over all files would have said. No file may stand in two of
 * them; all must come from the same version of mlsd, which gave the first one its `tool`.
 */
export function mergeReports(reports: readonly NamedReport[]): Outcome<ReportJson> {
  const [first] = reports;
  if (!first) return { ok: false, faults: [{ message: 'There is no report to merge.' }] };
  const twice = findTwice(reports);
  if (twice.length > 0) return { ok: false, faults: twice };
  const files = reports.flatMap(({ report }) => report.files);
  const value = {
    tool: first.report.tool,
    files: files.toSorted((a, b) => compare(a.path, b.path)),
    faults: mergeFaults(reports),
  };
  return { ok: true, value };
}
