import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import reportSchema from '../schemas/report.schema.json' with { type: 'json' };

/** Source of a module that checks reports against their schema, as far as the first error. */
export function compileReportCheck(): string {
  const ajv = new Ajv({
    verbose: true,
    allowUnionTypes: true,
    schemas: [reportSchema],
    code: { source: true, esm: true },
  });
  return `${standalone.default(ajv, { checkReport: 'report.schema.json' })}\n`;
}
