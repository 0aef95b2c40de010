import type { SchemaCheck } from '../src/framework/schema-check.ts';
import type { ReportJson } from '../src/report/merge.ts';

/** `schemas/report.schema.json`, compiled; import it dynamically, when a report is read. */
export const checkReport: SchemaCheck<ReportJson>;
