import type { Severity } from '../framework/rule.ts';
import type { Appearance } from './appearance.ts';
import type { Tally } from './count.ts';

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

interface SummaryOptions extends Appearance {
  readonly least: Severity;
}

/** What was counted but not shown, and how to see it. */
function hiddenPart(hints: number, warnings: number, { least, glyphs }: SummaryOptions): string {
  const hidden = [
    ...(least === 'error' && warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(least !== 'hint' && hints > 0 ? [plural(hints, 'hint')] : []),
  ];
  if (hidden.length === 0) return '';
  const remedy = least === 'error' ? 'hidden by --quiet' : 'shown with --hints';
  return ` ${glyphs.ellipsis} ${hidden.join(' and ')}, ${remedy}`;
}

/** A line of its own for what comments and the baseline keep from being told. */
function heldBackPart({ comments, baseline }: Tally): string {
  const parts = [
    ...(comments > 0 ? [`${comments} by ignore comments`] : []),
    ...(baseline > 0 ? [`${baseline} by the baseline`] : []),
  ];
  return parts.length === 0 ? '' : `\nHeld back: ${parts.join(', ')}`;
}

function signOf(errors: number, told: number, { paint, glyphs }: SummaryOptions): string {
  if (errors > 0) return paint.red(glyphs.error);
  return told > 0 ? paint.yellow(glyphs.warning) : paint.green(glyphs.good);
}

/** One line: how many files and findings, and what is hidden; a second one for what is held back. */
export function formatSummary(tally: Tally, options: SummaryOptions): string {
  const { paint, least } = options;
  const { files, unjudged, errors, warnings, hints } = tally;
  const counts = [
    ...(errors > 0 ? [paint.red(plural(errors, 'error'))] : []),
    ...(warnings > 0 && least !== 'error' ? [paint.yellow(plural(warnings, 'warning'))] : []),
    ...(hints > 0 && least === 'hint' ? [paint.cyan(plural(hints, 'hint'))] : []),
  ];
  const parts = [...counts, ...(unjudged > 0 ? [`${unjudged} not judged`] : [])];
  const found = parts.length === 0 ? 'nothing to ask' : parts.join(', ');
  const sign = signOf(errors, parts.length, options);
  const hidden = paint.dim(hiddenPart(hints, warnings, options));
  const held = paint.dim(heldBackPart(tally));
  return `${sign} ${plural(files, 'file')}, ${found}${hidden}${held}`;
}
