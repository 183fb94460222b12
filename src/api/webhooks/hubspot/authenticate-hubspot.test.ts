import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { WebhookRequest } from '../lead-webhook.ts';
import { authenticateHubSpot } from './authenticate-hubspot.ts';

const secret = 'a client secret';
const address = 'https://leads.example.com/webhooks/leads/hubspot';
const payload = '[{"objectId":1,"subscriptionType":"contact.creation"}]';
const now = new Date('2026-03-02T10:00:00.000Z');

function request(headers: IncomingHttpHeaders, changes: Partial<WebhookRequest> = {}): WebhookRequest {
  const rawBody = Buffer.from(payload);
  return { method: 'POST', url: new URL(address), headers, rawBody, receivedAt: now, ...changes };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function third(timestamp: number | string, url = address): IncomingHttpHeaders {
  return {
    'x-hubspot-signature-v3': createHmac('sha256', secret).update(`POST${url}${payload}${timestamp}`).digest('base64'),
    'x-hubspot-request-timestamp': String(timestamp),
  };
}

function older(version: string | undefined, signature: string): IncomingHttpHeaders {
  return { 'x-hubspot-signature': signature, ...(version !== undefined && { 'x-hubspot-signature-version': version }) };
}

const first = older('v1', sha256(secret + payload));
const second = older('v2', sha256(`${secret}POST${address}${payload}`));

function refusalOf(given: WebhookRequest, clientSecret = secret): unknown {
  try {
    authenticateHubSpot(given, clientSecret);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the examples that HubSpot publishes', () => {
  const exampleSecret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
  const exampleUrl = new URL('https://www.example.com/webhook_uri');

  it('verifies version 1', () => {
    const rawBody = Buffer.from(
      '[{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,"subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM","changeFlag":"NEW","appId":54321}]',
    );
    const headers = older('v1', '232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de');
    expect(refusalOf(request(headers, { rawBody }), exampleSecret)).toBeUndefined();
  });

  it.each([
    { method: 'GET', body: '', signature: 'eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e' },
    {
      method: 'POST',
      body: '{"example_field":"example_value"}',
      signature: '9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900',
    },
  ])('verifies version 2 of a $method', ({ method, body, signature }) => {
    const given = request(older('v2', signature), { method, url: exampleUrl, rawBody: Buffer.from(body) });
    expect(refusalOf(given, exampleSecret)).toBeUndefined();
  });

  it('verifies version 3', () => {
    const given = request(
      {
        'x-hubspot-signature-v3': 'gbj1XPRvUt0noT7i7fXfTzOD4sLzQmf0VT28ZYq0EYg=',
        'x-hubspot-request-timestamp': '1752613922216',
      },
      {
        url: new URL('https://webhook.site/335453f5-94b3-49d9-b684-a55354d4b8df'),
        receivedAt: new Date(1_752_613_923_000),
        rawBody: Buffer.from(
          '[{"eventId":531833541,"subscriptionId":3923621,"portalId":48807704,"appId":16111050,"occurredAt":1752613920733,"subscriptionType":"contact.creation","attemptNumber":0,"objectId":138017612137,"changeFlag":"CREATED","changeSource":"CRM_UI","sourceId":"userId:76023669"}]',
        ),
      },
    );
    expect(refusalOf(given, 'cfc68c0b-4b4e-4ef8-b764-95350e4ea479')).toBeUndefined();
  });
});

describe('authenticateHubSpot', () => {
  it.each([
    { version: 'v1', headers: first },
    { version: 'v2', headers: second },
    { version: 'v3', headers: third(now.getTime()) },
  ])('lets pass what is signed with $version', ({ headers }) => {
    expect(refusalOf(request(headers))).toBeUndefined();
  });

  it.each([
    { version: 'v1', headers: first },
    { version: 'v2', headers: second },
    { version: 'v3', headers: third(now.getTime()) },
  ])('refuses a changed body and another secret under $version', ({ headers }) => {
    const refused = expect.objectContaining({ status: 401, code: 'invalid_signature' });
    expect(refusalOf(request(headers, { rawBody: Buffer.from(`${payload} `) }))).toEqual(refused);
    expect(refusalOf(request(headers), 'another secret')).toEqual(refused);
  });

  it.each([
    { version: 'v2', headers: second },
    { version: 'v3', headers: third(now.getTime()) },
  ])('refuses another URL or method under $version', ({ headers }) => {
    const refused = expect.objectContaining({ status: 401, code: 'invalid_signature' });
    expect(refusalOf(request(headers, { url: new URL(`${address}?a=1`) }))).toEqual(refused);
    expect(refusalOf(request(headers, { method: 'PUT' }))).toEqual(refused);
  });

  it('refuses a timestamp that was not signed', () => {
    const headers = { ...third(now.getTime()), 'x-hubspot-request-timestamp': String(now.getTime() + 1) };
    expect(refusalOf(request(headers))).toMatchObject({ status: 401, code: 'invalid_signature' });
  });

  it.each([-300_001, 300_001])('refuses a request signed %d ms from now', (offsetMs) => {
    const refusal = refusalOf(request(third(now.getTime() + offsetMs)));
    expect(refusal).toMatchObject({ status: 401, code: 'stale_timestamp' });
  });

  it.each([-300_000, 300_000])('lets pass a request signed %d ms from now', (offsetMs) => {
    expect(refusalOf(request(third(now.getTime() + offsetMs)))).toBeUndefined();
  });

  it('refuses a signed timestamp that is no number', () => {
    expect(refusalOf(request(third('soon')))).toMatchObject({ status: 401, code: 'stale_timestamp' });
  });

  it('does not fall back to an older signature when the third is present and wrong', () => {
    const headers = { ...second, 'x-hubspot-signature-v3': 'wrong', 'x-hubspot-request-timestamp': `${now.getTime()}` };
    expect(refusalOf(request(headers))).toMatchObject({ code: 'invalid_signature' });
    expect(refusalOf(request({ ...second, 'x-hubspot-signature-v3': '' }))).toMatchObject({ status: 401 });
  });

  it('counts the third alone when an older one is wrong', () => {
    expect(refusalOf(request({ ...older('v1', 'wrong'), ...third(now.getTime()) }))).toBeUndefined();
  });

  it.each([
    { title: 'no signature', headers: {} },
    { title: 'an empty signature', headers: older('v1', '') },
    { title: 'a third signature without its timestamp', headers: { 'x-hubspot-signature-v3': 'x' } },
  ])('refuses $title', ({ headers }) => {
    expect(refusalOf(request(headers))).toMatchObject({ status: 401, code: 'missing_signature' });
  });

  it.each([undefined, 'v9', '__proto__'])('refuses a signature of version %s', (version) => {
    const headers = older(version, sha256(secret + payload));
    expect(refusalOf(request(headers))).toMatchObject({ status: 401, code: 'invalid_signature' });
  });

  it('decodes the escapes that version 3 lists in the URL, once, and no other', () => {
    const escaped = `${address}?a=%3A%2F%3f%40%21%24%27%28%29%2A%2C%3B&b=%20%253A%C3%A9`;
    const signed = `${address}?a=:/?@!$'()*,;&b=%20%253A%C3%A9`;
    expect(refusalOf(request(third(now.getTime(), signed), { url: new URL(escaped) }))).toBeUndefined();
  });
});
