import path from 'node:path';
import type { Outcome } from '../../framework/fault.ts';
import type { FileReport } from '../../lint/report.ts';
import { openBaseline, type BaselineKeeper } from './baseline.ts';
import type { LintFlags } from './flags.ts';
import type { Project } from './project.ts';

/** The baselines of one run: that of the call, or those of the configs. */
export interface Baselines {
  /** The report without what is known, of a document of this project. */
  readonly hold: (report: FileReport, project: Project) => FileReport;
  /** Writes baselines where that was asked for; notes, and what stood in the way. */
  readonly close: BaselineKeeper['close'];
}

type Wish = Pick<LintFlags, 'baseline' | 'updateBaseline'>;

/** Absolute path of the baseline that counts for a project, and the config that names it. */
function findBaseline(
  project: Project | null,
  { baseline }: Wish,
  working: string,
): { readonly file: string; readonly namedBy?: string } | null {
  if (baseline === false) return null;
  if (baseline !== undefined) return { file: path.resolve(working, baseline) };
  const own = project?.config.baseline;
  return own ? { file: own.value, namedBy: own.place.path } : null;
}

/**
 * Opens the baselines that the call or the configs of these projects name; null when there are none.
 *
 * @param working absolute path of the working folder
 */
export async function openBaselines(
  wish: Wish,
  projects: readonly Project[],
  working: string,
): Promise<Outcome<Baselines | null>> {
  const keepers = new Map<string, BaselineKeeper>();
  const update = wish.updateBaseline === true;
  for (const project of [null, ...projects]) {
    const found = findBaseline(project, wish, working);
    if (!found || keepers.has(found.file)) continue;
    const keeper = await openBaseline({ ...found, update, working });
    if (!keeper.ok) return keeper;
    keepers.set(found.file, keeper.value);
  }
  if (keepers.size === 0) {
    const message = '--update-baseline does not know which file to write.';
    const help = 'Name it with --baseline FILE, or with `baseline` in the config.';
    return update ? { ok: false, faults: [{ message, help }] } : { ok: true, value: null };
  }
  const value: Baselines = {
    hold: (report, project) => {
      const found = findBaseline(project, wish, working);
      return (found && keepers.get(found.file)?.hold(report)) ?? report;
    },
    close: () => {
      const closed = [...keepers.values()].map((keeper) => keeper.close());
      return {
        notes: closed.flatMap(({ notes }) => notes),
        faults: closed.flatMap(({ faults }) => faults),
      };
    },
  };
  return { ok: true, value };
}
