import { buildDesignDoc } from '../document/build.ts';
import { listHeadingPhrases } from '../document/heading-phrases.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import type { Facts } from '../document/facts/facts.ts';
import { readFacts } from '../document/facts/read-facts.ts';
import type { CompiledPack } from '../framework/pack.ts';
import type { Level, Severity, Status } from '../framework/rule.ts';
import { explainVerdict, type VerdictExplanation } from './explain-verdict.ts';
import type { FileReport } from './report.ts';
import { lintDocument } from './run.ts';
import { adoptTree } from '../markdown/adopt-tree.ts';
import { createParser } from '../markdown/parse.ts';
import type { MarkdownTree } from '../markdown/tree.ts';
import { createLexicon } from '../text/lexicon.ts';
import { createStemmer } from '../text/stem.ts';

/** What a linter is set to. */
export interface LinterOptions {
  /** What is expected of the writer, where a document's front matter does not say; senior when left out. */
  readonly level?: Level;
  /** How far documents have come, where their front matter does not say; review when left out. */
  readonly status?: Status;
  /** What counts whatever a document says of itself. */
  readonly asked?: { readonly level?: Level; readonly status?: Status; readonly case?: string };
  /** The case that documents answer which do not name one; recognised when left out. */
  readonly case?: string;
  /** Severities by check id that differ from the rules' own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Numbers by check id and by the option of its detector, in place of the rules' own. */
  readonly limits?: Limits;
  /** The day, as "2030-01-31"; when left out no ignore comment expires. */
  readonly today?: string;
}

type Limits = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Reads and judges any number of documents with one rule pack. */
export interface Linter {
  /**
   * Reads and judges a document; a byte order mark at its start is dropped. A tree that remark has
   * parsed from the source already saves parsing it again, where it fits.
   */
  readonly lint: (path: string, source: string, tree?: MarkdownTree) => FileReport;
  /** Reads a document without judging it. */
  readonly read: (source: string, tree?: MarkdownTree) => DesignDoc;
  /** What a document says as facts that can be compared. */
  readonly readFacts: (doc: DesignDoc) => Facts;
  /** Why a check got its verdict: what was taken, what was refused and for which reason; null for an unknown check. */
  readonly explainVerdict: (source: string, checkId: string) => VerdictExplanation | null;
}

/** What counts where nobody says otherwise. */
export const usualStanding = { level: 'senior', status: 'review' } as const;

const byteOrderMark = /^\uFEFF/;

function limitRules(pack: CompiledPack, limits: Limits): CompiledPack {
  const findingRules = pack.findingRules.map((rule) => {
    const own = limits[rule.id];
    if (!own) return rule;
    return { ...rule, finds: { ...rule.finds, with: { ...rule.finds.with, ...own } } };
  });
  return { ...pack, findingRules };
}

/** Sets up a linter: its parser, word lists and rules are made ready once. */
export function createLinter(base: CompiledPack, options: LinterOptions = {}): Linter {
  const pack = options.limits ? limitRules(base, options.limits) : base;
  const parse = createParser();
  const language = {
    framework: pack.framework,
    headingPhrases: listHeadingPhrases(pack.framework),
    lexicon: createLexicon(pack.lexicon),
    stem: createStemmer(),
  };
  const { level, status } = { ...usualStanding, ...options };
  const { asked = {}, severities = {} } = options;
  const settings = {
    today: options.today ?? null,
    level,
    status,
    asked,
    severities,
    ...(options.case !== undefined && { case: options.case }),
  };
  const run = { pack, options: settings };
  const read = (source: string, tree?: MarkdownTree): DesignDoc => {
    const text = source.replace(byteOrderMark, '');
    const root = tree && adoptTree(tree, text);
    return buildDesignDoc(text, { parse, language, ...(root && { root }) });
  };
  return {
    read,
    readFacts: (doc) => readFacts(doc, pack.facts),
    lint: (path, source, tree) => lintDocument(read(source, tree), path, run),
    explainVerdict: (source, checkId) => explainVerdict(read(source), run, checkId),
  };
}
