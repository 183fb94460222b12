import { describe, expect, it } from '@jest/globals';
import { parseBody } from './parse-body.ts';

const parse = (text: string, contentType?: string): unknown => parseBody(Buffer.from(text), contentType);

describe('parseBody', () => {
  it('reads JSON, also under a vendor type and without a type', () => {
    expect(parse('{"a":1}', 'application/json; charset=utf-8')).toEqual({ a: 1 });
    expect(parse('{"a":1}', 'application/vnd.crm+json')).toEqual({ a: 1 });
    expect(parse('{"a":1}')).toEqual({ a: 1 });
  });

  it('reads forms with nested fields', () => {
    const body = 'email=jane%40example.com&leadData%5Bsource%5D=demo_request&leadData[medium]=paid+search';
    expect(parse(body, 'application/x-www-form-urlencoded')).toEqual({
      email: 'jane@example.com',
      leadData: { source: 'demo_request', medium: 'paid search' },
    });
  });

  it('lets no form reach the prototype of objects', () => {
    parse('__proto__[polluted]=yes&constructor[prototype][polluted]=yes', 'application/x-www-form-urlencoded');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    { title: 'broken JSON', bytes: Buffer.from('{"a":'), type: 'application/json', status: 400, code: 'invalid_json' },
    { title: 'nothing', bytes: Buffer.alloc(0), type: 'application/json', status: 400, code: 'invalid_json' },
    {
      title: 'bytes that are no UTF-8',
      bytes: Buffer.from([0x22, 0xff, 0x22]),
      type: 'application/json',
      status: 400,
      code: 'invalid_encoding',
    },
    { title: 'XML', bytes: Buffer.from('<a/>'), type: 'text/xml', status: 415, code: 'unsupported_media_type' },
  ])('refuses $title with $code', ({ bytes, type, status, code }) => {
    expect(() => parseBody(bytes, type)).toThrow(expect.objectContaining({ status, code }));
  });
});
