/** Systems of continuous integration that `mlsd init` writes a job for. */
export const ciSystems = ['github', 'gitlab', 'none'] as const;
export type CiSystem = (typeof ciSystems)[number];

/** A config with nothing but the level, and what else people set first. */
export function writeConfig(level: string, version: string): string {
  return `# yaml-language-server: $schema=https://unpkg.com/mlsd@${version}/schemas/config.schema.json
# What is expected of the writer: mid, senior or staff.
level: ${level}
# The documents that \`mlsd lint\` without paths means; all Markdown files when left out.
# files: ['answers/**/*.md']
# ignore: ['**/drafts']
`;
}

/** A workflow for GitHub Actions, where findings become annotations by themselves. */
export function writeGithubWorkflow(version: string): string {
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
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes mlsd@${version} lint
`;
}

/** A job for GitLab, with its code quality report. */
export function writeGitlabJob(version: string): string {
  return `mlsd:
  image: node:22
  script:
    - npx --yes mlsd@${version} lint --format text --format gitlab=gl-code-quality-report.json
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

/** An entry of `repos` for pre-commit, which installs mlsd by itself. */
export function writePreCommitEntry(version: string): string {
  return `- repo: local
  hooks:
    - id: mlsd
      name: mlsd
      entry: mlsd lint --no-error-on-unmatched-pattern
      language: node
      additional_dependencies: ['mlsd@${version}']
      types: [markdown]
`;
}
