import type { DesignDoc, Statement } from '../document/design-doc.ts';
import { counts, findAt, numberOption, type Probe } from './probe.ts';

const operation =
  /\d[^=≈~\n]{0,60}(?:×|\*|·|\/|÷|\bx\b|\btimes\b|\beach\b|\bper\b)[^=≈\n]{0,60}(?:=|≈|~|→|⇒|=>|\babout\b|\broughly\b|\bis\b)\s*[~≈<>]?\s*\$?\d/i;
const derivation = /\d[^\n]{0,60}(?:=|≈|→|⇒|=>)\s*[~≈]?\s*\$?\d/;
const conclusion =
  /\b(?:so|hence|therefore|thus|means|implies|which (?:fits|needs|is)|needs?|requires?|enough|fits?|must be|exceeds?)\b/i;

function isEstimate(statement: Statement): boolean {
  if (!counts(statement) || statement.form === 'node') return false;
  const { text } = statement.prose;
  return (operation.test(text) || derivation.test(text)) && statement.quantities.length >= 2;
}

/** The last figure of an estimate is its result. */
function isUsed(doc: DesignDoc, estimate: Statement): boolean {
  if (conclusion.test(estimate.prose.text)) return true;
  const next = doc.statements[estimate.index + 1];
  if (next && next.section === estimate.section && conclusion.test(next.prose.text)) return true;
  const result = estimate.quantities.at(-1)?.value;
  return doc.statements.some(
    (other) =>
      Math.abs(other.index - estimate.index) > 1 &&
      other.quantities.some(({ value }) => value === result && value > 10),
  );
}

/** Finds arithmetic with a result; with `used`, one that settles something. */
export const estimate: Probe = {
  name: 'estimate',
  options: { used: 'number' },
  required: [],
  find: (doc, options) => {
    const found = doc.statements.filter(isEstimate);
    const wanted =
      numberOption(options, 'used', 0) === 1 ? found.filter((one) => isUsed(doc, one)) : found;
    return wanted.slice(0, 3).map(findAt);
  },
};
