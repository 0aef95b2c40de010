import { readIgnoreText, type IgnoreText } from './comment.ts';
import type { FrontMatter, IgnoreComment } from './design-doc.ts';

const key = 'mlsd-ignore';
const ourKey = /^(mlsd[\w-]*)[ \t]*:[ \t]*(.*)$/;
const entry = /^([ \t]*-[ \t]+)(.*)$/;
const nothing = /^[ \t]*(?:#.*)?$/;

interface Line {
  readonly text: string;
  readonly start: number;
}

function* linesOf(source: string, { start, end }: FrontMatter['span']): Generator<Line> {
  let at = start;
  for (const line of source.slice(start, end).split('\n')) {
    yield { text: line.replace(/\r$/, ''), start: at };
    at += line.length + 1;
  }
}

/** A text without its quotes, or without the comment behind it. */
function unquote(written: string): string {
  const text = written.trim();
  const quoted = /^(["'])(.*)\1$/.exec(text);
  return quoted?.[2] ?? text.replace(/\s#.*$/, '');
}

function flawed(flaw: string): IgnoreText {
  return { scope: 'file', checks: [], reason: '', until: null, flaw };
}

/**
 * Reads the list under `mlsd-ignore` in front matter, an entry a line: `- check: reason`. Each is a
 * comment for the whole file. It is the one form of YAML that is read here.
 */
export function readFrontMatterIgnores(
  source: string,
  frontMatter: FrontMatter,
): readonly IgnoreComment[] {
  const found: IgnoreComment[] = [];
  const covers = { start: 0, end: source.length };
  let listed = false;
  const add = ({ text, start }: Line, read: IgnoreText): void => {
    const span = { start, end: start + text.trimEnd().length };
    found.push({ ...read, span, covers });
  };
  for (const line of linesOf(source, frontMatter.span)) {
    const [, name, value = ''] = ourKey.exec(line.text) ?? [];
    const [, dash = '', text = ''] = entry.exec(line.text) ?? [];
    if (name !== undefined) {
      listed = name === key;
      if (!listed) add(line, flawed(`\`${name}\` is not known, \`${key}\` is`));
      else if (!nothing.test(value)) add(line, flawed('its list stands below it, an entry a line'));
    } else if (listed && dash !== '') {
      const item = { text, start: line.start + dash.length };
      add(item, readIgnoreText(unquote(text), 'file'));
    } else if (/^\S/.test(line.text)) listed = false;
    else if (listed && !nothing.test(line.text)) add(line, flawed('this line begins no entry'));
  }
  return found;
}
