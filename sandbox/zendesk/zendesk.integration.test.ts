import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const authorization = `Basic ${Buffer.from('agent@ours.example/token:secret').toString('base64')}`;

function call(
  path: string,
  ticket?: unknown,
  headers: Record<string, string> = {},
  { baseUrls }: Sandbox = sandbox,
): Promise<Response> {
  return fetch(`${baseUrls.zendesk}/api/v2/${path}`, {
    headers: { authorization, 'content-type': 'application/json', ...headers },
    ...(ticket !== undefined && { method: 'POST', body: JSON.stringify({ ticket }) }),
  });
}

const ticket = {
  subject: 'Cannot log in',
  comment: { body: 'Please help', public: false },
  requester: { name: 'Jane', email: 'jane@example.com' },
  priority: 'high',
  tags: ['Two words'],
  external_id: 'lead:1 & more',
};

describe('a ticket', () => {
  it('is opened as it was asked for', async () => {
    const response = await call('tickets.json', ticket);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-idempotency-lookup')).toBeNull();
    expect(response.headers.get('x-rate-limit')).toBe('400');
    const answer = (await response.json()) as { readonly ticket: { readonly id: number; readonly url: string } };
    expect(answer.ticket).toMatchObject({
      subject: 'Cannot log in',
      description: 'Please help',
      priority: 'high',
      tags: ['two', 'words'],
      external_id: 'lead:1 & more',
      is_public: false,
      status: 'new',
    });
    expect(response.headers.get('location')).toBe(answer.ticket.url);
    expect(answer.ticket.url).toBe(`${sandbox.baseUrls.zendesk}/api/v2/tickets/${answer.ticket.id}.json`);
  });

  it('is opened once for an idempotency key, which no other request may use', async () => {
    const headers = { 'idempotency-key': 'once' };
    const [first, second] = [await call('tickets', ticket, headers), await call('tickets', ticket, headers)];
    expect([first, second].map(({ status, headers: told }) => [status, told.get('x-idempotency-lookup')])).toEqual([
      [201, 'miss'],
      [201, 'hit'],
    ]);
    expect(await second.json()).toEqual(await first.json());
    const other = await call('tickets', { ...ticket, subject: 'Other' }, headers);
    expect(other.status).toBe(400);
    await expect(other.json()).resolves.toMatchObject({ error: 'IdempotentRequestError' });
  });

  it('is known by its key after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-zendesk-'));
    const stateFile = join(folder, 'state.json');
    const headers = { 'idempotency-key': 'kept' };
    const first = await startSandbox({ stateFile });
    await call('tickets', ticket, headers, first);
    await first.close();
    const second = await startSandbox({ stateFile });
    expect((await call('tickets', ticket, headers, second)).headers.get('x-idempotency-lookup')).toBe('hit');
    expect(second.zendeskTickets()).toHaveLength(1);
    await second.close();
    await rm(folder, { recursive: true });
  });

  it('is found by its external id at once', async () => {
    await call('tickets', { ...ticket, external_id: 'a&b' });
    const found = await call(`tickets.json?external_id=${encodeURIComponent('a&b')}`);
    await expect(found.json()).resolves.toMatchObject({ count: 1, tickets: [{ external_id: 'a&b' }] });
    await expect((await call('tickets?external_id=none')).json()).resolves.toMatchObject({ tickets: [] });
  });

  it.each([
    { what: 'words', wrong: { ...ticket, comment: { body: '' } }, status: 422 },
    { what: "its requester's name", wrong: { ...ticket, requester: { email: 'jane@example.com' } }, status: 422 },
    { what: "its requester's address", wrong: { ...ticket, requester: { name: 'Jane', email: 'jane' } }, status: 422 },
    { what: 'a comment', wrong: { subject: 'x' }, status: 400 },
  ])('is refused without $what', async ({ wrong, status }) => {
    expect((await call('tickets', wrong)).status).toBe(status);
  });

  it('is refused without an API token', async () => {
    const password = `Basic ${Buffer.from('agent@ours.example:password').toString('base64')}`;
    const response = await call('tickets', ticket, { authorization: password });
    expect(response.status).toBe(401);
    await expect(response.json()).resolves.toEqual({ error: "Couldn't authenticate you" });
  });

  it('is read on the page', async () => {
    const { tickets } = (await (await call('tickets')).json()) as { readonly tickets: readonly { id: number }[] };
    const response = await fetch(`${sandbox.baseUrls.zendesk}/agent/tickets/${tickets[0]?.id}`);
    await expect(response.text()).resolves.toContain(`id="zendesk-${tickets[0]?.id}"`);
    const listed = await fetch(`${sandbox.url}/control/zendesk-tickets`);
    await expect(listed.json()).resolves.toHaveLength(sandbox.zendeskTickets().length);
  });
});

describe('the limit', () => {
  it('is 400 requests a minute', async () => {
    const limited = await startSandbox();
    const url = `${limited.baseUrls.zendesk}/api/v2/tickets?external_id=none`;
    const answers = await Promise.all(Array.from({ length: 401 }, () => fetch(url, { headers: { authorization } })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await limited.close();
  });
});
