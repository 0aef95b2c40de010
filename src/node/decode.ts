import type { Fault } from '../framework/fault.ts';

/** Text of a file without its byte order mark. */
export interface DecodedText {
  readonly text: string;
  /** The bytes began with the UTF-8 byte order mark. */
  readonly byteOrderMark: boolean;
}

/** What keeps bytes from being read as text, or their text. */
export type Decoding =
  | { readonly ok: true; readonly value: DecodedText }
  | { readonly ok: false; readonly fault: Fault };

function fail(message: string, help: string): Decoding {
  return { ok: false, fault: { message, help } };
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** True when a zero byte stands among the first 8,000, where Git looks for it too. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0);
}

/** 1-based number of the first line that is no valid UTF-8. */
function findBrokenLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
  return before.split('\n').length;
}

/** Reads bytes as UTF-8, with or without a byte order mark; anything else is a fault without a path. */
export function decodeText(bytes: Uint8Array): Decoding {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return fail('This file is written in UTF-16.', 'Save it as UTF-8 and lint it again.');
  }
  if (looksBinary(bytes)) {
    return fail('This is a binary file, not Markdown.', 'Name the Markdown file itself.');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: { text, byteOrderMark: startsWith(bytes, 0xef, 0xbb, 0xbf) } };
  } catch {
    return fail(
      `Line ${findBrokenLine(bytes)} holds bytes that are not UTF-8.`,
      'Save the file as UTF-8 and lint it again.',
    );
  }
}
