import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

const places = [
  ...['src', 'tests', 'scripts', 'bench', 'built-in', 'rules', 'templates', 'schemas', 'docs'],
  ...readdirSync(root).filter(
    (name) => name !== '.git' && statSync(path.join(root, name)).isFile(),
  ),
  '.ci',
];

function listFiles(place: string): readonly string[] {
  const absolute = path.join(root, place);
  if (statSync(absolute).isFile()) return [place];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(place, name))
    .filter((name) => statSync(path.join(root, name)).isFile());
}

/** What works on one machine only, or was left behind by accident; written so that this file does not match. */
const leftovers = [
  /(?<![\w.:/~*])\/(?:home|root|work|Users)\/[\w.-]+/,
  /[A-Z]:\\{1,2}Users/,
  /^(?:<{7}|>{7}) /m,
];

test('no file names a place of one machine or holds a conflict marker', () => {
  const files = places.flatMap(listFiles).filter((file) => !file.startsWith('package-lock'));
  expect(files.length).toBeGreaterThan(40);
  const wrong = files.filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return leftovers.some((pattern) => pattern.test(text));
  });
  expect(wrong, `Take the machine's path or the marker out of: ${wrong.join(', ')}`).toEqual([]);
});

test('the lockfile installs from the public registry only', () => {
  const lockfile = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const hosts = [...lockfile.matchAll(/"resolved": "([a-z+]+:\/\/[^/"]+)/g)].map(
    (match) => match[1],
  );
  expect([...new Set(hosts)].filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
});
