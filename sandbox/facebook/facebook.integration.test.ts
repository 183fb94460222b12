import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';

const appSecret = 'app-secret';
const received: { readonly url: string | undefined; readonly headers: IncomingHttpHeaders; readonly body: string }[] =
  [];
let sandbox: Sandbox;
let api: Server;

beforeAll(async () => {
  api = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ url: request.url, headers: request.headers, body });
      response.end();
    });
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  sandbox = await startSandbox({ facebookAppSecret: appSecret });
});

afterAll(async () => {
  await sandbox.close();
  api.closeAllConnections();
  api.close();
});

const get = (path: string, headers: Record<string, string> = { authorization: 'Bearer x' }): Promise<Response> =>
  fetch(`${sandbox.baseUrls.facebook}/v25.0/${path}`, { headers });

describe('a lead of Facebook', () => {
  it('is answered with the fields that were asked for', async () => {
    const createdAt = '2026-03-02T10:00:00Z';
    const fields = { email: 'joe@example.com', colours: ['red', 'blue'] };
    const { leadgenId } = sandbox.addFacebookLead({ id: '321', formId: '456', createdAt, fields });
    await expect((await get(`${leadgenId}?fields=created_time,form_id,field_data`)).json()).resolves.toEqual({
      id: '321',
      created_time: '2026-03-02T10:00:00+0000',
      form_id: '456',
      field_data: [
        { name: 'email', values: ['joe@example.com'] },
        { name: 'colours', values: ['red', 'blue'] },
      ],
    });
  });

  it('is listed under its form, the newest first, page by page', async () => {
    for (const day of [1, 2, 3]) {
      const createdAt = `2026-01-0${day}T00:00:00Z`;
      sandbox.addFacebookLead({ id: `70${day}`, formId: '7', createdAt, fields: {} });
    }
    const filter = {
      field: 'time_created',
      operator: 'GREATER_THAN',
      value: Date.parse('2026-01-01T00:00:00Z') / 1_000,
    };
    const query = `7/leads?fields=id&limit=1&filtering=${encodeURIComponent(JSON.stringify([filter]))}`;
    const first = (await (await get(query)).json()) as { paging: { cursors: { after: string }; next?: string } };
    expect(first).toMatchObject({ data: [{ id: '703' }], paging: { next: expect.any(String) as unknown } });
    const second: unknown = await (await get(`${query}&after=${first.paging.cursors.after}`)).json();
    expect(second).toMatchObject({ data: [{ id: '702' }] });
    expect(second).not.toHaveProperty('paging.next');
    await expect((await get('me/leadgen_forms?fields=id')).json()).resolves.toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ id: '7' })]) as unknown,
    });
  });

  it.each([
    { name: 'an id that is nothing', path: '444444444444', error: { code: 100, error_subcode: 33 } },
    { name: 'a path that is nothing', path: '1/2/3/4', error: { code: 2500 } },
    { name: 'a filter that is none', path: '7/leads?filtering=x', error: { code: 100 } },
  ])('is refused in the words of Facebook for $name', async ({ path, error }) => {
    sandbox.addFacebookLead({ formId: '7', fields: {} });
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    await expect(answer.json()).resolves.toMatchObject({ error });
  });

  it('is not shown without a token', async () => {
    await expect((await get('321', {})).json()).resolves.toMatchObject({ error: { code: 104 } });
    expect((await get('me?access_token=x', {})).status).toBe(200);
  });
});

describe('the log of requests', () => {
  it('holds no token of an address', async () => {
    await get('debug_token?input_token=EAAsecret&access_token=EAAsecret');
    expect(sandbox.requests.list().at(-1)?.path).toBe('/v25.0/debug_token?input_token=…&access_token=…');
  });
});

describe("Facebook's webhook", () => {
  it('cannot be sent before the API is known', async () => {
    const lead = sandbox.addFacebookLead({ formId: '456', fields: {} });
    await expect(sandbox.announceFacebookLead(lead)).rejects.toThrow('does not know where webhooks go');
  });

  it('names a lead and nothing of it, signed with the app secret', async () => {
    sandbox.setPublicUrl(`http://127.0.0.1:${(api.address() as AddressInfo).port}/`);
    const answer = await fetch(`${sandbox.url}/control/leads/facebook`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ formId: '456', fields: { email: 'joe@example.com' } }),
    });
    expect(answer.status).toBe(201);
    const lead = (await answer.json()) as { leadgenId: string; pageId: string };
    expect(lead).toMatchObject({ formId: '456', isDelivered: true });
    const [webhook] = received;
    expect(webhook?.url).toBe('/webhooks/leads/facebook');
    const signature = createHmac('sha256', appSecret)
      .update(webhook?.body ?? '')
      .digest('hex');
    expect(webhook?.headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
    expect(JSON.parse(webhook?.body ?? '')).toMatchObject({
      object: 'page',
      entry: [{ changes: [{ field: 'leadgen', value: { leadgen_id: lead.leadgenId, form_id: '456' } }] }],
    });
    expect(webhook?.body).not.toContain('joe@');
  });
});
