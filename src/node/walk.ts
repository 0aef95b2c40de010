import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** Endings of Markdown files, as the most used tools write them. */
const markdownEnding = /\.(?:md|markdown)$/i;

/** True for paths of Markdown files, by their ending. */
export function isMarkdown(file: string): boolean {
  return markdownEnding.test(file);
}

/** Hidden folders and dependencies hold no designs. */
function isEntered(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** Links to files are followed, links to folders are not: they may lead in circles. */
function isFile(entry: Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What stands in a folder; nothing, after telling why, when it cannot be read. */
function readFolder(folder: string, tell: TellUnreadable): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    tell(folder, error);
    return [];
  }
}

/** Is told of each folder that cannot be read, with Node's error. */
export type TellUnreadable = (folder: string, error: unknown) => void;

/** Paths of all Markdown files below a folder, hidden folders and `node_modules` left out. */
export function listMarkdown(folder: string, tell: TellUnreadable): readonly string[] {
  return readFolder(folder, tell).flatMap((entry) => {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) return isEntered(entry.name) ? listMarkdown(entryPath, tell) : [];
    return isMarkdown(entry.name) && isFile(entry, entryPath) ? [entryPath] : [];
  });
}
