import type { Span } from '../text/span.ts';
import type { IgnoreComment } from './design-doc.ts';

const pattern = /^<!--\s*mlsd-ignore(-section|-file)?\s+([^:>]*?)\s*(?::\s*([\s\S]*?))?\s*-->$/;

/** Reads `<!-- mlsd-ignore check, check: reason -->`; null when the comment is none of ours. */
export function readComment(html: string, span: Span): IgnoreComment | null {
  const match = pattern.exec(html.trim());
  if (!match) return null;
  const scope = match[1] === '-section' ? 'section' : match[1] === '-file' ? 'file' : 'next';
  const checks = (match[2] ?? '').split(/[\s,]+/).filter((check) => check !== '');
  return { span, scope, checks, reason: match[3] ?? '' };
}
