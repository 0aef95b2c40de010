import type { CasePoint, CaseRubric } from './case.ts';
import type { CaseSource, PointSource } from './case-source.ts';
import { compileClauses } from './compile-clause.ts';
import type { RuleContext } from './compile-clause.ts';
import type { GroupId } from './pack.ts';
import type { DataPath } from './yaml-file.ts';

/** Checks that a point rests on: where one of them is told, the point is not told again. */
function checksOfClauses(source: PointSource): readonly string[] {
  return [...new Set(source.met.flatMap(({ check }) => check ?? []))];
}

/** Compiles one point of a case; what is wrong with it is reported. */
function compilePoint(
  caseId: string,
  source: PointSource,
  place: { readonly at: DataPath; readonly context: RuleContext },
): CasePoint<GroupId> {
  const { at, context } = place;
  const { id, title, step, core, level, asks, met, partly, waived, except } = source;
  const toldUnless = checksOfClauses(source);
  return {
    id: `case/${caseId}/${id}`,
    title,
    asks,
    step,
    severity: core === true ? 'warning' : 'hint',
    level: level ?? 'mid',
    ...(toldUnless.length > 0 && { toldUnless }),
    met: compileClauses(met, [...at, 'met'], context),
    ...(partly && { partly: compileClauses(partly, [...at, 'partly'], context) }),
    ...(waived && { waived: compileClauses(waived, [...at, 'waived'], context) }),
    ...(except !== undefined && {
      except: context.words.addGroup(except, { ...context, at: [...at, 'except'] }),
    }),
    message: source.message,
    partlyMessage: `${title}: touched on, not settled.`,
    question: source.question,
  };
}

/** Compiles what documents are compared with, of a case's front matter. */
export function compileCase(
  id: string,
  source: CaseSource,
  context: RuleContext,
): CaseRubric<GroupId> {
  const { title, names, cues, not, points } = source;
  const group = (key: 'names' | 'cues' | 'not', written: CaseSource['names']): GroupId =>
    context.words.addGroup(written, { ...context, at: [key] });
  return {
    id,
    title,
    names: group('names', names),
    cues: group('cues', cues),
    ...(not !== undefined && { not: group('not', not) }),
    points: points.map((point, index) =>
      compilePoint(id, point, { at: ['points', index], context }),
    ),
  };
}
