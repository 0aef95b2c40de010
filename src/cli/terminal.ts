/** A stream that commands write to. */
export interface Output {
  readonly write: (text: string) => void;
  /** Resolves when what was written has gone; left out where writing never waits. */
  readonly drain?: () => Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
}

/** One of several answers to a question. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Questions to the person at the terminal; null when they would rather stop. */
export interface Dialogue {
  readonly choose: (
    message: string,
    choices: readonly Choice[],
    /** The value that is marked at first; the first choice when left out. */
    initial?: string,
  ) => Promise<string | null>;
  /** Asks for a line of text. */
  readonly write: (message: string, initial: string) => Promise<string | null>;
}

/** Everything of the world outside that commands see beside the disk; tests hand in their own. */
export interface Terminal {
  /** Standard output: results and nothing else. */
  readonly output: Output;
  /** Standard error: all other messages. */
  readonly errors: Output;
  readonly input: AsyncIterable<Uint8Array>;
  /** Absolute path of the working folder. */
  readonly folder: string;
  /** Opens a dialogue; absent when nobody sits at the terminal. */
  readonly openDialogue?: () => Promise<Dialogue>;
  /** The day in Coordinated Universal Time, "2030-01-31". */
  readonly today: string;
  /** Milliseconds that have passed since some moment; absent where nobody waits. */
  readonly clock?: () => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /**
   * Called with the number of documents once enough of the program has run for what was compiled
   * of it to be worth keeping.
   */
  readonly keepCode?: (documents: number) => void;
}
