import { wellFormed } from '../text/well-formed.ts';

/**
 * A path with forward slashes as a URI reference (RFC 3986): relative ones stay relative, absolute
 * ones become `file:` URIs. Whatever is no letter, digit or one of `-_.!~*'()` is percent-encoded.
 */
export function uriOf(path: string): string {
  const parts = wellFormed(path).split('/');
  const drive = /^[A-Za-z]:$/.test(parts[0] ?? '') ? (parts.shift() ?? '') : null;
  const encoded = parts.map(encodeURIComponent).join('/');
  if (drive !== null) return `file:///${drive}/${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
