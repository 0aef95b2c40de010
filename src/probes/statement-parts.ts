/** Where one part of an enumeration within a statement ends and the next begins. */
const partEnd = /;\s|\n|,\s(?=(?:and |or )?(?:if|when|should|in case)\s)/g;

/** The parts of a text that semicolons, line breaks and conditions set apart, by start and end (UTF-16 offsets). */
export function partsOf(text: string): readonly (readonly [start: number, end: number])[] {
  const ends = [...text.matchAll(partEnd)].map(({ index }) => index);
  return [...ends, text.length].map((end, at) => [at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end]);
}
