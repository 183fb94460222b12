import { describe, expect, it } from '@jest/globals';
import { useSystem } from './system/use-system.ts';

const used = useSystem({ skipsTime: true });

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const unknownLead = '/api/leads/00000000-0000-4000-8000-000000000000';

async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; code: string | undefined }> {
  const response = await fetch(`${used.system.url}${path}`, init);
  const body = (await response.json()) as { error?: { code: string; message: string } };
  expect(body.error === undefined || body.error.message.length > 0).toBe(true);
  return { status: response.status, code: body.error?.code };
}

const operator = (): Record<string, string> => ({ authorization: `Bearer ${used.system.apiToken}` });

describe('the form route', () => {
  const path = '/webhooks/leads/form';

  it.each([
    {
      title: 'a lead without e-mail',
      init: { headers: json, body: '{"firstName":"Jane"}' },
      status: 400,
      code: 'missing_email',
    },
    { title: 'what is not JSON', init: { headers: json, body: 'hello' }, status: 400, code: 'invalid_json' },
    { title: 'nothing', init: { headers: json, body: '' }, status: 400, code: 'invalid_json' },
    {
      title: 'another type',
      init: { headers: { 'content-type': 'text/xml' }, body: '<a/>' },
      status: 415,
      code: 'unsupported_media_type',
    },
    {
      title: 'more than 256 KiB',
      init: { headers: json, body: ' '.repeat(256 * 1024 + 1) },
      status: 413,
      code: 'body_too_large',
    },
  ])('refuses $title', async ({ init, status, code }) => {
    expect(await ask(path, { method: 'POST', ...init })).toEqual({ status, code });
  });

  it('refuses any method but POST, and says so', async () => {
    const response = await fetch(`${used.system.url}${path}`);
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
  });

  it('queues a lead of JSON and of an urlencoded form, and finds one person in both', async () => {
    const answers = await Promise.all(
      [
        { headers: json, body: JSON.stringify({ email: 'both@example.com', leadData: { source: 'demo_request' } }) },
        { headers: form, body: 'email=Both%40example.com&leadData[source]=webinar' },
      ].map(async (init) => (await fetch(`${used.system.url}${path}`, { method: 'POST', ...init })).json()),
    );
    const [one, other] = answers as { status: string; leadId: string; submissionId: string }[];
    expect(one).toEqual({ status: 'queued', leadId: other?.leadId, submissionId: expect.any(String) });
    expect(one?.submissionId).not.toBe(other?.submissionId);
  });
});

describe('the operators’ API', () => {
  it.each(['', '/timeline', '/model-calls'])('asks for the token at a lead%s', async (suffix) => {
    expect(await ask(`${unknownLead}${suffix}`)).toEqual({ status: 401, code: 'unauthorized' });
    const wrong = { headers: { authorization: 'Bearer wrong' } };
    expect(await ask(`${unknownLead}${suffix}`, wrong)).toEqual({ status: 401, code: 'unauthorized' });
  });

  it.each([unknownLead, `${unknownLead}/timeline`, '/api/leads/no-uuid'])('knows no lead at %s', async (path) => {
    expect(await ask(path, { headers: operator() })).toEqual({ status: 404, code: 'unknown_lead' });
  });

  it.each(['/api/nothing', '/nothing'])('has nothing at %s', async (path) => {
    expect(await ask(path, { headers: operator() })).toEqual({ status: 404, code: 'not_found' });
  });

  it('refuses a resolution that is broken or incomplete', async () => {
    const response = await fetch(`${used.system.url}/webhooks/leads/form`, {
      method: 'POST',
      headers: json,
      body: '{"email":"resolve@example.com"}',
    });
    const { leadId } = (await response.json()) as { leadId: string };
    const path = `/api/leads/${leadId}/resolve`;
    const post = (body: string): ReturnType<typeof ask> =>
      ask(path, { method: 'POST', headers: { ...json, ...operator() }, body });
    expect(await post('{"item":')).toEqual({ status: 400, code: 'invalid_json' });
    expect(await post('{"item":"crm-note"}')).toEqual({ status: 400, code: 'invalid_body' });
    expect(await post('{"item":"no such","resolution":"skip"}')).toEqual({ status: 409, code: 'nothing_to_resolve' });
  });
});

describe('the reply route', () => {
  it('refuses what is no inbound message of Postmark', async () => {
    const init = { method: 'POST', headers: json, body: '{"From":"jane@example.com"}' };
    expect(await ask('/webhooks/replies/postmark', init)).toEqual({ status: 400, code: 'invalid_reply' });
  });
});

describe('the health routes', () => {
  it('say that the process lives and is ready', async () => {
    expect(await ask('/healthz')).toEqual({ status: 200, code: undefined });
    expect(await ask('/readyz')).toEqual({ status: 200, code: undefined });
  });
});
