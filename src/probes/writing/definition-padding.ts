import type { DesignDoc, Section, Statement } from '../../document/design-doc.ts';
import { stepIds, type StepId } from '../../framework/framework.ts';
import type { GroupId } from '../../framework/pack.ts';
import { groupOption, numberOption, says } from '../probe.ts';
import type { Detection, Detector } from '../detector.ts';

interface Asked {
  readonly cues: GroupId;
  readonly share: number;
  readonly least: number;
}

/** Statements of a section and all below it, drawings left out. */
function statementsIn({ statements, children }: Section): readonly Statement[] {
  return [...statements, ...children.flatMap(statementsIn)].filter(({ form }) => form !== 'node');
}

function wordsOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

function explains(statement: Statement, cues: GroupId): boolean {
  if (statement.quantities.length > 0) return false;
  return statement.modality === 'taught' || says(statement, cues);
}

function paddingOf(doc: DesignDoc, step: StepId, asked: Asked): readonly Detection[] {
  const statements = doc.homes[step].filter(({ excluded }) => !excluded).flatMap(statementsIn);
  const defining = statements.filter((statement) => explains(statement, asked.cues));
  const [first, ...others] = defining;
  const words = wordsOf(defining);
  const share = words / Math.max(1, wordsOf(statements));
  if (!first || words < asked.least || share < asked.share) return [];
  const heading = doc.homes[step][0]?.heading?.prose.text ?? '';
  const related = others.slice(0, 2).map(({ span }) => ({ span, message: 'explains a term too' }));
  const data = { share: `${String(Math.round(share * 100))} %`, heading };
  return [{ span: first.span, related, data, sure: true, homeOf: [step] }];
}

/** Finds steps in which much of the text explains terms instead of using them. */
export const definitionPadding: Detector = {
  name: 'definition-padding',
  options: { cues: 'group', share: 'number', atLeast: 'number' },
  required: ['cues'],
  data: ['share', 'heading'],
  find: ({ doc }, options) => {
    const asked = {
      cues: groupOption(options, 'cues'),
      share: numberOption(options, 'share', 25) / 100,
      least: numberOption(options, 'atLeast', 40),
    };
    return stepIds.flatMap((step) => paddingOf(doc, step, asked));
  },
};
