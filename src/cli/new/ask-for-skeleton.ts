import type { CaseGuide } from '../../framework/case.ts';
import { levels } from '../../framework/rule.ts';
import { styles } from '../../scaffold/step-body.ts';
import type { Choice, Dialogue } from '../terminal.ts';
import type { NewFlags } from './new-flags.ts';

const noCase = '';

const styleHints: Readonly<Record<string, string>> = {
  headings: 'lists of questions below numbered headings',
  table: 'questions and answers side by side',
  minimal: 'one question a step',
};

const asChoice = (value: string): Choice => ({ value, label: value });

/** What a person wants to write, asked at the terminal; null when they stop. */
export async function askForSkeleton(
  { choose, write }: Dialogue,
  flags: NewFlags,
  cases: readonly CaseGuide[],
): Promise<{ readonly caseId: string | undefined; readonly flags: NewFlags } | null> {
  const caseId = await choose('Which case?', [
    { value: noCase, label: 'none of these', hint: 'the seven steps by themselves' },
    ...cases.map(({ id, title }) => ({ value: id, label: title, hint: id })),
  ]);
  if (caseId === null) return null;
  const chosenLevel = await choose('Which level?', levels.map(asChoice), flags.level);
  const level = levels.find((one) => one === chosenLevel);
  if (level === undefined) return null;
  const chosenStyle = await choose(
    'Which style?',
    styles.map((style) => ({ ...asChoice(style), hint: styleHints[style] ?? '' })),
  );
  const style = styles.find((one) => one === chosenStyle);
  if (style === undefined) return null;
  const name = caseId === noCase ? 'design' : caseId;
  const output = await write('Where shall it be written?', `${name}.md`);
  if (output === null || output.trim() === '') return null;
  return {
    caseId: caseId === noCase ? undefined : caseId,
    flags: { ...flags, level, style, output: output.trim() },
  };
}
