/** What the command tells the shell; the first three as ESLint has them. */
export const exitCodes = {
  clean: 0,
  /** Findings at the bar, or more warnings than allowed. */
  findings: 1,
  /** The call, a config or an input file is wrong, or nothing matched. */
  fault: 2,
  /** A bug of ours. */
  crash: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
