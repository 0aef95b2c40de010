import type { DesignDoc, Label, Section, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import type { Span } from '../../text/span.ts';
import { isMeant, type Choices } from './choices.ts';

/** A name stands at the beginning of what introduces it: among so many words. */
const firstWords = 3;

interface Option {
  readonly entry: number;
  readonly name: string;
  readonly span: Span;
}

/** A chapter that lays out options and takes none. */
export interface OpenOptions {
  readonly span: Span;
  readonly names: readonly string[];
}

function optionOf(
  { hits, tokens, prose, span }: Pick<Label, 'hits' | 'tokens' | 'prose' | 'span'>,
  kind: GroupId,
): readonly Option[] {
  const hit = hits.get(kind)?.[0];
  if (!hit || hit.start >= firstWords || hit.negated) return [];
  const [from, to] = [tokens[hit.start]?.start, tokens[hit.end - 1]?.end];
  return [{ entry: hit.entry, name: prose.text.slice(from, to), span }];
}

/** What a chapter puts side by side: headings right below it, or items and rows that begin with a name. */
function optionsOf({ children, statements }: Section, kind: GroupId): readonly Option[] {
  const headings = children.flatMap(({ heading }) => (heading ? optionOf(heading, kind) : []));
  const items = statements
    .filter((one) => isMeant(one) && one.form !== 'sentence' && one.depth <= 1)
    .flatMap((one) => optionOf(one, kind));
  const named = headings.length > items.length ? headings : items;
  return named.filter(({ entry }, at) => named.findIndex((other) => other.entry === entry) === at);
}

function isInside({ span }: Statement, section: Section): boolean {
  return section.span.start <= span.start && span.end <= section.span.end;
}

/** What is asked of lists of options. */
export interface OptionSearch extends Choices {
  /** Names of one kind of thing. */
  readonly kind: GroupId;
  /** Words of headings below which options stand. */
  readonly headings: GroupId;
  readonly atLeast: number;
}

/** One of the options is taken: told so in the chapter or about it, or named alone elsewhere. */
function isTaken(
  { section, options }: { readonly section: Section; readonly options: readonly Option[] },
  { statements }: DesignDoc,
  { choices, kind }: OptionSearch,
): boolean {
  return statements.some((one) => {
    const inside = isInside(one, section);
    if (one.modality === 'asked') return false;
    if (one.hits.has(choices)) return inside || one.hits.has(kind);
    if (inside || !isMeant(one)) return false;
    const named = new Set((one.hits.get(kind) ?? []).map(({ entry }) => entry));
    const count = options.filter(({ entry }) => named.has(entry)).length;
    return count > 0 && count < options.length;
  });
}

/**
 * Chapters headed by a word of `headings` that put at least so many things of a kind side by side,
 * of which none is taken there or named alone elsewhere.
 */
export function findOpenOptions(doc: DesignDoc, asked: OptionSearch): readonly OpenOptions[] {
  return doc.sections.flatMap((section) => {
    const { heading, excluded } = section;
    if (excluded || !heading?.hits.has(asked.headings)) return [];
    const options = optionsOf(section, asked.kind);
    if (options.length < asked.atLeast || isTaken({ section, options }, doc, asked)) return [];
    return [{ span: heading.span, names: options.map(({ name }) => name) }];
  });
}
