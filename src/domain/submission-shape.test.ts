import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { submissionShape } from './submission-shape.ts';

function fields(body: unknown): Record<string, string> {
  return Object.fromEntries(submissionShape(body));
}

describe('submissionShape', () => {
  it('names every field by its path and tells its type', () => {
    const body = {
      email: 'jane@example.com',
      age: 41,
      optIn: false,
      company: null,
      leadData: { source: 'demo' },
      answers: [
        { type: 'email', email: 'jane@example.com' },
        { type: 'number', number: 3 },
      ],
    };
    expect(fields(body)).toEqual({
      '': 'object',
      email: 'string',
      age: 'number',
      optIn: 'boolean',
      company: 'null',
      leadData: 'object',
      'leadData.source': 'string',
      answers: 'array',
      'answers[]': 'object',
      'answers[].type': 'string',
      'answers[].email': 'string',
      'answers[].number': 'number',
    });
  });

  it.each([
    ['entries that differ', [1, 'a'], { '': 'array', '[]': 'mixed' }],
    ['entries of which some are null', [null, 'a', null], { '': 'array', '[]': 'string' }],
    ['an empty list', [], { '': 'array' }],
    ['a text', 'a', { '': 'string' }],
    ['nothing', undefined, {}],
  ])('reads %s', (_title, body, expected) => {
    expect(fields(body)).toEqual(expected);
  });

  it('takes the names of prototypes for fields like any other', () => {
    const shape = submissionShape(JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": 1}'));
    expect([...shape.keys()]).toEqual(['', '__proto__', 'constructor', '__proto__.isAdmin']);
  });

  it('makes names fit for one line', () => {
    expect(Object.keys(fields({ 'a\r\n\u0000b': 1, [`x${'y'.repeat(500)}`]: 1 }))).toEqual([
      '',
      'a b',
      `x${'y'.repeat(79)}`,
    ]);
  });

  it('keeps to its limits for bodies that are deep, wide, or lists within lists', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = { inner: deep };
    expect(submissionShape(deep).size).toBe(9);

    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, index]));
    expect(submissionShape(wide).size).toBe(300);

    let lists: unknown = 1;
    for (let level = 0; level < 8; level += 1) lists = Array.from({ length: 1_000 }, () => lists);
    expect(submissionShape(lists).size).toBeLessThanOrEqual(9);
  });

  it('reads the outer fields of a wide body before the inner ones', () => {
    const inner = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`inner${index}`, index]));
    expect(submissionShape({ variables: inner, email: 'jane@example.com' }).has('email')).toBe(true);
  });

  it('never holds a value, whatever the body', () => {
    const types = ['string', 'number', 'boolean', 'null', 'object', 'array', 'mixed'];
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const marked: unknown = JSON.parse(
          JSON.stringify(body, (_name, value: unknown) => (typeof value === 'string' ? `secret:${value}` : value)),
        );
        const shape = submissionShape(marked);
        expect([...shape.keys()].join()).not.toContain('secret:');
        for (const type of shape.values()) expect(types).toContain(type);
      }),
    );
  });
});
