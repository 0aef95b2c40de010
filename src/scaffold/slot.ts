/**
 * A slot: one question in italic square brackets, `_[Which number changes?]_`.
 *
 * It stands at the end of a list item, after a bold lead-in when the prompt names its topic:
 * `- **Business goal:** _[Which number changes?]_`, or in a cell of a table. Nothing else of a
 * skeleton is written in this form, so a document's emphasis that begins with `[` and ends with `]`
 * is a slot nobody has filled; writing anything else in its place fills it.
 */
export interface Prompt {
  /** The topic in a few words; empty when there is none. */
  readonly topic: string;
  readonly question: string;
}

const topicBeforeQuestion = /^([^:?.\n]{1,48}):\s+(.+)$/s;

/** Reads one line of a framework's prompts: "Business goal: Which number changes?". */
export function readPrompt(line: string): Prompt {
  const match = topicBeforeQuestion.exec(line.trim());
  return { topic: match?.[1]?.trim() ?? '', question: match?.[2] ?? line.trim() };
}

/** Markdown that shows `text` as it is, on one line and without square brackets. */
export function escapeText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replaceAll('[', '(').replaceAll(']', ')');
  return line.replace(/[\\`*_<&~]/g, '\\$&');
}

/** The slot by itself. */
export function bracketSlot(question: string): string {
  return `_[${escapeText(question)}]_`;
}

/** The topic as bold lead-in with a space behind it; nothing when there is none. */
export function leadIn({ topic }: Prompt): string {
  return topic === '' ? '' : `**${escapeText(topic)}:** `;
}

/** The list item that holds a slot, without a line end. */
export function writeSlot(prompt: Prompt): string {
  return `- ${leadIn(prompt)}${bracketSlot(prompt.question)}`;
}
