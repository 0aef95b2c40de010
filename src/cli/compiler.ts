import { setFlagsFromString } from 'node:v8';

/** By V8's major version, how it is told to wait about thirty times as long before it optimises a function. */
const patience: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=2162688',
  '12': '--invocation-count-for-turbofan=96000',
  '13': '--invocation-count-for-turbofan=96000 --invocation-count-for-maglev=12800',
};

/**
 * The heap may grow to three times what is alive before it is swept, in place of four times; what
 * was compiled stays, as it is kept for the next start.
 */
const memory = '--heap-growing-percent=200 --no-flush-bytecode';

/**
 * Fits V8 to a program that is done within seconds. Left alone, it optimises so early that a third
 * of our time would go into code that is hardly run again. Versions that we have not tried are left
 * alone.
 */
export function prepareCompiler(): void {
  const flags = patience[process.versions.v8.split('.')[0] ?? ''];
  if (flags !== undefined) setFlagsFromString(`${flags} ${memory}`);
}
