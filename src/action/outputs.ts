type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function scoresOf(report: Fields): readonly number[] {
  const files: readonly unknown[] = Array.isArray(report['files']) ? report['files'] : [];
  return files.flatMap((file) => {
    const { total } = fieldsOf(fieldsOf(file)['score']);
    return typeof total === 'number' ? [Math.round(total)] : [];
  });
}

/** The outputs of the action by name, read from the JSON report of the run. */
export function readOutputs(json: string, sarif: string): Readonly<Record<string, string>> {
  const report = fieldsOf(JSON.parse(json));
  const { files, errors, warnings, hints } = fieldsOf(report['summary']);
  const scores = scoresOf(report);
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    files: String(files),
    errors: String(errors),
    warnings: String(warnings),
    hints: String(hints),
    score: scores.length === 0 ? '' : String(Math.min(...scores)),
    'mean-score': scores.length === 0 ? '' : String(Math.round(sum / scores.length)),
    'sarif-file': sarif,
  };
}

/** Outputs in the form of the file `GITHUB_OUTPUT`: a line each. */
export function formatOutputs(outputs: Readonly<Record<string, string>>): string {
  return Object.entries(outputs)
    .map(([name, value]) => `${name}=${value.replace(/[\r\n]/g, ' ')}\n`)
    .join('');
}
