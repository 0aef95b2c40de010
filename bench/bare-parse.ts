import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// What mlsd is compared with: the same files through the same parser, and nothing else.

function findDocuments(place: string): readonly string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(place, name));
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter);
let blocks = 0;
for (const document of findDocuments(process.argv[2] ?? '.')) {
  blocks += processor.parse(readFileSync(document, 'utf8')).children.length;
}
console.log(blocks);
