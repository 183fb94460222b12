import { z } from 'zod';

/**
 * Keywords that vendors refuse in some or all models ("Supported schemas" of
 * https://platform.openai.com/docs/guides/structured-outputs, "JSON Schema limitations" of
 * https://platform.claude.com/docs/en/build-with-claude/structured-outputs); some compatible servers refuse them as well.
 * What they bound is checked when the answer is parsed.
 */
const refusedKeywords = [
  'default',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'pattern',
  'propertyNames',
  'uniqueItems',
] as const;

/**
 * Writes a zod schema as the JSON schema that every vendor's structured output takes: closed objects whose every property
 * is required. A property that is optional in zod is therefore always asked for; one that may be missing should be nullable.
 */
export function strictJsonSchema(schema: z.ZodType): Record<string, unknown> {
  const written = z.toJSONSchema(schema, {
    io: 'input',
    override({ jsonSchema }) {
      for (const keyword of refusedKeywords) Reflect.deleteProperty(jsonSchema, keyword);
      if (jsonSchema.type === 'object') {
        jsonSchema.additionalProperties = false;
        jsonSchema.required = Object.keys(jsonSchema.properties ?? {});
      }
    },
  });
  return Object.fromEntries(Object.entries(written).filter(([keyword]) => keyword !== '$schema'));
}
