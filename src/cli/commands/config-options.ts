import type { Command } from 'commander';

/** Options that say which config counts. */
export function addConfigOptions(
  command: Command,
  use = 'use this config for every document',
): Command {
  return command.option('-c, --config <file>', use).option('--no-config', 'use no config');
}
