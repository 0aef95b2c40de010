import path from 'node:path';
import { readPackFolder } from '../../scripts/read-pack-folder.ts';

import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack } from '../../src/framework/read-pack.ts';
import { createLinter, type Linter } from '../../src/index.ts';
import { probes } from '../../src/probes/registry.ts';
import { describeFault, makeRule } from './rule-pack.ts';

const rules = await readPackFolder(path.resolve(import.meta.dirname, '../../rules'));
const framework = rules.find((file) => file.path === 'framework.yaml')?.text ?? '';
const validation = createPackValidation();
const check = 'requirements/asked';

/** What a rule with one clause makes of documents. */
export interface Asking {
  /** The texts that the clause finds. */
  readonly find: (source: string) => readonly string[];
  readonly verdict: (source: string) => string;
}

function createAsking(linter: Linter): Asking {
  const explain = (source: string): { verdict: string; texts: readonly string[] } => {
    const explanation = linter.explainVerdict(source, check);
    if (!explanation) throw new Error(`The pack has no ${check}.`);
    const texts = explanation.evidence.map(({ span }) => source.slice(span.start, span.end));
    return { verdict: explanation.verdict, texts };
  };
  return {
    find: (source) => explain(source).texts,
    verdict: (source) => explain(source).verdict,
  };
}

/** Sets up a rule that is met by one clause, written in YAML, with the real framework. */
export function askClause(clause: string): Asking {
  const frontMatter = `title: Asked
asks: Is it there?
severity: warning
level: mid
met:
  - ${clause.trim().replace(/\n/g, '\n    ')}
message: It is not there.
question: Where is it?
`;
  const files = [
    { path: 'framework.yaml', text: framework },
    { path: `${check}.md`, text: makeRule(frontMatter) },
  ];
  const { pack, faults } = readPack(files, { validation, probes });
  if (!pack || faults.length > 0) throw new Error(faults.map(describeFault).join('\n'));
  return createAsking(createLinter(pack));
}

/** A rule that is met by what a probe finds; options as in a rule file. */
export function askProbe(name: string, options: string): Asking {
  return askClause(`probe: ${name}\nwith: ${options}`);
}
