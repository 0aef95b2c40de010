import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cases } from '#built-in/cases';
import { templates } from '#built-in/templates';
import type { DesignDoc, Section } from '../../src/document/design-doc.ts';
import { stepIds } from '../../src/framework/framework.ts';
import { writeSkeleton } from '../../src/scaffold/skeleton.ts';
import { builtInLinter, builtInPack } from '../support/built-in-linter.ts';

/** The text of a section with its headings one level deeper, so that they stay below the skeleton's. */
function bodyOf({ span }: Section, source: string): string {
  return source
    .slice(span.start, span.end)
    .replace(/^(#{1,4}) /gm, '#$1 ')
    .trim();
}

/** The outermost sections below the title, each with the step that it is given to. */
function partsOf(doc: DesignDoc): readonly { readonly step: string; readonly text: string }[] {
  const title = doc.sections.find(({ heading }) => heading !== null && heading === doc.title);
  const tops = (title ?? doc.sections[0])?.children ?? [];
  return tops.map((section) => {
    const step = stepIds.find((id) =>
      doc.homes[id].some(
        ({ span }) => span.start >= section.span.start && span.end <= section.span.end,
      ),
    );
    return { step: step ?? 'diagram', text: bodyOf(section, doc.source) };
  });
}

/** The skeleton with every slot filled: what the answer says of a step stands in the place of its slots. */
function fill(skeleton: string, answer: DesignDoc): string {
  const parts = partsOf(answer);
  const textOf = (step: string): string =>
    parts
      .filter((part) => part.step === step)
      .map(({ text }) => text)
      .join('\n\n');
  const sections = skeleton.split(/(?=^## )/m);
  return sections
    .map((section, index) => {
      const step = index === 0 ? undefined : (stepIds[index - 1] ?? 'diagram');
      const head = /^## .*\n/.exec(section)?.[0] ?? '';
      if (step === undefined) return section;
      const text = textOf(step);
      return text === '' ? '' : `${head}\n${text}\n\n`;
    })
    .join('');
}

describe.each(cases.map((guide) => [guide.id, guide] as const))('%s', (id, guide) => {
  const file = path.resolve(import.meta.dirname, `../../fixtures/cases/${id}/strong.md`);
  const strong = readFileSync(file, 'utf8');
  const skeleton = writeSkeleton(builtInPack, templates['skeleton'] ?? '', {
    level: 'senior',
    guide,
  });

  test('a skeleton that is filled from the strong answer lints as that answer does', () => {
    const filled = fill(skeleton, builtInLinter.read(strong));
    const report = builtInLinter.lint('filled.md', filled);
    expect(report.document.kind).toBe('design');
    const known = new Set(
      builtInLinter.lint('strong.md', strong).findings.map(({ check }) => check),
    );
    const fresh = report.findings.filter(({ check }) => !known.has(check));
    expect(fresh.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  });
});
