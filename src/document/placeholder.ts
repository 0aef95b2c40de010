const blank = /^[\s_.…\-–—[\]()*]*$/;
const named = /^(?:[^:\n]{0,60}:\s*)?/.source;
const bracketed = new RegExp(`${named}(?:\\[[^\\]]*\\]|<[^>]*>|\\{{1,2}[^}]*\\}{1,2})[.\\s]*$`);
const ruled = new RegExp(`${named}(?:_{2,}|\\.{3,}|…|[-–—]{2,})\\s*$`);

/** A formula, an array or a JSON value stands in brackets too. */
const formulaOrValue = /[\\=≈]|['"]\s*[,:]|\[\s*[\d'"]/;

/** A question in brackets waits for its answer, whatever signs it holds. */
const bracketedQuestion = /\?\][.\s]*$/;

/** True for a text that waits to be replaced: "Goal: [which number should change?]". */
export function isBracketed(text: string): boolean {
  return bracketed.test(text) && (bracketedQuestion.test(text) || !formulaOrValue.test(text));
}

/** True for a text that holds nothing but lines, dots and brackets, behind a label at most. */
export function isBlank(text: string): boolean {
  return blank.test(text) || ruled.test(text);
}
