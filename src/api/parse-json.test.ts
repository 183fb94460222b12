import { describe, expect, it } from '@jest/globals';
import { parseJson } from './parse-json.ts';

describe('parseJson', () => {
  it('keeps every digit of numbers beyond 2^53', () => {
    const text = '{"id":12345678901234567890,"low":-9007199254740993,"huge":1e999,"safe":9007199254740991,"part":0.5}';
    expect(parseJson(Buffer.from(text))).toEqual({
      id: '12345678901234567890',
      low: '-9007199254740993',
      huge: '1e999',
      safe: 9_007_199_254_740_991,
      part: 0.5,
    });
  });

  it.each([
    { title: 'broken JSON', bytes: Buffer.from('{'), code: 'invalid_json' },
    { title: 'nothing', bytes: Buffer.alloc(0), code: 'invalid_json' },
    {
      title: 'a long number in endless nesting',
      bytes: Buffer.from(`${'['.repeat(200_000)}12345678901234567890${']'.repeat(200_000)}`),
      code: 'invalid_json',
    },
    { title: 'bytes that are no UTF-8', bytes: Buffer.from([0x22, 0xff, 0x22]), code: 'invalid_encoding' },
  ])('refuses $title', ({ bytes, code }) => {
    expect(() => parseJson(bytes)).toThrow(expect.objectContaining({ status: 400, code }));
  });
});
