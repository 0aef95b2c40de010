import { pack } from '#built-in/pack';
import path from 'node:path';
import type { FormatRequest } from '../lint/flags.ts';
import type { Project } from '../lint/project.ts';
import { createSettingsFinder } from '../lint/settings.ts';
import type { Terminal } from '../terminal.ts';

/** Projects by the paths of files; a file of none is left out. */
export type Projects = ReadonlyMap<string, Project>;

/** Formats that name checks, which a project may have brought. */
const naming: readonly FormatRequest['format'][] = ['sarif', 'gitlab', 'markdown', 'github'];

/**
 * Finds the projects that files belong to, for what their own rules are called. What is wrong with a
 * config stands in the reports already.
 */
export async function findProjects(
  files: readonly { readonly path: string }[],
  call: {
    readonly formats: readonly FormatRequest[];
    readonly flags: { readonly config?: string | boolean };
  },
  { folder, today }: Terminal,
): Promise<Projects> {
  const projects = new Map<string, Project>();
  if (!call.formats.some(({ format }) => naming.includes(format))) return projects;
  const { config } = call.flags;
  const finder = createSettingsFinder({ pack, asked: {}, working: folder, today, config });
  for (const { path: name } of files) {
    const project = await finder.findProject(path.dirname(path.resolve(folder, name)));
    if (project.ok) projects.set(name, project.value);
  }
  return projects;
}
