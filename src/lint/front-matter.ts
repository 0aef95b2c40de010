import type { DesignDoc } from '../document/design-doc.ts';

/** The plain value of a key that stands at the left margin of the document's front matter. */
export function frontMatterValue(doc: DesignDoc, key: string): string | undefined {
  const lines = (doc.frontMatter?.text ?? '').split(/\r?\n/);
  const line = lines.find((one) => one.startsWith(`${key}:`));
  return /^[\w-]+:\s*["']?([\w-]+)/.exec(line ?? '')?.[1];
}
