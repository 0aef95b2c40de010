/** A file of a rule pack. */
export interface PackFile {
  /** Relative to the folder of the pack, with forward slashes: "requirements/latency-budget.md". */
  readonly path: string;
  readonly text: string;
}

/** What an option of a probe takes; `subjects` are ids of subjects in `facts.yaml`. */
export type ProbeOption = 'group' | 'number' | 'step' | 'text' | 'subjects';

/** A probe as rule files may call it. */
export interface ProbeDescription {
  readonly name: string;
  /** Options by name; `atLeast` is written `at-least` in rule files. */
  readonly options: Readonly<Record<string, ProbeOption>>;
  readonly required: readonly string[];
}

/** A detector as rule files may call it. */
export interface DetectorDescription extends ProbeDescription {
  /** Names that a message may hold as placeholders. */
  readonly data: readonly string[];
}
