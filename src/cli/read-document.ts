import path from 'node:path';
import { readStream } from '../node/read-stream.ts';
import { readText } from '../node/read-text.ts';
import { exitCodes } from './exit-code.ts';
import type { Session } from './session.ts';

/** What a document is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? '<stdin>' : file;
}

/** The text of a file, or of standard input for `-`; null, and told, when it cannot be read. */
export async function readDocument(file: string, session: Session): Promise<string | null> {
  const { input, folder } = session.terminal;
  const content = file === '-' ? await readStream(input) : readText(path.resolve(folder, file));
  if (content.ok) return content.value.text;
  session.complain([{ ...content.fault, path: nameOf(file) }]);
  session.exit(exitCodes.fault);
  return null;
}
