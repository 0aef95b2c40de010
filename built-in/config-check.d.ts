import type { ConfigSource } from '../src/framework/config-source.ts';
import type { SchemaCheck } from '../src/framework/schema-check.ts';

/** `schemas/config.schema.json`, compiled; import it dynamically, when there is a config. */
export const checkConfigSource: SchemaCheck<ConfigSource>;
