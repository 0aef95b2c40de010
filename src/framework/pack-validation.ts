import { Ajv } from 'ajv';
import caseSchema from '../../schemas/case.schema.json' with { type: 'json' };
import factsSchema from '../../schemas/facts.schema.json' with { type: 'json' };
import frameworkSchema from '../../schemas/framework.schema.json' with { type: 'json' };
import ruleSchema from '../../schemas/rule.schema.json' with { type: 'json' };
import wordsSchema from '../../schemas/words.schema.json' with { type: 'json' };
import type { CaseSource } from './case-source.ts';
import type { FrameworkSource } from './framework-source.ts';
import type { FactsSource } from './facts-source.ts';
import type { FindingRuleSource, RuleSource } from './rule-source.ts';
import type { PackValidation } from './schema-check.ts';

/**
 * Compiles the schemas of rule packs. Costs some 80 ms, so whoever needs it only for a foreign
 * pack imports this module when there is one.
 */
export function createPackValidation(): PackValidation {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
  ajv.addSchema(ruleSchema);
  const definition = (name: string) => ({ $ref: `rule.schema.json#/definitions/${name}` });
  return {
    rule: ajv.compile<RuleSource>(definition('evidence-rule')),
    findingRule: ajv.compile<FindingRuleSource>(definition('finding-rule')),
    case: ajv.compile<CaseSource>(caseSchema),
    facts: ajv.compile<FactsSource>(factsSchema),
    framework: ajv.compile<FrameworkSource>(frameworkSchema),
    words: ajv.compile<readonly string[]>(wordsSchema),
  };
}
