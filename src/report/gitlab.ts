import type { Severity } from '../framework/rule.ts';
import { hashText } from '../text/hash.ts';
import { printable } from '../text/printable.ts';
import type { DescribeCheck } from './check-description.ts';
import { stringifyJson } from './json-text.ts';
import type { PlacedFile, PlacedFinding } from './places.ts';
import type { PlacedReporter } from './reporter.ts';
import { isShown } from './shown.ts';

/** What is reported, and where the files stand. */
export interface RepositoryOptions {
  readonly least: Severity;
  /** A path as it is called in the repository. */
  readonly locate: (path: string) => string;
}

/** The same, with what is known of checks. */
export interface DescribedOptions extends RepositoryOptions {
  readonly describeCheck: DescribeCheck;
}

/** GitLab knows info, minor, major, critical and blocker. */
const names: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  hint: 'info',
};

/** GitLab shows nothing else of an issue, so that the name of the check stands there too. */
function describe(finding: PlacedFinding, { describeCheck }: DescribedOptions): string {
  const { check, message, question } = finding;
  const title = describeCheck(check)?.title;
  const told = [...(title === undefined ? [] : [`${title}:`]), message, question ?? ''];
  return printable(told.join(' ').trimEnd());
}

function formatFile({ path, findings }: PlacedFile, options: DescribedOptions) {
  const located = options.locate(path);
  return findings
    .filter((finding) => isShown(finding, options.least))
    .map((finding) => {
      const { check, severity, range, fingerprint } = finding;
      return stringifyJson({
        description: describe(finding, options),
        check_name: check,
        // Equal fingerprints are shown once, so that of the file must be in it.
        fingerprint: hashText(`${located}\n${check}\n${fingerprint}`),
        severity: names[severity],
        location: { path: located, lines: { begin: range.start.line } },
      });
    });
}

/** The report as GitLab's code quality widget reads it: a JSON array with an object a finding. */
export function createGitlabReporter(options: DescribedOptions): PlacedReporter {
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
