import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { strictJsonSchema } from './strict-json-schema.ts';

describe('strictJsonSchema', () => {
  it('drops what strict mode refuses and keeps what it takes', () => {
    const schema = z.strictObject({
      intent: z.enum(['BUY', 'ASK']),
      score: z.int().min(1).max(100).describe('1 to 100'),
      email: z.email().max(254),
      tags: z.array(z.string().min(1)).max(3),
    });
    expect(strictJsonSchema(schema)).toEqual({
      type: 'object',
      properties: {
        intent: { type: 'string', enum: ['BUY', 'ASK'] },
        score: { type: 'integer', description: '1 to 100' },
        email: { type: 'string' },
        tags: { type: 'array', items: { type: 'string' } },
      },
      required: ['intent', 'score', 'email', 'tags'],
      additionalProperties: false,
    });
  });

  it('closes every object and requires every property, also deep inside', () => {
    const schema = z.object({ people: z.array(z.object({ name: z.string(), age: z.number().optional() })) });
    expect(strictJsonSchema(schema)).toMatchObject({
      additionalProperties: false,
      properties: { people: { items: { required: ['name', 'age'], additionalProperties: false } } },
    });
  });

  it('leaves a property alone that is named like a refused keyword', () => {
    expect(strictJsonSchema(z.object({ format: z.string() }))).toMatchObject({
      properties: { format: { type: 'string' } },
      required: ['format'],
    });
  });
});
