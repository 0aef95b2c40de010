import { createStemmer } from '../text/stem.ts';
import { checkFramework, compileFramework } from './compile-framework.ts';
import { compileFacts } from './compile-facts.ts';
import { createWordsCompiler } from './compile-words.ts';
import type { WordsCompiler } from './compile-words.ts';
import type { Fault } from './fault.ts';
import type { FactVocabulary } from './fact-vocabulary.ts';
import type { Framework } from './framework.ts';
import type { CompiledPack, GroupId } from './pack.ts';
import type { PackWords } from './pack-words.ts';
import type { DetectorDescription, PackFile, ProbeDescription } from './pack-file.ts';
import { sortPackFiles } from './pack-layout.ts';
import { readRules } from './read-rules.ts';
import type { CaseGuide } from './case.ts';
import { readCases } from './read-cases.ts';
import type { Lesson } from './rule.ts';
import { validate } from './schema-faults.ts';
import type { PackValidation } from './schema-check.ts';
import { readWordLists, resolveWordLists, writtenLists } from './word-lists.ts';
import { readYaml } from './yaml-file.ts';

/** What stands in the files of a pack; a faulty rule is left out and its faults are told. */
export interface PackReading {
  /** Null when `framework.yaml` cannot be used. */
  readonly pack: CompiledPack | null;
  /** One for each sound rule, in the order of the files. */
  readonly lessons: readonly Lesson[];
  /** One for each sound case. */
  readonly guides: readonly CaseGuide[];
  /** What other packs are read on top of this one with. */
  readonly words: PackWords;
  /** By path, then by place. */
  readonly faults: readonly Fault[];
}

/** What a pack is read with. */
export interface PackTools {
  readonly validation: PackValidation;
  /** The probes that rules may call. */
  readonly probes: readonly ProbeDescription[];
  /** The detectors that rules may call; none when left out. */
  readonly detectors?: readonly DetectorDescription[];
}

type Report = (fault: Fault) => void;

function readFramework(
  file: PackFile,
  tools: {
    readonly validation: PackValidation;
    readonly words: WordsCompiler;
    readonly report: Report;
  },
): Framework<GroupId> | null {
  const yaml = readYaml(file);
  const source = validate(tools.validation.framework, yaml);
  source.faults.forEach(tools.report);
  if (!source.value) return null;
  const faults = checkFramework(source.value, yaml);
  faults.forEach(tools.report);
  return faults.length > 0 ? null : compileFramework(source.value, { ...tools, yaml });
}

/** Reads `facts.yaml`, which a pack may leave out. */
function readFactVocabulary(
  file: PackFile,
  tools: {
    readonly validation: PackValidation;
    readonly words: WordsCompiler;
    readonly report: Report;
  },
): FactVocabulary<GroupId> | null {
  const yaml = readYaml(file);
  const source = validate(tools.validation.facts, yaml);
  source.faults.forEach(tools.report);
  return source.value && compileFacts(source.value, { ...tools, yaml });
}

/** Faults by path, then by place. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((first, second) => {
    const [path = '', otherPath = ''] = [first.path, second.path];
    if (path !== otherPath) return path < otherPath ? -1 : 1;
    return (first.span?.start ?? 0) - (second.span?.start ?? 0);
  });
}

/**
 * Reads and compiles a rule pack. Nothing that stands in the files makes it throw: one broken rule
 * stops itself alone, and each fault carries path, source and span (UTF-16 offsets).
 */
export function readPack(files: readonly PackFile[], tools: PackTools): PackReading {
  const layout = sortPackFiles(files);
  const faults = [...layout.faults];
  if (!layout.framework) {
    faults.push({ path: 'framework.yaml', message: 'The pack has no framework.yaml.' });
  }
  const report = (fault: Fault): void => void faults.push(fault);
  const stem = createStemmer();
  const sources = readWordLists(layout.lists, { ...tools, report });
  const { lists, faults: listFaults } = resolveWordLists(sources, stem);
  listFaults.forEach(report);
  const words = createWordsCompiler(lists, stem);
  const framework =
    layout.framework && readFramework(layout.framework, { ...tools, words, report });
  const facts = layout.facts && readFactVocabulary(layout.facts, { ...tools, words, report });
  const subjects = facts ? facts.subjects.map(({ id }) => id) : null;
  const families = framework ? framework.tasks.map(({ id }) => id) : null;
  const context = { detectors: [], ...tools, words, families, subjects, report };
  const { lessons, ...rules } = readRules(layout.rules, context);
  const checks = rules.rules.map(({ id }) => id);
  const { cases, guides } = readCases(layout.cases, { ...context, checks });
  return {
    pack: framework && { framework, facts, ...rules, cases, lexicon: words.finish() },
    lessons,
    guides,
    words: { ...words.collected(), lists: writtenLists(sources) },
    faults: sortFaults(faults),
  };
}
