import type { Statement } from '../../document/design-doc.ts';
import type { GroupId } from '../../framework/pack.ts';
import { coveredBy, says, standsUnder } from '../probe.ts';
import { quoteText, type Detection, type Evidence } from '../detector.ts';

/** A longer line tells more than one thing, in words. */
const longest = 9;
/** Fewer telling words are shared by chance. */
const fewest = 3;
const shortest = 4;

/** Stems of the words that tell what a line is about; those of the group say nothing. */
function tellingStems(statement: Statement, idle: GroupId): readonly string[] {
  const covered = coveredBy(statement, idle);
  const telling = statement.tokens.filter(
    ({ number, text }, at) => !number && text.length >= shortest && !covered.has(at),
  );
  return [...new Set(telling.map(({ stem }) => stem))];
}

function isRequired(statement: Statement, { vocabulary }: Evidence): boolean {
  const { modality, form, hits, steps } = statement;
  if (!vocabulary || form === 'node' || steps[0] !== 'requirements') return false;
  if (modality !== 'asserted' && modality !== 'answered') return false;
  const { exclusion, exclusionLabels, hypothetical } = vocabulary.cues;
  return (
    !hits.has(exclusion) && !hits.has(hypothetical) && !standsUnder(statement, exclusionLabels)
  );
}

/** Finds short lines among things put off all of whose words stand in one requirement. */
export function findPutOffAgain(
  putOff: readonly Statement[],
  evidence: Evidence,
  adding: GroupId,
): readonly Detection[] {
  const required = evidence.doc.statements.filter((statement) => isRequired(statement, evidence));
  const stemsOf = new Map(
    required.map((statement) => [statement, new Set(statement.tokens.map(({ stem }) => stem))]),
  );
  return putOff.flatMap((statement): readonly Detection[] => {
    if (statement.tokens.length > longest) return [];
    const stems = tellingStems(statement, adding);
    if (stems.length < fewest) return [];
    const asked = required.find(
      (each) => each !== statement && stems.every((stem) => stemsOf.get(each)?.has(stem) === true),
    );
    if (
      !asked ||
      asked.span.start > statement.span.start ||
      says(statement, evidence.vocabulary?.cues.exclusion ?? -1)
    )
      return [];
    return [
      {
        span: statement.span,
        related: [{ span: asked.span, message: 'asked for here' }],
        data: {
          what: 'the same words',
          there: quoteText(asked.prose.text),
          later: quoteText(statement.prose.text),
        },
        sure: false,
      },
    ];
  });
}
