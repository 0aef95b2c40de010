import type { Level } from '../../framework/rule.ts';
import { readIgnoreRules } from '../../text/ignore-rules.ts';
import {
  cacheFile,
  gitlabInclude,
  writeConfig,
  writeGithubWorkflow,
  writeGitlabJob,
  writePreCommitEntry,
  type CiSystem,
  type Source,
} from './ci-files.ts';

/** What a repository is to get. */
export interface Wish {
  readonly level: Level;
  readonly ci: CiSystem;
  readonly preCommit: boolean;
  /** Results are kept between runs. */
  readonly cache: boolean;
  /** The action to use in GitHub Actions; npx when left out. */
  readonly actionRef?: string;
}

/** A file to write whole. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** What is left to the person, as sentences or lines to add. */
  readonly notes: readonly string[];
}

/** What is known of the repository. */
export interface Place extends Source {
  /** The config that is there already, as it is called; null when there is none. */
  readonly config: string | null;
  /** The text of a file; null when there is none. */
  readonly read: (path: string) => string | null;
  readonly force: boolean;
}

const preCommitFile = '.pre-commit-config.yaml';

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

/** The text with an entry more, when `repos` is a block and the last thing in it; else null. */
function appendEntry(text: string, entry: string): string | null {
  const [, body] = /^repos:[ \t]*(?:#.*)?\r?\n([^]*)$/m.exec(text) ?? [];
  if (body === undefined || text.includes('\r') || /^(?![ \t\n#]|- |$)/m.test(body)) return null;
  const first = /^([ \t]*)- /m.exec(body)?.[1];
  if (first === undefined) return null;
  return `${text.replace(/\n*$/, '\n')}${indent(entry, first)}`;
}

function planPreCommit(wish: Wish, { version, installer, read }: Place): Plan {
  const entry = writePreCommitEntry({ ...wish, version, installer });
  const present = read(preCommitFile);
  if (present === null) {
    return { files: [{ path: preCommitFile, text: `repos:\n${indent(entry, '  ')}` }], notes: [] };
  }
  if (/^[ \t-]*id:[ \t]*mlsd\b/m.test(present)) {
    return { files: [], notes: [`${preCommitFile} has the hook already.`] };
  }
  const text = appendEntry(present, entry);
  if (text !== null) return { files: [{ path: preCommitFile, text }], notes: [] };
  const note = `Add this to \`repos\` in ${preCommitFile}:\n\n${indent(entry, '  ')}`;
  return { files: [], notes: [note] };
}

/** A file that is written only where there is none yet. */
function planNew({ path, text }: PlannedFile, { read, force }: Place): Plan {
  const present = read(path);
  if (present === text) return { files: [], notes: [`${path} is up to date.`] };
  return present === null || force
    ? { files: [{ path, text }], notes: [] }
    : { files: [], notes: [`${path} is there already and stays; --force replaces it.`] };
}

function planGitlab(wish: Wish, place: Place): readonly Plan[] {
  const { version, installer } = place;
  const text = writeGitlabJob({ ...wish, version, installer });
  const job = planNew({ path: 'mlsd.gitlab-ci.yml', text }, place);
  const pipeline = place.read('.gitlab-ci.yml');
  if (pipeline === null) {
    return [job, { files: [{ path: '.gitlab-ci.yml', text: gitlabInclude }], notes: [] }];
  }
  if (pipeline.includes('mlsd.gitlab-ci.yml')) return [job];
  return [
    job,
    { files: [], notes: [`Add this to .gitlab-ci.yml:\n\n${indent(gitlabInclude, '  ')}`] },
  ];
}

/** Git leaves the file with kept results alone; nothing is said where it does already. */
function planGitignore({ read }: Place): Plan {
  const path = '.gitignore';
  const present = read(path) ?? '';
  if (readIgnoreRules(present).decide(cacheFile, false) === 'out') return { files: [], notes: [] };
  const lineEnd = present.includes('\r\n') ? '\r\n' : '\n';
  const gap = present === '' || present.endsWith('\n') ? '' : lineEnd;
  return { files: [{ path, text: `${present}${gap}${cacheFile}${lineEnd}` }], notes: [] };
}

function planConfig({ level }: Wish, place: Place): Plan {
  const { config } = place;
  const path = 'mlsd.config.yaml';
  if (config !== null && config !== path) {
    return { files: [], notes: [`${config} holds a config already and stays.`] };
  }
  return planNew({ path, text: writeConfig(level, place) }, place);
}

/** What was asked for and has no place. */
function strayNotes({ ci, actionRef }: Wish): readonly string[] {
  return actionRef !== undefined && ci !== 'github'
    ? ['--action-ref is for GitHub Actions, and no workflow of it is written.']
    : [];
}

/** What is written where; nothing that is there is replaced unless that is asked for. */
export function planFiles(wish: Wish, place: Place): Plan {
  const { version, installer } = place;
  const text = writeGithubWorkflow({ ...wish, version, installer });
  const workflow = { path: '.github/workflows/mlsd.yml', text };
  const plans = [
    planConfig(wish, place),
    ...(wish.ci === 'github' ? [planNew(workflow, place)] : []),
    ...(wish.ci === 'gitlab' ? planGitlab(wish, place) : []),
    ...(wish.cache && (wish.ci !== 'none' || wish.preCommit) ? [planGitignore(place)] : []),
    ...(wish.preCommit ? [planPreCommit(wish, place)] : []),
  ];
  return {
    files: plans.flatMap(({ files }) => files),
    notes: [...plans.flatMap(({ notes }) => notes), ...strayNotes(wish)],
  };
}
