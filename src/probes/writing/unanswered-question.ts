import type { DesignDoc, Label, Section, Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption } from '../probe.ts';
import { quoteText, type Detector } from '../detector.ts';
import { tellTogether } from './told-together.ts';

/** A word of more statements than that tells nothing. */
const mostPlaces = 100;

interface Asked {
  readonly clarifying: GroupId;
  readonly discussion: GroupId;
  readonly grammar: GroupId;
  readonly shared: number;
}

function isHeadedBy(labels: readonly Label[], group: GroupId): boolean {
  return labels.some(({ kind, hits }) => kind !== 'question' && hits.has(group));
}

/** A question that scopes the problem: under such a label, or in a chapter of requirements alone. */
function isClarifying({ labels, section, form, steps }: Statement, asked: Asked): boolean {
  if (section.excluded || form === 'node' || form === 'row') return false;
  if (isHeadedBy(labels, asked.discussion)) return false;
  if (isHeadedBy(labels, asked.clarifying)) return true;
  return section.rank > 0 && section.steps[0] === 'requirements' && steps[0] === 'requirements';
}

/** The question that a statement stands under. */
function questionsAbove({ labels }: Statement): readonly string[] {
  return labels.flatMap(({ kind, prose }) => (kind === 'question' ? [prose.text.trim()] : []));
}

/** Texts of questions that statements stand under; an answer holds for what its question goes on with. */
function answeredTexts({ statements }: DesignDoc): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const statement of statements.toReversed()) {
    const { modality, prose } = statement;
    const open = modality === 'asked' && !answered.has(prose.text.trim());
    if (open || modality === 'placeholder') continue;
    for (const text of questionsAbove(statement)) answered.add(text);
  }
  return answered;
}

/** The question that another one goes on with: "How many users? Active ones?" */
function continues(statement: Statement, texts: ReadonlySet<string>): boolean {
  return questionsAbove(statement).some((text) => texts.has(text));
}

/** Stems of a statement but for those of grammar and asking. */
function contentOf({ tokens, hits }: Statement, grammar: GroupId): readonly string[] {
  const skipped = hits.get(grammar) ?? [];
  return tokens.flatMap(({ stem }, index) =>
    stem.length < 3 || skipped.some(({ start, end }) => start <= index && index < end)
      ? []
      : [stem],
  );
}

/** Stems of what is said outside the sections that ask, each with the numbers of the statements. */
function indexWords(
  doc: DesignDoc,
  asking: ReadonlySet<Section>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const index = new Map<string, Set<number>>();
  for (const { index: at, modality, section, tokens } of doc.statements) {
    if (modality !== 'asserted' && modality !== 'answered') continue;
    if (section.excluded || asking.has(section)) continue;
    for (const { stem } of tokens) {
      const known = index.get(stem);
      if (known) known.add(at);
      else index.set(stem, new Set([at]));
    }
  }
  return index;
}

/** So many words of a question meet again in one statement elsewhere, which may answer it. */
function isTakenUp(
  words: readonly string[],
  index: ReadonlyMap<string, ReadonlySet<number>>,
  shared: number,
): boolean {
  const counts = new Map<number, number>();
  for (const word of new Set(words)) {
    const places = index.get(word);
    if (!places || places.size > mostPlaces) continue;
    for (const at of places) {
      const count = (counts.get(at) ?? 0) + 1;
      if (count >= shared) return true;
      counts.set(at, count);
    }
  }
  return false;
}

function findOpen(
  doc: DesignDoc,
  questions: readonly Statement[],
  asked: Asked,
): readonly Statement[] {
  const answered = answeredTexts(doc);
  const index = indexWords(doc, new Set(questions.map(({ section }) => section)));
  return questions.filter(
    (question) =>
      question.quantities.length === 0 &&
      !answered.has(question.prose.text.trim()) &&
      !isTakenUp(contentOf(question, asked.grammar), index, asked.shared),
  );
}

/** Finds questions about the problem that the document leaves open. */
export const unansweredQuestion: Detector = {
  name: 'unanswered-question',
  options: {
    clarifying: 'group',
    discussion: 'group',
    grammar: 'group',
    shared: 'number',
    atLeast: 'number',
    sure: 'number',
    share: 'number',
  },
  required: ['clarifying', 'discussion', 'grammar'],
  data: ['open', 'asked', 'text'],
  find: ({ doc }, options) => {
    const asked = {
      clarifying: groupOption(options, 'clarifying'),
      discussion: groupOption(options, 'discussion'),
      grammar: groupOption(options, 'grammar'),
      shared: numberOption(options, 'shared', 2),
    };
    const all = doc.statements.filter(
      (one) => one.modality === 'asked' && isClarifying(one, asked),
    );
    if (all.length < numberOption(options, 'atLeast', 2)) return [];
    const texts = new Set(all.map(({ prose }) => prose.text.trim()));
    const questions = all.filter((question) => !continues(question, texts));
    const open = findOpen(doc, questions, asked);
    if (open.length < numberOption(options, 'atLeast', 2)) return [];
    const often = open.length >= numberOption(options, 'sure', 3);
    const data = {
      open: String(open.length),
      asked: String(questions.length),
      text: quoteText(open[0]?.prose.text ?? ''),
    };
    const sure = often && open.length > questions.length * numberOption(options, 'share', 0.4);
    return tellTogether(
      open.map(({ span }) => ({ span, message: 'left open too' })),
      { data, sure },
    );
  },
};
