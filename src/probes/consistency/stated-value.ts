import type { Detection } from '../detector.ts';
import type { Span } from '../../text/span.ts';

/** A value of something, as it stands at a place. */
export interface StatedValue {
  readonly text: string;
  readonly span: Span;
}

/** Two values of one thing, told at the later place. */
export function tellValues(
  subject: string,
  values: readonly [StatedValue, StatedValue],
): Detection {
  const [first, second] = values;
  const [earlier, later] = first.span.start <= second.span.start ? values : [second, first];
  return {
    span: later.span,
    related: [{ span: earlier.span, message: `stated here as ${earlier.text}` }],
    data: { subject, here: later.text, there: earlier.text },
    sure: false,
  };
}
