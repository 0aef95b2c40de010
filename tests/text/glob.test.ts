import { describe, expect, test } from 'vitest';
import { compileGlob, compileGlobs } from '../../src/text/glob.ts';

describe('a glob', () => {
  test.each([
    ['*.md', 'a.md', 'x/a.md a.txt'],
    ['**/*.md', 'a.md x/a.md x/y/.hidden.md', 'a.txt'],
    ['designs/**', 'designs/a designs/x/b.md', 'designs a/designs.md'],
    ['designs', 'designs designs/a.md designs/x/y.md', 'designs2/a.md x/designs/a.md'],
    ['./designs/', 'designs/a.md', 'a.md'],
    ['.', 'a.md x/y.md', ''],
    ['a/**/b.md', 'a/b.md a/x/b.md a/x/y/b.md', 'b.md a/b.txt'],
    ['**/drafts/**', 'drafts/a x/drafts/y/z.md', 'drafts x/drafts.md'],
    ['week-?/[a-c]*.md', 'week-1/a.md week-é/cool.md', 'week-10/a.md week-1/d.md'],
    ['[!a]*.md', 'b.md', 'a.md'],
    ['*.{md,markdown}', 'a.md a.markdown', 'a.mdx'],
    ['{a,b{c,d}}.md', 'a.md bc.md bd.md', 'b.md bcd.md'],
    ['{a}.md', '{a}.md', 'a.md'],
    ['\\*.md', '*.md', 'a.md'],
    ['answer (1).md', '', 'answer'],
    ['[ab.md', '[ab.md', 'a.md'],
    ['😀?.md', '😀x.md 😀😀.md', '😀.md'],
  ])('%s', (glob, matched, unmatched) => {
    const matches = compileGlob(glob);
    const pathsOf = (text: string) => text.split(' ').filter((path) => path !== '');
    expect(pathsOf(matched).filter((path) => !matches(path))).toEqual([]);
    expect(pathsOf(unmatched).filter(matches)).toEqual([]);
  });
});

test('in a list of globs the last that fits decides', () => {
  const matches = compileGlobs(['drafts', '!drafts/good.md', 'drafts/good.md/x']);
  expect(matches('drafts/a.md')).toBe(true);
  expect(matches('drafts/good.md')).toBe(false);
  expect(matches('other.md')).toBe(false);
});

test('no pattern takes long', () => {
  const name = `${'a'.repeat(4000)}.txt`;
  expect(compileGlob(`${'*a'.repeat(500)}.md`)(name)).toBe(false);
  expect(compileGlob(`${'**/a/'.repeat(300)}b`)('a/'.repeat(2000))).toBe(false);
  expect(compileGlob('{a,b}'.repeat(40))('a')).toBe(false);
});
