import type { Span } from '../../text/span.ts';
import type { Detection } from '../detector.ts';

/** A place of a finding with what is said of it where another one leads. */
export interface Place {
  readonly span: Span;
  readonly message: string;
}

/** A finding names no more than so many other places. */
const mostOthers = 4;

/** One detection at the first of several places of one kind, with the next ones beside it; none without a place. */
export function tellTogether(
  places: readonly Place[],
  told: Pick<Detection, 'data' | 'sure' | 'homeOf'>,
): readonly Detection[] {
  const [first, ...others] = places.toSorted((a, b) => a.span.start - b.span.start);
  return first ? [{ span: first.span, related: others.slice(0, mostOthers), ...told }] : [];
}
