import type { Section } from '../../document/design-doc.ts';

/** What may stand before a number, such as an emoji; V8 takes long over `\p{L}` and the flag `u`. */
const notWritten = '^[^A-Za-z\\d\\u00c0-\\u1fff\\u2c00-\\ud7ff]*';
const dotted = new RegExp(`${notWritten}(\\d{1,2}(?:\\.\\d{1,2})+)[.):]?(?=\\s|$)`);
const marked = new RegExp(`${notWritten}(\\d{1,2})\\s?[.):–—-](?=\\s|$)`);
const named = new RegExp(
  `${notWritten}(step|part|phase|section|chapter|stage)\\s+(\\d{1,2}(?:\\.\\d{1,2})*)(?=[\\s.):–—-]|$)`,
  'i',
);

/** The number by which a heading is counted: "3" of "3. Data" and "Step 3: Data", "3.1" of "3.1 Sources"; null for none. */
export function headingNumber({ heading }: Section): string | null {
  const text = heading?.prose.text ?? '';
  return (dotted.exec(text) ?? marked.exec(text))?.[1] ?? named.exec(text)?.[2] ?? null;
}

/** The word that is counted by: "step" of "Step 3: Data"; empty where only a number stands. */
export function countedWord({ heading }: Section): string {
  return named.exec(heading?.prose.text ?? '')?.[1]?.toLowerCase() ?? '';
}
