import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findCacheFolder } from '../../src/node/cache-folder.ts';

const elsewhere = path.resolve('elsewhere');

test.each([
  ['linux', {}, path.join(homedir(), '.cache', 'mlsd')],
  ['linux', { XDG_CACHE_HOME: elsewhere }, path.join(elsewhere, 'mlsd')],
  ['linux', { XDG_CACHE_HOME: 'not/absolute' }, path.join(homedir(), '.cache', 'mlsd')],
  ['darwin', { XDG_CACHE_HOME: elsewhere }, path.join(homedir(), 'Library', 'Caches', 'mlsd')],
  ['win32', { LOCALAPPDATA: elsewhere }, path.join(elsewhere, 'mlsd')],
] as const)('on %s with %j', (platform, environment, folder) => {
  expect(findCacheFolder(platform, environment)).toBe(folder);
});
