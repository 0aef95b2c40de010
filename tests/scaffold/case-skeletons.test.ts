import { describe, expect, test } from 'vitest';
import { cases } from '#built-in/cases';
import { templates } from '#built-in/templates';
import { levels } from '../../src/framework/rule.ts';
import { slotCheck } from '../../src/lint/findings.ts';
import { writeSkeleton } from '../../src/scaffold/skeleton.ts';
import { styles, type Style } from '../../src/scaffold/step-body.ts';
import { builtInLinter, builtInPack } from '../support/built-in-linter.ts';
import { listSlots } from '../support/slots.ts';

const templateOf = (style: Style): string =>
  templates[style === 'minimal' ? 'minimal' : 'skeleton'] ?? '';

describe.each(cases.map((guide) => [guide.id, guide] as const))('%s', (id, guide) => {
  test.each(styles)('as %s: a template of that case with one finding a slot', (style) => {
    for (const level of levels) {
      const skeleton = writeSkeleton(builtInPack, templateOf(style), { level, style, guide });
      const report = builtInLinter.lint('skeleton.md', skeleton);
      expect(report.document).toMatchObject({ kind: 'template', level });
      expect(report.case).toMatchObject({ id, by: 'front-matter' });
      expect(report.findings.map(({ check }) => check)).toEqual(
        report.findings.map(() => slotCheck),
      );
      const slots = listSlots(skeleton);
      const drawings = style === 'minimal' ? 0 : 1;
      expect(report.findings).toHaveLength(slots.length + drawings);
      expect(slots.length).toBeGreaterThanOrEqual(7);
    }
  });

  test('asks every question of the case, and names its parts in the drawing', () => {
    const skeleton = writeSkeleton(builtInPack, templateOf('headings'), { level: 'mid', guide });
    for (const prompts of Object.values(guide.prompts)) {
      for (const prompt of prompts) {
        const question = prompt.slice(prompt.indexOf(': ') + 2);
        expect(skeleton.replaceAll('\\', '')).toContain(question);
      }
    }
    for (const name of Object.values(guide.drawing)) expect(skeleton).toContain(`[${name}]`);
  });
});
