/** A stream that commands write to. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
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
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called once enough of the program has run for its compiled code to be worth keeping. */
  readonly keepCode?: () => void;
}
