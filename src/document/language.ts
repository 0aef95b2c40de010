import type { StatementDraft } from './draft.ts';

const english = new Set(
  'the of and to a in is for that with we are this on by be it as from or can have will not if each an at when which'.split(
    ' ',
  ),
);
/** Function words of German, French, Spanish, Portuguese, Italian and Dutch that are no English words. */
const foreign = new Set(
  'der die das und ist nicht ein eine mit für von den dem auf wir werden le la les et des une est dans pour que qui nous sur avec el los las y del una para con por es se como não uma os em são il che di per sono della het een van niet zijn voor op'.split(
    ' ',
  ),
);
/** So many words show the language of a longer document. */
const mostWords = 1000;
const notLatin = /^[^\p{Script=Latin}]+$/u;
const leastWords = 30;

/** True when most of the text is in another language than English, as its function words and letters show. */
export function isForeign(statements: readonly StatementDraft[]): boolean {
  let englishWords = 0;
  let foreignWords = 0;
  let otherScript = 0;
  let words = 0;
  for (const { tokens } of statements) {
    if (words >= mostWords) break;
    for (const token of tokens) {
      if (token.number) continue;
      const word = token.text.toLowerCase();
      words++;
      if (english.has(word)) englishWords++;
      else if (foreign.has(word)) foreignWords++;
      if (word.charCodeAt(0) > 127 && notLatin.test(word)) otherScript++;
    }
  }
  if (words < leastWords) return otherScript > words / 2 && words > 0;
  return otherScript > words * 0.3 || (foreignWords > englishWords && foreignWords > words * 0.08);
}
