import type { Installer } from './find-installer.ts';

/** Systems of continuous integration that `mlsd init` writes a job for. */
export const ciSystems = ['github', 'gitlab', 'none'] as const;
export type CiSystem = (typeof ciSystems)[number];

/** Where a repository takes mlsd from. */
export interface Source {
  /** What npx and pre-commit fetch where the repository brings none. */
  readonly version: string;
  readonly installer: Installer;
}

/** A config with nothing but the level, and what else people set first. */
export function writeConfig(level: string, { version, installer }: Source): string {
  const home = installer ? './node_modules/mlsd' : `https://unpkg.com/mlsd@${version}`;
  return `# yaml-language-server: $schema=${home}/schemas/config.schema.json
# What is expected of the writer: mid, senior or staff.
level: ${level}
# The documents that \`mlsd lint\` without paths means; all Markdown files when left out.
# files: ['answers/**/*.md']
# ignore: ['**/drafts']
# Findings of today that are held back; \`mlsd lint --update-baseline\` writes them.
# baseline: mlsd-baseline.json
`;
}

/** How mlsd is called by a system of continuous integration or a hook. */
export interface CallOptions extends Source {
  /** Results are kept between runs. */
  readonly cache: boolean;
  /** The action to use in GitHub Actions, "owner/repository@tag"; npx when left out. */
  readonly actionRef?: string;
}

/** The file that keeps results between runs. */
export const cacheFile = '.mlsdcache';

/** A package of the repository is never fetched from elsewhere. */
function commandOf({ version, installer }: Source): string {
  return installer ? 'npx --no-install mlsd' : `npx --yes mlsd@${version}`;
}

function cacheOption({ cache }: CallOptions): string {
  return cache ? ` --cache-location ${cacheFile}` : '';
}

/** Restores what the last run has kept, of any branch that this one may see. */
const githubCache = `      - uses: actions/cache@v4
        with:
          path: ${cacheFile}
          key: mlsd-\${{ github.run_id }}
          restore-keys: mlsd-
`;

function writeGithubCall(options: CallOptions): string {
  const { installer, cache, actionRef } = options;
  if (actionRef !== undefined) {
    const inputs = cache ? `        with:\n          cache-location: ${cacheFile}\n` : '';
    return `      - uses: ${actionRef}\n${inputs}`;
  }
  return `      - uses: actions/setup-node@v4
        with:
          node-version: 22
${installer ? `      - run: ${installer}\n` : ''}      - run: ${commandOf(options)} lint${cacheOption(options)}
`;
}

/** A workflow for GitHub Actions, where findings become annotations by themselves. */
export function writeGithubWorkflow(options: CallOptions): string {
  return `name: mlsd
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${options.cache ? githubCache : ''}${writeGithubCall(options)}`;
}

/** A job for GitLab, with its code quality report. */
export function writeGitlabJob(options: CallOptions): string {
  const kept = `  cache:\n    key: mlsd\n    paths: [${cacheFile}]\n`;
  return `mlsd:
  image: node:22
${options.cache ? kept : ''}  script:
${options.installer ? `    - ${options.installer}\n` : ''}    - ${commandOf(options)} lint${cacheOption(options)} --format text --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
}

/** What makes GitLab read the job, for a repository that has no pipeline yet. */
export const gitlabInclude = 'include:\n  - local: mlsd.gitlab-ci.yml\n';

/** An entry of `repos` for pre-commit, which installs mlsd by itself where the repository does not. */
export function writePreCommitEntry(options: CallOptions): string {
  const { version, installer } = options;
  const command = installer ? commandOf(options) : 'mlsd';
  const language = installer
    ? '      language: system\n'
    : `      language: node\n      additional_dependencies: ['mlsd@${version}']\n`;
  return `- repo: local
  hooks:
    - id: mlsd
      name: mlsd
      entry: ${command} lint --no-error-on-unmatched-pattern${cacheOption(options)}
      args: [--]
${language}      types: [markdown]
`;
}
