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

/** How folders are walked. */
export interface WalkOptions {
  readonly tell: TellUnreadable;
  /** True for files and folders to pass by. */
  readonly isLeftOut: (absolute: string, isFolder: boolean) => boolean;
}

/** Paths of all Markdown files below a folder; hidden folders and `node_modules` are never entered. */
export function listMarkdown(folder: string, options: WalkOptions): readonly string[] {
  return readFolder(folder, options.tell).flatMap((entry) => {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      const enter = isEntered(entry.name) && !options.isLeftOut(entryPath, true);
      return enter ? listMarkdown(entryPath, options) : [];
    }
    if (!isMarkdown(entry.name) || !isFile(entry, entryPath)) return [];
    return options.isLeftOut(entryPath, false) ? [] : [entryPath];
  });
}
