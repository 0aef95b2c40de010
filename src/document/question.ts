import type { Label, Statement } from './design-doc.ts';
import { asks } from './paragraph.ts';

/** The question that a statement answers: a label above it, or the bold line that heads its section. */
export function questionAbove({ labels, section }: Statement): Label | null {
  const asked = labels.findLast(({ kind }) => kind === 'question');
  if (asked) return asked;
  const { heading, origin } = section;
  return origin === 'bold' && heading && asks(heading.prose.text) ? heading : null;
}
