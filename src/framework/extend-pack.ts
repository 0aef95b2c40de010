import { createStemmer } from '../text/stem.ts';
import type { CaseGuide } from './case.ts';
import { createWordsCompiler } from './compile-words.ts';
import type { Config } from './config.ts';
import type { Fault } from './fault.ts';
import { growGroups } from './grow-groups.ts';
import type { CompiledPack } from './pack.ts';
import type { PackWords } from './pack-words.ts';
import type { PackFile } from './pack-file.ts';
import { sortPackFiles, type PackLayout } from './pack-layout.ts';
import { readCases } from './read-cases.ts';
import { sortFaults, type PackTools } from './read-pack.ts';
import { readRules, type RuleTools } from './read-rules.ts';
import type { Lesson } from './rule.ts';
import { ruleId } from './rule-file.ts';
import { resolveWordLists } from './word-lists.ts';
import { addWordLists } from './own-word-lists.ts';

/** A pack of a project's own. */
export interface OwnPack {
  /** What messages call its folder. */
  readonly shown: string;
  /** Their paths are relative to the folder. */
  readonly files: readonly PackFile[];
}

/** What a project adds to a pack. */
export interface Additions {
  readonly packs: readonly OwnPack[];
  /** Phrases for word lists of the pack. */
  readonly words: Config['words'];
}

/** A pack with what a project adds to it; a faulty rule is left out and its faults are told. */
export interface ExtendedPack {
  readonly pack: CompiledPack;
  /** Those of the project's own rules. */
  readonly lessons: readonly Lesson[];
  readonly guides: readonly CaseGuide[];
  /** What messages call the files of rules and cases, by their paths in the pack. */
  readonly shownPaths: ReadonlyMap<string, string>;
  /** Ids of own checks that were left out. */
  readonly broken: readonly string[];
  readonly faults: readonly Fault[];
}

interface OwnFiles {
  readonly rules: readonly PackFile[];
  readonly cases: readonly PackFile[];
}

const ownFiles = 'A pack of your own adds rules and words to those of mlsd.';

/** The files of a pack by what they hold. */
function layOut(files: readonly PackFile[]): PackLayout {
  const layout = sortPackFiles(files);
  const strange = [layout.framework, layout.facts].flatMap((file) =>
    file ? [{ path: file.path, message: 'This file is not read here.', help: ownFiles }] : [],
  );
  return { ...layout, faults: [...layout.faults, ...strange] };
}

/** The files of all packs, of each path the last, and what messages call them. */
function joinFiles(packs: readonly (PackLayout & { readonly shown: string })[]): {
  readonly files: OwnFiles;
  readonly shownPaths: ReadonlyMap<string, string>;
} {
  const shownPaths = new Map<string, string>();
  const join = (part: 'rules' | 'cases'): readonly PackFile[] => {
    const files = new Map<string, PackFile>();
    for (const { shown, [part]: own } of packs) {
      for (const file of own) {
        files.set(file.path, file);
        shownPaths.set(file.path, `${shown}/${file.path}`);
      }
    }
    return [...files.values()];
  };
  return { files: { rules: join('rules'), cases: join('cases') }, shownPaths };
}

/** The items of a pack without those that own ones of the same id replace, and the own ones. */
function replace<Item extends { readonly id: string }>(
  items: readonly Item[],
  own: readonly Item[],
  ownIds: ReadonlySet<string>,
): readonly Item[] {
  return [...items.filter(({ id }) => !ownIds.has(id)), ...own];
}

type ReadTools = Omit<RuleTools, 'others' | 'families' | 'subjects'>;

/** The checks and cases of own files, on top of those of a pack. */
function readOwn(pack: CompiledPack, files: OwnFiles, tools: ReadTools) {
  const context = {
    ...tools,
    families: pack.framework.tasks.map(({ id }) => id),
    subjects: pack.facts && pack.facts.subjects.map(({ id }) => id),
  };
  const ids = new Set(files.rules.map(({ path }) => ruleId(path)));
  const others = [...pack.rules, ...pack.findingRules].filter(({ id }) => !ids.has(id));
  const { lessons, ...own } = readRules(files.rules, { ...context, others });
  const sound = new Set([...own.rules, ...own.findingRules].map(({ id }) => id));
  const rules = replace(pack.rules, own.rules, sound);
  const checks = rules.map(({ id }) => id);
  const { cases, guides } = readCases(files.cases, { ...context, checks });
  return {
    rules,
    findingRules: replace(pack.findingRules, own.findingRules, sound),
    cases: replace(pack.cases, cases, new Set(cases.map(({ id }) => id))),
    lessons,
    guides,
    broken: [...ids].filter((id) => !sound.has(id)),
  };
}

/**
 * Adds rules, cases and words of a project's own to a pack, without reading that pack anew. An own
 * check, or case, takes the place of one with its id; an own word list adds to one of its name.
 * Faults carry path, source and span as those of any pack.
 */
export function extendPack(
  base: { readonly pack: CompiledPack; readonly words: PackWords },
  additions: Additions,
  tools: PackTools,
): ExtendedPack {
  const packs = additions.packs.map(({ shown, files }) => ({ shown, ...layOut(files) }));
  const { files, shownPaths } = joinFiles(packs);
  const faults: Fault[] = packs.flatMap(({ shown, faults: own }) =>
    own.map((fault) => ({ ...fault, path: `${shown}/${fault.path ?? ''}` })),
  );
  const report = (fault: Fault): void => {
    const { path = '' } = fault;
    faults.push({ ...fault, path: shownPaths.get(path) ?? path });
  };
  const stem = createStemmer();
  const { validation } = tools;
  const own = { packs, words: additions.words };
  const sources = addWordLists(base.words.lists, own, { validation, report });
  const { lists, faults: ofLists } = resolveWordLists(sources, stem);
  faults.push(...ofLists);
  const begun = growGroups(base.words, { sources, lists, stem });
  const words = createWordsCompiler(lists, stem, begun);
  const read = readOwn(base.pack, files, { detectors: [], ...tools, words, report });
  const { rules, findingRules, cases, ...taught } = read;
  const pack = { ...base.pack, rules, findingRules, cases, lexicon: words.finish() };
  return { ...taught, pack, shownPaths, faults: sortFaults(faults) };
}
