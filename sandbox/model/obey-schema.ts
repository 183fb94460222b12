import { z } from 'zod';

const schemaNodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
});

type SchemaNode = z.infer<typeof schemaNodeSchema>;

/**
 * Makes a value that a strict JSON schema of OpenAI's asks for, out of a suggestion: its keys and no others, and for
 * those that the suggestion lacks the plainest value there is. Knows what strict mode allows
 * (https://platform.openai.com/docs/guides/structured-outputs#supported-schemas), references to `$defs` included.
 */
export function obeySchema(schema: unknown, suggestion: unknown): unknown {
  const root = schemaNodeSchema.parse(schema ?? {});
  return obeyNode(root, suggestion, root.$defs ?? {});
}

function obeyNode(schema: unknown, suggestion: unknown, definitions: Readonly<Record<string, unknown>>): unknown {
  const node = schemaNodeSchema.parse(schema ?? {});
  if (node.$ref !== undefined) {
    return obeyNode(definitions[node.$ref.replace('#/$defs/', '')], suggestion, definitions);
  }
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum.includes(suggestion) ? suggestion : node.enum[0];
  if (node.anyOf !== undefined) return obeyNode(bestOption(node.anyOf, suggestion), suggestion, definitions);
  if (node.properties !== undefined) {
    const suggested = new Map(Object.entries(suggestion ?? {}));
    return Object.fromEntries(
      Object.entries(node.properties).map(([key, property]) => [
        key,
        obeyNode(property, suggested.get(key), definitions),
      ]),
    );
  }
  if (Array.isArray(suggestion) && typesOf(node).includes('array')) {
    return suggestion.map((item) => obeyNode(node.items, item, definitions));
  }
  return isOfType(node, suggestion) ? suggestion : plainestValue(node);
}

function bestOption(options: readonly unknown[], suggestion: unknown): unknown {
  const nodes = options.map((option) => schemaNodeSchema.parse(option));
  return nodes.find((node) => isOfType(node, suggestion)) ?? nodes.find(isNullable) ?? nodes[0];
}

function typesOf({ type = [] }: SchemaNode): readonly string[] {
  return typeof type === 'string' ? [type] : type;
}

function isNullable(node: SchemaNode): boolean {
  return typesOf(node).includes('null');
}

function isOfType(node: SchemaNode, value: unknown): boolean {
  const names = [value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value];
  if (Number.isInteger(value)) names.push('integer');
  return typesOf(node).some((type) => names.includes(type));
}

function plainestValue(node: SchemaNode): unknown {
  if (isNullable(node)) return null;
  const values: Readonly<Record<string, unknown>> = {
    string: 'Written by the sandbox.',
    number: 1,
    integer: 1,
    boolean: false,
    array: [],
    object: {},
  };
  return values[typesOf(node)[0] ?? 'object'];
}
