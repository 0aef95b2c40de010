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
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Paths of all Markdown files below a folder, hidden folders and `node_modules` left out.
 * Throws Node's error when a folder cannot be read.
 */
export function listMarkdown(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) return isEntered(entry.name) ? listMarkdown(entryPath) : [];
    return isMarkdown(entry.name) && isFile(entry, entryPath) ? [entryPath] : [];
  });
}
