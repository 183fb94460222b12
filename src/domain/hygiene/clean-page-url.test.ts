import { describe, expect, it } from '@jest/globals';
import { cleanPageUrl } from './clean-page-url.ts';

describe('cleanPageUrl', () => {
  it.each([
    ['https://example.com/a?utm_source=b&c=1&GCLID=5#h', 'https://example.com/a?c=1#h'],
    ['https://example.com/?fbclid=1', 'https://example.com/'],
    ['https://example.com/?q=a%20b+c', 'https://example.com/?q=a%20b+c'],
    [' HTTP://jane:secret@Example.com ', 'http://example.com/'],
    ['https://münchen.de/ä', 'https://xn--mnchen-3ya.de/%C3%A4'],
  ])('reads %j', (stated, page) => {
    expect(cleanPageUrl(stated)).toEqual({ value: page, remarks: [] });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'example.com', 'https://', 42])(
    'drops %j',
    (stated) => {
      expect(cleanPageUrl(stated)).toEqual({ remarks: [] });
    },
  );

  it('leaves out the query of a long address, and drops one that is long without it', () => {
    const remarks = ['text-shortened'];
    expect(cleanPageUrl(`https://example.com/a?${'q'.repeat(2_000)}`)).toEqual({
      value: 'https://example.com/a',
      remarks,
    });
    expect(cleanPageUrl(`https://example.com/${'a'.repeat(2_000)}`)).toEqual({ remarks });
  });
});
