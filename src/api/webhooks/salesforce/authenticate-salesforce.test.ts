import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { authenticateSalesforce } from './authenticate-salesforce.ts';

const secret = 's3cret-of/both+sides';

function authenticate(query: string, headers: IncomingHttpHeaders = {}): void {
  authenticateSalesforce(
    {
      method: 'POST',
      url: new URL(`https://leads.example.com/webhooks/leads/salesforce${query}`),
      headers,
      rawBody: Buffer.from(''),
      receivedAt: new Date('2026-03-02T10:00:00Z'),
    },
    secret,
  );
}

describe('authenticateSalesforce', () => {
  it.each([
    { title: 'in the URL', query: `?secret=${encodeURIComponent(secret)}`, headers: {} },
    { title: 'as a bearer token', query: '', headers: { authorization: `Bearer ${secret}` } },
    { title: 'as a bearer token of a sloppy spelling', query: '', headers: { authorization: `bearer  ${secret}` } },
    { title: 'in its own header', query: '', headers: { 'x-leadline-secret': secret } },
  ])('takes the secret $title', ({ query, headers }) => {
    expect(() => authenticate(query, headers)).not.toThrow();
  });

  it.each([
    { title: 'in the URL', query: '?secret=wrong', headers: {} },
    { title: 'that is empty', query: '?secret=', headers: {} },
    { title: 'as a bearer token', query: '', headers: { authorization: 'Bearer wrong' } },
    { title: 'in its own header', query: '', headers: { 'x-leadline-secret': `${secret} ` } },
    { title: 'beside the right one', query: `?secret=${encodeURIComponent(secret)}&secret=wrong`, headers: {} },
  ])('refuses a wrong secret $title', ({ query, headers }) => {
    expect(() => authenticate(query, headers)).toThrow(
      expect.objectContaining({ status: 401, code: 'invalid_secret' }),
    );
  });

  it.each([{}, { authorization: 'Basic dXNlcjpwYXNz' }, { authorization: secret }])(
    'misses the secret in %j',
    (headers) => {
      expect(() => authenticate('', headers)).toThrow(expect.objectContaining({ status: 401, code: 'missing_secret' }));
    },
  );
});
