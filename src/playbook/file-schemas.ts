import { z } from 'zod';
import { assessmentRulesSchema } from '../domain/assessment-rules.ts';
import { caseStudiesSchema } from '../domain/case-study.ts';
import { contentAssetSchema } from '../domain/content-asset.ts';
import { guardrailsSchema } from '../domain/guardrails.ts';
import { routesSchema } from '../domain/routes.ts';
import { sequenceSchema } from '../domain/sequence.ts';
import { sourcesSchema } from '../domain/sources.ts';
import { settingsSchema } from './settings-schema.ts';

/** The schema of each kind of YAML file, by the name that editors are given. */
const schemas = {
  playbook: settingsSchema,
  sources: sourcesSchema,
  routes: routesSchema,
  guardrails: guardrailsSchema,
  'assessment-rules': assessmentRulesSchema,
  sequence: sequenceSchema,
  'case-studies': caseStudiesSchema,
  content: contentAssetSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/**
 * Writes the schemas of a playbook's YAML files as JSON Schemas (draft 2020-12), by the names of their files, so that editors
 * complete and underline while one writes. What only `check` can tell, such as a name that does not exist, is not in them.
 */
export function fileSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
