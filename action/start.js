// What GitHub runs: the built action, which stands in tags that begin with `action-` only.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const built = path.join(import.meta.dirname, '../dist/action.js');

if (existsSync(built)) await import(pathToFileURL(built).href);
else {
  const help = [
    'This revision holds the sources of mlsd, not the built action.',
    'Name a tag that begins with action- behind the @, such as action-v0,',
    'or run the package in a step of its own: npx mlsd lint',
  ].join(' ');
  process.stdout.write(`::error title=mlsd::${help}\n`);
  process.exitCode = 1;
}
