import { describe, expect, it } from '@jest/globals';
import { hasBasicAuth } from './basic-auth.ts';
import { keepableHeaders } from './keepable-headers.ts';

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
const credentials = { user: 'postmark', password: 'open:sesame' };

describe('hasBasicAuth', () => {
  it('takes the right credentials, a colon in the password included', () => {
    expect(hasBasicAuth(basic('postmark:open:sesame'), credentials)).toBe(true);
  });

  it.each([undefined, '', 'Basic', 'Bearer abc', basic('postmark:open'), basic('other:open:sesame'), basic('')])(
    'refuses %j',
    (authorization) => {
      expect(hasBasicAuth(authorization, credentials)).toBe(false);
    },
  );
});

describe('keepableHeaders', () => {
  it('blots out what may be secret and keeps the rest', () => {
    expect(
      keepableHeaders({
        'user-agent': 'curl',
        authorization: 'Bearer x',
        cookie: 'a=b',
        'x-api-key': 'k',
        'x-hub-signature-256': 's',
        'set-cookie': ['a', 'b'],
      }),
    ).toEqual({
      'user-agent': 'curl',
      authorization: '[redacted]',
      cookie: '[redacted]',
      'x-api-key': '[redacted]',
      'x-hub-signature-256': '[redacted]',
      'set-cookie': '[redacted]',
    });
  });
});
