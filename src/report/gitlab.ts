import type { Severity } from '../framework/rule.ts';
import type { FileReport } from '../lint/report.ts';
import { hashText } from '../text/hash.ts';
import { createLineIndex } from '../text/line-index.ts';
import { printable } from '../text/printable.ts';
import { stringifyJson } from './json-text.ts';
import type { Reporter } from './reporter.ts';
import { isShown } from './shown.ts';

/** What is reported, and where the files stand. */
export interface RepositoryOptions {
  readonly least: Severity;
  /** A path as it is called in the repository. */
  readonly locate: (path: string) => string;
}

/** GitLab knows info, minor, major, critical and blocker. */
const names: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  hint: 'info',
};

function formatFile({ path, source, findings }: FileReport, options: RepositoryOptions) {
  const lines = createLineIndex(source);
  const located = options.locate(path);
  return findings
    .filter((finding) => isShown(finding, options.least))
    .map(({ check, severity, message, question, span, fingerprint }) =>
      stringifyJson({
        description: printable(question === undefined ? message : `${message} ${question}`),
        check_name: check,
        // Equal fingerprints are shown once, so that of the file must be in it.
        fingerprint: hashText(`${located}\n${check}\n${fingerprint}`),
        severity: names[severity],
        location: { path: located, lines: { begin: lines.position(span.start).line } },
      }),
    );
}

/** The report as GitLab's code quality widget reads it: a JSON array with an object a finding. */
export function createGitlabReporter(options: RepositoryOptions): Reporter {
  let written = 0;
  return {
    begin: () => '[',
    file: (file) => {
      const issues = formatFile(file, options);
      const comma = written > 0 && issues.length > 0 ? ',\n' : '';
      written += issues.length;
      return comma + issues.join(',\n');
    },
    end: () => ']\n',
  };
}
