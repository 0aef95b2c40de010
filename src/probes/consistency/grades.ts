import type { GroupId } from '../../framework/pack.ts';
import { sourceSpan } from '../../text/prose.ts';
import type { Detection, Evidence } from '../detector.ts';
import { counts } from '../probe.ts';
import { tellValues, type StatedValue } from './stated-value.ts';

/** "2 good", "4 = perfect", "0: irrelevant": a grade and its name. */
const graded =
  /(?<![\d.,-])(-?\d)\s*(?:[=:–-]\s*)?["“(]?(perfect|excellent|exact|good|fair|bad|poor|irrelevant|unrelated)(?![\w-])/gi;

/** One grade of a scale of relevance or quality that two statements call by different names. */
export function findGradeConflicts({ doc }: Evidence, names: GroupId): readonly Detection[] {
  const known = new Map<string, StatedValue>();
  for (const statement of doc.index.saying(names)) {
    if (statement.form === 'node' || !counts(statement)) continue;
    const { prose } = statement;
    const grades = [...prose.text.matchAll(graded)];
    if (grades.length < 2) continue;
    const own = grades.map(({ index, 0: written, 1: grade = '', 2: name = '' }) => ({
      grade,
      text: name.toLowerCase(),
      span: sourceSpan(prose, index, index + written.length),
    }));
    for (const { grade, ...value } of own) {
      const before = known.get(grade);
      if (before && before.text !== value.text)
        return [tellValues(`grade ${grade}`, [before, value])];
    }
    for (const { grade, ...value } of own) if (!known.has(grade)) known.set(grade, value);
  }
  return [];
}
