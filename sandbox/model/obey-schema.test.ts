import { describe, expect, it } from '@jest/globals';
import { obeySchema } from './obey-schema.ts';

const object = (properties: Record<string, unknown>): unknown => ({ type: 'object', properties });

describe('obeySchema', () => {
  it('keeps what was suggested and asked for, and nothing else', () => {
    const schema = object({ score: { type: 'integer' }, reasons: { type: 'array', items: { type: 'string' } } });
    expect(obeySchema(schema, { score: 7, reasons: ['a', 'b'], more: true })).toEqual({
      score: 7,
      reasons: ['a', 'b'],
    });
  });

  it.each([
    { name: 'text', schema: { type: 'string' }, expected: 'Written by the sandbox.' },
    { name: 'a number', schema: { type: 'number' }, expected: 1 },
    { name: 'a whole number', schema: { type: 'integer' }, expected: 1 },
    { name: 'a truth value', schema: { type: 'boolean' }, expected: false },
    { name: 'a list', schema: { type: 'array', items: { type: 'string' } }, expected: [] },
    { name: 'one of several words', schema: { type: 'string', enum: ['warm', 'cold'] }, expected: 'warm' },
    { name: 'one word', schema: { const: 'fixed' }, expected: 'fixed' },
    { name: 'text or null', schema: { type: ['string', 'null'] }, expected: null },
    { name: 'one of several types', schema: { anyOf: [{ type: 'string' }, { type: 'null' }] }, expected: null },
    { name: 'an object', schema: object({ inner: { type: 'number' } }), expected: { inner: 1 } },
  ])('gives $name where nothing fits', ({ schema, expected }) => {
    expect(obeySchema(object({ key: schema }), { other: 'x' })).toEqual({ key: expected });
  });

  it('does not give a fraction for a whole number, or a word that is not allowed', () => {
    const schema = object({ score: { type: 'integer' }, tone: { type: 'string', enum: ['warm'] } });
    expect(obeySchema(schema, { score: 1.5, tone: 'rude' })).toEqual({ score: 1, tone: 'warm' });
  });

  it('follows references', () => {
    const schema = {
      type: 'object',
      properties: { tone: { $ref: '#/$defs/tone' } },
      $defs: { tone: { type: 'string' } },
    };
    expect(obeySchema(schema, { tone: 'warm' })).toEqual({ tone: 'warm' });
  });
});
