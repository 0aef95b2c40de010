import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it, vi } from 'vitest';
import { remarkMlsd, type RemarkOptions } from '../../src/remark/index.ts';
import { createLinter } from '../../src/index.ts';
import { adoptTree } from '../../src/markdown/adopt-tree.ts';
import { builtInLinter, builtInPack } from '../support/built-in-linter.ts';
import { holeyDesign, thinDesign } from '../support/designs.ts';
import { assembledMarkdown } from '../support/markdown-pieces.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const documents = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(fixtures, name), 'utf8'));

const plain = unified().use(remarkParse);
const usual = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

async function check(text: string, options?: RemarkOptions): Promise<VFile> {
  const file = new VFile({ value: text, path: 'design.md' });
  const tree = usual.parse(file);
  await unified()
    .use(remarkMlsd, options ?? {})
    .run(tree, file);
  return file;
}

describe('the remark plugin', () => {
  it('tells what the linter finds, at its place', async () => {
    const { messages } = await check(holeyDesign);
    const { findings } = builtInLinter.lint('design.md', holeyDesign);
    const told = findings.filter(({ severity }) => severity !== 'hint');
    expect(told.length).toBeGreaterThan(3);
    expect(
      messages.map(({ ruleId, reason, note, source, fatal, place }) => {
        if (!place || !('start' in place)) throw new Error('A message without a range.');
        const span = { start: place.start.offset, end: place.end.offset };
        return { check: ruleId, message: reason, question: note, source, fatal, span };
      }),
    ).toEqual(
      told.map(({ check, message, question, severity, span }) => ({
        check,
        message,
        question,
        source: 'mlsd',
        fatal: severity === 'error',
        span,
      })),
    );
  });

  it('takes level, status, severities and hints', async () => {
    const count = async (options: RemarkOptions) => (await check(thinDesign, options)).messages;
    const all = await count({ hints: true, level: 'staff' });
    expect(all.some(({ fatal }) => fatal === undefined)).toBe(true);
    const fewer = await count({ level: 'mid' });
    expect(fewer.length).toBeLessThan(all.length);
    const [first] = fewer;
    const without = await count({ level: 'mid', severities: { [first?.ruleId ?? '']: 'off' } });
    expect(without.map(({ ruleId }) => ruleId)).not.toContain(first?.ruleId);
  });

  it('says which option is wrong', () => {
    const wrong = (options: object) => () => remarkMlsd(options);
    expect(wrong({ levle: 'mid' })).toThrow('Did you mean level?');
    expect(wrong({ level: 'midd' })).toThrow('Did you mean mid?');
    expect(wrong({ severities: { 'data/source-named': 'off' } })).toThrow('data/sources-named');
    expect(wrong({ severities: { 'data/sources-named': 'of' } })).toThrow('Did you mean off?');
    expect(wrong({ hints: 'yes' })).toThrow('true or false');
  });

  it('reads the text once where remark has parsed all of it', () => {
    const fits = documents.filter((text) => adoptTree(usual.parse(text), text) !== null);
    expect(documents.length).toBeGreaterThan(30);
    expect(fits.length / documents.length).toBeGreaterThan(0.9);
  });

  it('says the same whatever other plugins there are', () => {
    for (const text of documents.filter((_, index) => index % 4 === 0)) {
      const { findings } = builtInLinter.lint('', text);
      for (const parser of [plain, usual]) {
        expect(builtInLinter.lint('', text, parser.parse(text)).findings).toEqual(findings);
      }
    }
  });

  it('counts as remark does behind a byte order mark', async () => {
    const [marked] = (await check(`\uFEFF${holeyDesign}`)).messages;
    const [bare] = (await check(holeyDesign)).messages;
    expect(marked?.place).toEqual(bare?.place);
  });

  it('leaves the tree as it was', async () => {
    const file = new VFile(holeyDesign);
    const tree = usual.parse(file);
    const before = structuredClone(tree);
    await unified().use(remarkMlsd).run(tree, file);
    expect(tree).toEqual(before);
  });

  it('reads the text itself where the tree was changed', async () => {
    const file = new VFile(thinDesign);
    const tree = usual.parse(file);
    tree.children.splice(1, tree.children.length, {
      type: 'paragraph',
      children: [{ type: 'text', value: 'Nothing.' }],
    });
    await unified().use(remarkMlsd).run(tree, file);
    const told = builtInLinter.lint('', thinDesign).findings;
    const warnings = told.filter(({ severity }) => severity !== 'hint');
    expect(file.messages).toHaveLength(warnings.length);
  });

  it('stands in a pipeline that writes', async () => {
    const processor = unified()
      .use(remarkParse)
      .use(remarkMlsd, { level: 'mid' })
      .use(remarkStringify);
    const file = await processor.process(thinDesign);
    expect(String(file)).toContain('#');
    expect(file.messages.length).toBeGreaterThan(0);
  });

  it('lets comments expire by the day', async () => {
    const text = `${thinDesign}\n<!-- mlsd-ignore-file serving/cost: later (until 2030-06-30) -->\n`;
    vi.useFakeTimers({ now: new Date('2031-01-01') });
    try {
      const { messages } = await check(text, { hints: true });
      const linter = createLinter(builtInPack, { today: '2031-01-01' });
      expect(messages.map(({ ruleId }) => ruleId)).toEqual(
        linter.lint('', text).findings.map(({ check: id }) => id),
      );
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a tree of remark', () => {
  it.each([
    ['a literal link', 'See https://example.com/a_b and www.example.com for **more**.'],
    ['a literal address', 'Write to me@example.com, or a.b@c.de.'],
    ['a range of tildes', 'p50 5~10 ms and p99 10~20 ms'],
    ['a footnote', 'A claim.[^1]\n\n[^1]: Its source.'],
    ['front matter', '---\nlevel: mid\n---\n\n# Title\n'],
    ['a rule that looks like front matter', '---\n\ntext\n\n---\n\nmore'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    ['tasks', '- [ ] open\n- [x] done\n'],
  ])('means the same with %s', (_, text) => {
    const means = (tree?: ReturnType<typeof usual.parse>) => {
      const { statements, slots, frontMatter, tables } = builtInLinter.read(text, tree);
      const said = statements.map(({ prose, labels }) => [
        prose.text,
        labels.map((one) => one.prose.text),
      ]);
      return { said, slots: slots.length, frontMatter, tables: tables.length };
    };
    expect(means(usual.parse(text))).toEqual(means());
    expect(means(plain.parse(text))).toEqual(means());
  });

  it('means the same for documents of any pieces', () => {
    fc.assert(
      fc.property(assembledMarkdown, (text) => {
        const own = builtInLinter.read(text).statements.map(({ prose }) => prose.text);
        for (const parser of [plain, usual]) {
          const read = builtInLinter.read(text, parser.parse(text));
          expect(read.statements.map(({ prose }) => prose.text)).toEqual(own);
        }
      }),
      { numRuns: 300 },
    );
  });
});
