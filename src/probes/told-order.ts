import type { DesignDoc, Statement } from '../document/design-doc.ts';

/** An arrow between two things. */
export const arrows = /(?:-+>|=+>|→|⇒|➜|➡|⟶|⟹|▶|>>|›|(?<=\p{L}) > (?=\p{L}))/u;

/** Words of sequence. */
export const sequence =
  /\b(?:first|then|next|after(?:wards| that)?|finally|followed by|before|once|subsequently|lastly|step \d+)\b/gi;

/** Words of sequence that tell a way even across statements, unlike "before" and "once". */
export const firmSequence =
  /(?<!-)\b(?:first|then|next|afterwards|finally|followed by|subsequently|lastly|step \d+)\b(?!-| (?:token|time|party|page|result|item))/gi;

/** Heads of a column whose entries come one behind another. */
const orderHead = /\b(?:stage|step|phase|hop)s?\b/i;

/** How often the statements say that one thing comes behind another. */
export function countTurns(run: readonly Statement[], words: RegExp): number {
  return run.reduce((sum, { prose }) => sum + (prose.text.match(words)?.length ?? 0), 0);
}

/** An entry of a numbered list, or of a table of stages. */
export function isNumbered({ source }: DesignDoc, { span, labels }: Statement): boolean {
  if (labels.some(({ kind, prose }) => kind === 'column' && orderHead.test(prose.text)))
    return true;
  const line = source.slice(source.lastIndexOf('\n', span.start - 1) + 1, span.start);
  return /^[\s>]*\d{1,2}[.)]\s/.test(line);
}

/** The statements of a run by the list, or the prose under one label, to which they belong. */
export function siblingsOf(run: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of run) {
    const parent = statement.form === 'item' ? (statement.labels.at(-1)?.prose.text ?? '') : '';
    const key = `${statement.depth} ${parent}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()];
}
