import { suggest } from '../text/suggestion.ts';
import type { Fault } from './fault.ts';
import { stepIds } from './framework.ts';
import type { PackFile } from './pack-file.ts';

/** The files of a pack by what they hold. */
export interface PackLayout {
  readonly framework: PackFile | null;
  readonly facts: PackFile | null;
  /** Word lists by their name. */
  readonly lists: ReadonlyMap<string, PackFile>;
  /** Rule files in the order of the steps, then by name. */
  readonly rules: readonly PackFile[];
  /** Files of cases by name. */
  readonly cases: readonly PackFile[];
  readonly faults: readonly Fault[];
}

const ruleFolders: readonly string[] = [...stepIds, 'diagram', 'consistency', 'writing', 'ignore'];
const caseFolder = 'cases';

const fileName = /^[a-z0-9]+(-[a-z0-9]+)*\.(md|yaml)$/;

type Place = 'framework' | 'facts' | 'list' | 'rule' | 'case' | 'foreign' | Omit<Fault, 'path'>;

function placeOf(path: string): Place {
  if (path === 'framework.yaml') return 'framework';
  if (path === 'facts.yaml') return 'facts';
  const [folder = '', name = '', ...deeper] = path.split('/');
  if (path === 'README.md') return 'foreign';
  const isRule = ruleFolders.includes(folder) || folder === caseFolder;
  if (!isRule && folder !== 'words') {
    const known = [...ruleFolders, caseFolder, 'words', 'framework.yaml', 'facts.yaml'];
    const near = suggest(folder, known);
    const help =
      near === undefined
        ? `Rules stand in: ${ruleFolders.join(', ')}.`
        : `Did you mean \`${near}\`?`;
    return { message: 'Nothing of a rule pack stands here.', help };
  }
  if (deeper.length > 0) return { message: 'Rule packs have no folders within folders.' };
  const ending = isRule ? '.md' : '.yaml';
  if (!fileName.test(name) || !name.endsWith(ending)) {
    const help = `Small letters, digits and single hyphens, with the ending ${ending}.`;
    return { message: 'A file of this name is not read here.', help };
  }
  if (folder === caseFolder) return 'case';
  return isRule ? 'rule' : 'list';
}

function compareRules(first: PackFile, second: PackFile): number {
  const rank = ({ path }: PackFile): number => ruleFolders.indexOf(path.split('/')[0] ?? '');
  return rank(first) - rank(second) || (first.path < second.path ? -1 : 1);
}

/** Sorts the files of a pack by what they hold; a file in the wrong place is a fault. */
export function sortPackFiles(files: readonly PackFile[]): PackLayout {
  const lists = new Map<string, PackFile>();
  const rules: PackFile[] = [];
  const cases: PackFile[] = [];
  const faults: Fault[] = [];
  let framework: PackFile | null = null;
  let facts: PackFile | null = null;
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const file = { path, text: text.replace(/^\uFEFF/, '') };
    const place = placeOf(path);
    if (place === 'framework') framework = file;
    else if (place === 'facts') facts = file;
    else if (place === 'list') lists.set(path.slice('words/'.length, -'.yaml'.length), file);
    else if (place === 'rule') rules.push(file);
    else if (place === 'case') cases.push(file);
    else if (place !== 'foreign') faults.push({ path, ...place });
  }
  return { framework, facts, lists, rules: rules.sort(compareRules), cases, faults };
}
