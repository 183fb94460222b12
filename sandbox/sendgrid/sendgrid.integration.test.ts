import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
});
afterAll(() => sandbox.close());

const headers = { authorization: 'Bearer SG.sandbox', 'content-type': 'application/json' };
const mail = {
  personalizations: [{ to: [{ email: 'jane@example.com', name: 'Jane "J" Doe' }], custom_args: { key: 'one' } }],
  from: { email: 'ann@acme.example.com', name: 'Ann' },
  subject: 'Hello',
  content: [{ type: 'text/plain', value: 'Good day.' }],
};

function send(changes: object = {}): Promise<Response> {
  const body = JSON.stringify({ ...mail, ...changes });
  return fetch(`${sandbox.baseUrls.sendgrid}/v3/mail/send`, { method: 'POST', headers, body });
}

async function search(query: string): Promise<unknown> {
  const url = new URL(`${sandbox.baseUrls.sendgrid}/v3/messages`);
  url.searchParams.set('query', query);
  return (await fetch(url, { headers })).json();
}

describe('an e-mail through SendGrid', () => {
  it('is answered by an id in a header alone, and kept', async () => {
    const response = await send();
    expect(response.status).toBe(202);
    await expect(response.text()).resolves.toBe('');
    expect(sandbox.emails().at(-1)).toMatchObject({
      id: response.headers.get('x-message-id'),
      vendor: 'SendGrid',
      from: '"Ann" <ann@acme.example.com>',
      recipients: [{ address: 'jane@example.com', name: 'Jane "J" Doe' }],
      metadata: { key: 'one' },
      isTracked: true,
    });
  });

  it('is found by custom argument and recipient', async () => {
    const response = await send({ personalizations: [{ ...mail.personalizations[0], custom_args: { key: 'two' } }] });
    const id = response.headers.get('x-message-id') ?? '';
    const msg_id = expect.stringMatching(`^${id}\\.`) as unknown;
    const found = { messages: [expect.objectContaining({ msg_id, to_email: 'jane@example.com' })] };
    await expect(search(`(unique_args['key']="two") AND to_email="jane@example.com"`)).resolves.toEqual(found);
    await expect(search(`(unique_args['key']="two") AND to_email="eve@example.com"`)).resolves.toEqual({
      messages: [],
    });
  });

  it.each([
    {
      name: 'to no address',
      change: { personalizations: [{ to: [{ email: 'jane' }] }] },
      field: /^personalizations\.0\.to/,
    },
    { name: 'to nobody', change: { personalizations: [{ to: [] }] }, field: /^personalizations\.0\.to/ },
    { name: 'without a text', change: { content: [] }, field: /^content/ },
    { name: 'from nobody', change: { from: undefined }, field: /^from/ },
  ])('$name is refused with the name of the field', async ({ change, field }) => {
    const before = sandbox.emails().length;
    const response = await send(change);
    expect(response.status).toBe(400);
    await expect(response.json()).resolves.toEqual({
      errors: [{ field: expect.stringMatching(field), message: expect.any(String), help: null }],
    });
    expect(sandbox.emails()).toHaveLength(before);
  });

  it('needs a key', async () => {
    const response = await fetch(`${sandbox.baseUrls.sendgrid}/v3/mail/send`, { method: 'POST' });
    expect(response.status).toBe(401);
    await expect(response.json()).resolves.toMatchObject({ errors: [{ field: null }] });
  });

  it('is not searched for by a query that nobody understands', async () => {
    await expect(search('colour=red')).resolves.toMatchObject({ errors: [{ field: 'query' }] });
  });
});
