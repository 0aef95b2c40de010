import type { Output, Terminal } from '../terminal.ts';

/** A line on the terminal that says how far a long run has come, and vanishes with it. */
export interface Progress {
  /** One more is done. */
  readonly advance: () => void;
  /** Takes the line away, so that something else can be written. */
  readonly hide: () => void;
}

/** In milliseconds: from when on a run is long, and how often the line changes. */
const delay = 1000;
const pace = 100;

/** Some terminals call themselves 0 columns wide. */
const usualWidth = 80;

/** Back to the start of the line, and what stands there erased (ECMA-48). */
const erase = '\r\u001B[K';

const silent: Progress = { advance: () => {}, hide: () => {} };

/** A person sits there: no pipe, no CI system, no terminal without control sequences. */
function isWatched({ errors, environment }: Terminal): boolean {
  return errors.isTerminal && !environment['CI'] && environment['TERM'] !== 'dumb';
}

/** Shows on standard error how many of `count` documents are done, when that takes longer than a second. */
export function createProgress(count: number, terminal: Terminal): Progress {
  const { clock, errors } = terminal;
  if (!clock || !isWatched(terminal)) return silent;
  let done = 0;
  let shown = false;
  let next = clock() + delay;
  return {
    advance: () => {
      done += 1;
      const now = clock();
      if (now < next) return;
      next = now + pace;
      shown = true;
      const width = (errors.columns || usualWidth) - 1;
      errors.write(erase + `${done} of ${count} files`.slice(0, width));
    },
    hide: () => {
      if (shown) errors.write(erase);
      shown = false;
    },
  };
}

/** The same output, which takes the line away before it writes to the terminal the line stands on. */
export function writeAround(progress: Progress, output: Output): Output {
  if (!output.isTerminal) return output;
  return {
    ...output,
    write: (text) => {
      progress.hide();
      output.write(text);
    },
  };
}
