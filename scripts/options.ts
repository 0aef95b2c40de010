import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatOptions } from './format-options.ts';

await writeFile(path.resolve(import.meta.dirname, '../docs/options.md'), formatOptions());
