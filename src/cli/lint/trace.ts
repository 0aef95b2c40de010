import type { Placed } from '../../framework/config.ts';
import type { TracedValue } from '../../report/settings.ts';
import { createLineIndex } from '../../text/line-index.ts';

/** A value of a config with the line that sets it. */
export function trace({ value, place }: Placed<string | number>): TracedValue {
  const { line } = createLineIndex(place.source).position(place.span.start);
  return { value, from: { by: 'config', path: place.path, line } };
}
