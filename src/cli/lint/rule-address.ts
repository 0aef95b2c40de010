import { repository, version } from '#built-in/version';
import { addressOfFile, fileOfCheck, pageOfCheck } from '../../report/check-page.ts';
import type { Terminal } from '../terminal.ts';
import type { Project } from './project.ts';

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
  return (check, project) => {
    const own = project?.own.shownPaths.get(fileOfCheck(check));
    if (own === undefined) return pageOfCheck(check, { repository, version });
    const isInside = !/^(?:\.\.|\/)|(?:^|\/)node_modules\//.test(own);
    return isInside ? addressOfFile(commit, locate(own)) : undefined;
  };
}
