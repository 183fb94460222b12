import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
});
afterAll(() => sandbox.close());

const headers = { authorization: `Basic ${Buffer.from('api:sandbox').toString('base64')}` };
const message = {
  from: '"Ann" <ann@acme.example.com>',
  to: 'Jane <jane@example.com>',
  subject: 'Grüße',
  text: 'Good day.\n',
};

function send(changes: Readonly<Record<string, string>> = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...message, ...changes })) body.set(name, value);
  return fetch(`${sandbox.baseUrls.mailgun}/v3/mg.acme.example.com/messages`, { method: 'POST', headers, body });
}

async function events(domain: string, query: Readonly<Record<string, string>>): Promise<unknown> {
  const url = new URL(`${sandbox.baseUrls.mailgun}/v3/${domain}/events`);
  url.search = new URLSearchParams(query).toString();
  return (await fetch(url, { headers })).json();
}

describe('an e-mail through Mailgun', () => {
  it('is kept with its headers and variables, line breaks as they were', async () => {
    const response = await send({ 'h:X-Ours': 'yes', 'v:key': 'one' });
    const { id } = (await response.json()) as { id: string };
    expect(sandbox.emails().at(-1)).toMatchObject({
      vendor: 'Mailgun',
      messageId: id,
      subject: 'Grüße',
      text: 'Good day.\n',
      headers: { 'X-Ours': 'yes' },
      metadata: { key: 'one' },
      isTracked: true,
    });
  });

  it('has its own Message-ID for its id when it brings one', async () => {
    const response = await send({ 'h:Message-Id': '<own@acme.example.com>' });
    await expect(response.json()).resolves.toEqual({ id: '<own@acme.example.com>', message: 'Queued. Thank you.' });
  });

  it('is found among the events of its domain and recipient', async () => {
    await send({ to: 'found@example.com', 'v:key': 'two' });
    const query = { event: 'accepted OR rejected', recipient: 'found@example.com', begin: '0' };
    await expect(events('mg.acme.example.com', query)).resolves.toMatchObject({
      items: [{ event: 'accepted', recipient: 'found@example.com', 'user-variables': { key: 'two' } }],
    });
    await expect(events('other.example.com', query)).resolves.toMatchObject({ items: [] });
    await expect(events('mg.acme.example.com', { ...query, event: 'failed' })).resolves.toMatchObject({ items: [] });
  });

  it.each([
    { name: 'to no address', change: { to: 'jane' } },
    { name: 'to nobody', change: { to: '' } },
    { name: 'from nobody', change: { from: '' } },
    { name: 'without a text', change: { text: '' } },
  ])('$name is refused', async ({ change }) => {
    const before = sandbox.emails().length;
    const response = await send(change);
    expect(response.status).toBe(400);
    await expect(response.json()).resolves.toEqual({ message: expect.any(String) });
    expect(sandbox.emails()).toHaveLength(before);
  });

  it('needs a key', async () => {
    const response = await fetch(`${sandbox.baseUrls.mailgun}/v3/mg.acme.example.com/messages`, { method: 'POST' });
    expect(response.status).toBe(401);
    await expect(response.json()).resolves.toBe('Forbidden');
  });
});
