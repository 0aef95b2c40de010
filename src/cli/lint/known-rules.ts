import { pack } from '#built-in/pack';
import type { CaseGuide } from '../../framework/case.ts';
import type { CompiledPack } from '../../framework/pack.ts';
import type { Lesson } from '../../framework/rule.ts';
import { exitCodes } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { Project } from './project.ts';
import { createSettingsFinder, type SettingsFinder } from './settings.ts';

/** The rules that count in the working folder, with what they teach. */
export interface KnownRules {
  readonly pack: CompiledPack;
  /** The project of the folder; null when its config is wrong. */
  readonly project: Project | null;
  readonly readLesson: (id: string) => Promise<Lesson | undefined>;
  readonly readGuides: () => Promise<readonly CaseGuide[]>;
}

/** What the options of a call say about its config. */
export interface ConfigFlags {
  /** A path, or false with `--no-config`. */
  readonly config?: string | boolean;
}

/** The guides of all cases, own ones in the place of those of mlsd that have the same id. */
export async function readGuides(project: Project | null): Promise<readonly CaseGuide[]> {
  const { cases } = await import('#built-in/cases');
  const guides = project?.own.guides ?? [];
  return [...cases.filter(({ id }) => !guides.some((guide) => guide.id === id)), ...guides];
}

/** The rules that count in a folder: those of mlsd where its config is wrong, which others tell. */
export async function findPack(finder: SettingsFinder, folder: string): Promise<CompiledPack> {
  const project = await finder.findProject(folder);
  return project.ok ? project.value.pack : pack;
}

/**
 * Opens the rules that count in the working folder, or those of the config that the call names; what
 * is wrong with own ones is told.
 */
export async function openKnownRules(
  session: Session,
  { config }: ConfigFlags = {},
): Promise<KnownRules> {
  const { folder, today } = session.terminal;
  const finder = createSettingsFinder({ pack, asked: {}, today, working: folder, config });
  const outcome = await finder.findProject(folder);
  const faults = outcome.ok ? outcome.value.own.faults : outcome.faults;
  session.complain(faults);
  if (faults.length > 0) session.exit(exitCodes.fault);
  const project = outcome.ok ? outcome.value : null;
  const own = project?.own;
  return {
    pack: project?.pack ?? pack,
    project,
    readLesson: async (id) => {
      const ownLesson = own?.lessons.find((lesson) => lesson.id === id);
      if (ownLesson) return ownLesson;
      const { lessons } = await import('#built-in/lessons');
      return lessons.find((lesson) => lesson.id === id);
    },
    readGuides: () => readGuides(project),
  };
}
