import { createPackValidation } from '../../src/framework/pack-validation.ts';
import { readPack } from '../../src/framework/read-pack.ts';
import { createLinter, type CompiledPack } from '../../src/index.ts';
import { probes } from '../../src/probes/registry.ts';
import { describeFault, makeRule, soundFramework } from './rule-pack.ts';

const validation = createPackValidation();

/** Keys of a rule's front matter, each with its YAML; what is left out is the usual. */
export type RuleKeys = Readonly<Record<string, string>>;

const usual: RuleKeys = {
  title: 'Asked',
  asks: 'Is it there?',
  severity: 'warning',
  level: 'mid',
  message: 'It is not there.',
  'partly-message': 'It is there in part.',
  question: 'Where is it?',
};

function frontMatter(keys: RuleKeys): string {
  return Object.entries({ ...usual, ...keys })
    .map(([key, yaml]) => `${key}: ${yaml}\n`)
    .join('');
}

/** A pack of these rules, by id, with a small framework whose steps are headed by their ids. */
export function packOf(rulesById: Readonly<Record<string, RuleKeys>>): CompiledPack {
  const files = Object.entries(rulesById).map(([id, keys]) => ({
    path: `${id}.md`,
    text: makeRule(frontMatter(keys)),
  }));
  const all = [{ path: 'framework.yaml', text: soundFramework }, ...files];
  const { pack, faults } = readPack(all, { validation, probes });
  if (!pack || faults.length > 0) throw new Error(faults.map(describeFault).join('\n'));
  return pack;
}

/** What one rule makes of documents. */
export interface Asking {
  /** The texts that count as evidence. */
  readonly find: (source: string) => readonly string[];
  readonly verdict: (source: string) => string;
  /** The texts that were looked at and refused, as "reason: text". */
  readonly refused: (source: string) => readonly string[];
}

/** Sets up one rule with these keys of its front matter. */
export function askRule(keys: RuleKeys): Asking {
  const check = 'requirements/asked';
  const linter = createLinter(packOf({ [check]: keys }));
  const explain = (source: string): NonNullable<ReturnType<typeof linter.explainVerdict>> => {
    const explanation = linter.explainVerdict(source, check);
    if (!explanation) throw new Error(`The pack has no ${check}.`);
    return explanation;
  };
  const quote = (source: string, span: { readonly start: number; readonly end: number }): string =>
    source.slice(span.start, span.end);
  return {
    find: (source) => explain(source).evidence.map(({ span }) => quote(source, span)),
    verdict: (source) => explain(source).verdict,
    refused: (source) =>
      explain(source).refused.map(({ span, reason }) => `${reason}: ${quote(source, span)}`),
  };
}

/** A rule that is met by one clause, written as a YAML flow map: `{ words: [depot] }`. */
export function askClause(clause: string): Asking {
  return askRule({ met: `[${clause}]` });
}

/** A rule that is met by what a probe finds; options as a YAML flow map. */
export function askProbe(name: string, options: string): Asking {
  return askClause(`{ probe: ${name}, with: ${options} }`);
}
