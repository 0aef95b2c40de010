import type { Risk } from '../../document/facts/facts.ts';
import type { Label, Section, Statement } from '../../document/design-doc.ts';
import type { Token } from '../../text/tokens.ts';
import type { Evidence } from '../detector.ts';
import { counts, standsUnder } from '../probe.ts';

/** Risks that stand together without responses. */
export interface RiskList {
  readonly size: number;
  readonly first: Risk;
}

/** A list of fewer things is no list of risks. */
const leastRisks = 3;
/** Of so large a share of them a response may stand in the same line. */
const mostAnswered = 1 / 3;
/** Shorter words say little. */
const shortest = 4;
/** A word that stands in more statements is one of the subject. */
const rare = 3;

/** Stems by which one can tell that two texts speak of the same thing. */
function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const telling = tokens.filter(({ number, text }) => !number && text.length >= shortest);
  return new Set(telling.map(({ stem }) => stem));
}

function labelOver({ statement }: Risk): Label | null {
  return statement.labels.filter(({ kind }) => kind !== 'column').at(-1) ?? null;
}

/** Listed things right under a label of risks, by their section; no alternatives, no suppositions. */
function listsOf({ facts, vocabulary }: Evidence): readonly (readonly Risk[])[] {
  const lists = new Map<Section, Risk[]>();
  for (const risk of facts.risks) {
    const { statement, section, flags } = risk;
    const direct = labelOver(risk)?.hits.has(vocabulary?.cues.riskLabels ?? -1) === true;
    if (!direct || flags.alternative || statement.form !== 'item') continue;
    const list = lists.get(section);
    if (list) list.push(risk);
    else lists.set(section, [risk]);
  }
  return [...lists.values()].filter((list) => {
    const answered = list.filter(({ response }) => response !== null).length;
    return list.length >= leastRisks && answered <= list.length * mostAnswered;
  });
}

/** A chapter that pairs risks with responses in a way of its own is not read further. */
function isPaired(list: readonly Risk[], { doc, vocabulary }: Evidence): boolean {
  const responses = vocabulary?.cues.responseLabels ?? -1;
  const words = vocabulary?.cues.responseWords ?? -1;
  const section = list[0]?.section;
  const listed = new Set(list.map(({ statement }) => statement));
  const inside = doc.statements.filter((statement) => statement.section === section);
  return inside.some(
    (statement) =>
      standsUnder(statement, responses) || (!listed.has(statement) && statement.hits.has(words)),
  );
}

/** Statements outside of the list that say what is done. */
function responsesTo(list: readonly Risk[], { doc, vocabulary }: Evidence): readonly Statement[] {
  const words = vocabulary?.cues.responseWords ?? -1;
  const listed = new Set(list.map(({ statement }) => statement));
  return doc.statements.filter(
    (statement) => counts(statement) && !listed.has(statement) && statement.hits.has(words),
  );
}

function isAnswered(
  { statement }: Risk,
  responses: readonly ReadonlySet<string>[],
  often: ReadonlyMap<string, number>,
): boolean {
  const own = [...stemsOf(statement.tokens)];
  return responses.some((stems) => {
    const shared = own.filter((stem) => stems.has(stem));
    return shared.length >= 2 || shared.some((stem) => (often.get(stem) ?? 0) <= rare);
  });
}

/** A risk and what is done about it in one line: "late labels: wait a week", "abuse -> rate limit". */
const joined = /(?::\s|->|→|=>|⇒|\s[-–—]\s)\s*\S/u;
/** A risk told in more words may say by itself what is done. */
const bareWords = 10;

/** Risks of a list that stand bare where most of the others have what is done about them beside them. */
export function findBare({ facts, doc }: Evidence): readonly Risk[] {
  const lists = new Map<Section, Risk[]>();
  for (const risk of facts.risks) {
    if (risk.statement.form !== 'item' || risk.flags.alternative) continue;
    const list = lists.get(risk.section);
    if (list) list.push(risk);
    else lists.set(risk.section, [risk]);
  }
  return [...lists.values()].flatMap((list) => {
    const told = list.filter(({ text }) => joined.test(text));
    if (list.length < leastRisks || told.length * 5 < list.length * 3) return [];
    return list.filter(({ statement, response, text }) => {
      const next = doc.statements[statement.index + 1];
      const hasOwn =
        next !== undefined &&
        next.form === 'item' &&
        (next.depth > statement.depth || next.block === statement.block);
      const before = doc.statements[statement.index - 1];
      const isRest = before?.block === statement.block && before.depth === statement.depth;
      return (
        response === null &&
        !joined.test(text) &&
        statement.tokens.length <= bareWords &&
        !hasOwn &&
        !isRest
      );
    });
  });
}

function countStems(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>();
  for (const { tokens } of statements)
    for (const stem of stemsOf(tokens)) often.set(stem, (often.get(stem) ?? 0) + 1);
  return often;
}

/** Lists of risks without responses, where one shares no telling word with any safeguard of the document. */
export function findUnanswered(evidence: Evidence): readonly RiskList[] {
  const lists = listsOf(evidence).filter((list) => !isPaired(list, evidence));
  if (lists.length === 0) return [];
  const often = countStems(evidence.doc.statements);
  return lists.flatMap((list) => {
    const responses = responsesTo(list, evidence).map(({ tokens }) => stemsOf(tokens));
    const [first] = list;
    const isOpen = list.some((risk) => !isAnswered(risk, responses, often));
    return first && isOpen ? [{ size: list.length, first }] : [];
  });
}
