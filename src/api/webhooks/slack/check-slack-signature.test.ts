import { describe, expect, it } from '@jest/globals';
import { checkSlackSignature } from './check-slack-signature.ts';

/** The example of https://docs.slack.dev/authentication/verifying-requests-from-slack. */
const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
const seconds = 1_531_420_618;
const headers = {
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
};
const rawBody = Buffer.from(
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar' +
    '&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=' +
    '&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN' +
    '&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
);
const receivedAt = new Date(seconds * 1_000);

function check(changes: Partial<Parameters<typeof checkSlackSignature>[0]>, secret = signingSecret): () => void {
  return () => checkSlackSignature({ headers, rawBody, receivedAt, ...changes }, secret);
}

describe('checkSlackSignature', () => {
  it("lets Slack's own example pass, for five minutes", () => {
    expect(check({})).not.toThrow();
    expect(check({ receivedAt: new Date((seconds + 300) * 1_000) })).not.toThrow();
  });

  it.each([
    { name: 'a body that was changed', changes: { rawBody: Buffer.concat([rawBody, Buffer.from('&')]) } },
    {
      name: 'a time that was changed',
      changes: { headers: { ...headers, 'x-slack-request-timestamp': '1531420619' } },
    },
    {
      name: 'a signature that was sent twice',
      changes: { headers: { ...headers, 'x-slack-signature': ['v0=a', 'v0=b'] } },
    },
    { name: 'no signature', changes: { headers: {} }, code: 'missing_signature' },
    { name: 'an older one', changes: { receivedAt: new Date((seconds + 301) * 1_000) }, code: 'stale_timestamp' },
    { name: 'one of the future', changes: { receivedAt: new Date((seconds - 301) * 1_000) }, code: 'stale_timestamp' },
  ])('refuses $name', ({ changes, code = 'invalid_signature' }) => {
    expect(check(changes)).toThrow(expect.objectContaining({ status: 401, code }));
  });

  it('refuses what was signed with another secret', () => {
    expect(check({}, 'another')).toThrow(expect.objectContaining({ code: 'invalid_signature' }));
  });
});
