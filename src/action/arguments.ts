/** The inputs of the action, as the runner hands them over: `INPUT_FAIL-ON`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of an input; empty when it is left out. */
export function readInput(name: string, environment: Environment): string {
  return (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const options = [
  ...['level', 'status', 'case', 'config', 'fail-on', 'max-warnings', 'min-score', 'min-band'],
  ...['shard', 'cache-location'],
];

/** A switch that may carry a value: left out or `false`, `true`, or the value. */
function readSwitch(name: string, environment: Environment): readonly string[] {
  const value = readInput(name, environment);
  if (value === '' || value === 'false') return [];
  return [value === 'true' ? `--${name}` : `--${name}=${value}`];
}

/** A file, or `false` for none, whatever the config says. */
function readBaseline(environment: Environment): readonly string[] {
  const value = readInput('baseline', environment);
  if (value === '') return [];
  return value === 'false' ? ['--no-baseline'] : [`--baseline=${value}`];
}

/**
 * The command line that the inputs ask for. No input becomes an option that it does not stand for.
 *
 * @param report where the JSON report is written for the outputs
 */
export function readArguments(environment: Environment, report: string): readonly string[] {
  const given = options.flatMap((name) => {
    const value = readInput(name, environment);
    return value === '' ? [] : [`--${name}=${value}`];
  });
  const sarif = readInput('sarif-file', environment);
  const formats = [
    'text',
    'github',
    `json=${report}`,
    ...linesOf(readInput('format', environment)),
    ...(sarif === '' ? [] : [`sarif=${sarif}`]),
  ];
  return [
    'lint',
    ...given,
    ...readBaseline(environment),
    ...['changed', 'hints'].flatMap((name) => readSwitch(name, environment)),
    ...formats.map((format) => `--format=${format}`),
    '--',
    ...linesOf(readInput('paths', environment)),
  ];
}
