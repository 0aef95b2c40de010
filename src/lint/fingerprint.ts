import type { DesignDoc } from '../document/design-doc.ts';
import { hashText } from '../text/hash.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './report.ts';

/** A finding as the judge makes it. */
export interface UnmarkedFinding extends Omit<Finding, 'fingerprint'> {
  /** It tells of something that is not there; its place is only where that belongs. */
  readonly absent?: boolean;
}

/** So much of a passage tells it from others, in UTF-16 code units. */
const mostText = 200;

/** Index of the first heading that ends behind an offset; headings lie one behind the other. */
function firstBehind(offset: number, headings: readonly Span[]): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The text of a span without the headings in it. */
function textBetween({ start, end }: Span, source: string, headings: readonly Span[]): string {
  let text = '';
  let from = start;
  for (let index = firstBehind(start, headings); from < end; index++) {
    const heading = headings[index] ?? { start: end, end };
    if (heading.start > from) text += ` ${source.slice(from, Math.min(end, heading.start))}`;
    from = Math.max(from, heading.end);
  }
  return text;
}

/** The passage that a finding stands on, however it is broken into lines. */
function groundOf(span: Span, source: string, headings: readonly Span[]): string {
  const text = textBetween(span, source, headings);
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, mostText);
}

/**
 * Gives each finding its fingerprint. It is made of the check and the passage that the finding stands
 * on, so that it survives moved lines and renamed headings, and of a number where several are alike.
 * All findings of a document must be marked together, before any of them is held back.
 */
export function markFindings(
  findings: readonly UnmarkedFinding[],
  { source, sections, title }: Pick<DesignDoc, 'source' | 'sections' | 'title'>,
): readonly Finding[] {
  const labels = [title, ...sections.map(({ heading }) => heading)];
  const headings = labels
    .flatMap((label) => (label ? [label.span] : []))
    .toSorted((one, other) => one.start - other.start);
  const counts = new Map<string, number>();
  return findings.map((told) => {
    const { absent = false, ...finding } = told;
    const text = absent ? '' : groundOf(finding.span, source, headings);
    const ground = `${finding.check}\n${text}`;
    const count = (counts.get(ground) ?? 0) + 1;
    counts.set(ground, count);
    return { ...finding, fingerprint: hashText(count === 1 ? ground : `${ground}\n${count}`) };
  });
}
