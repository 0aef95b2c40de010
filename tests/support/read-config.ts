import { checkConfigSource } from '#built-in/config-check';
import type { ConfigFile } from '../../src/framework/config.ts';
import type { Outcome } from '../../src/framework/fault.ts';
import { readConfig } from '../../src/framework/read-config.ts';
import { describeFault } from './rule-pack.ts';

/** Reads a config under the name `mlsd.config.yaml`, or what stands in a file under a key. */
export function readConfigText(text: string, key?: string): Outcome<ConfigFile> {
  return readConfig({ path: 'mlsd.config.yaml', text }, checkConfigSource, key);
}

/** A sound config. */
export function soundConfig(text: string): ConfigFile {
  const outcome = readConfigText(text);
  if (!outcome.ok) throw new Error(outcome.faults.map(describeFault).join('\n'));
  return outcome.value;
}
