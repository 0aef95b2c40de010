import { repository, version } from '#built-in/version';
import { uriOf } from '../../report/uri.ts';
import type { Terminal } from '../terminal.ts';
import type { Project } from './project.ts';

/** The path in its pack of the file that holds a check. */
export function fileOfCheck(check: string): string {
  const ofCase = /^case\/([^/]+)\//.exec(check)?.[1];
  return ofCase === undefined ? `${check}.md` : `cases/${ofCase}.md`;
}

/** Where the files of the commit that a CI system has checked out can be read; null elsewhere. */
function findCommitAddress({ environment }: Terminal): string | null {
  const known = (...names: readonly string[]): readonly string[] | null => {
    const values = names.map((name) => environment[name] ?? '');
    return values.every((value) => value !== '') ? values : null;
  };
  const github = known('GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_SHA');
  if (github) return `${github[0]}/${github[1]}/blob/${github[2]}`;
  const gitlab = known('CI_PROJECT_URL', 'CI_COMMIT_SHA');
  return gitlab && `${gitlab[0]}/-/blob/${gitlab[1]}`;
}

const isWebAddress = /^https?:\/\/[\w.-]+(?::\d+)?\/[\w./~-]+$/;

/**
 * Gives the address of the page that teaches a check: its rule file in the repository that holds it,
 * where that is known. Own rules are shown by a CI system, at the commit that it judges.
 *
 * @param locate gives a path as it is called in the repository
 */
export function createRuleAddress(
  terminal: Terminal,
  locate: (path: string) => string,
): (check: string, project: Project | null) => string | undefined {
  const commit = findCommitAddress(terminal);
  const address = (base: string | null, file: string): string | undefined =>
    base !== null && isWebAddress.test(base) ? `${base}/${uriOf(file)}` : undefined;
  return (check, project) => {
    const file = fileOfCheck(check);
    const own = project?.own.shownPaths.get(file);
    if (own === undefined)
      return address(repository && `${repository}/blob/v${version}/rules`, file);
    const isInside = !/^(?:\.\.|\/)|(?:^|\/)node_modules\//.test(own);
    return isInside ? address(commit, locate(own)) : undefined;
  };
}
