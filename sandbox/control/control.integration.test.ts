import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';
import { sendEmail } from '../testing/send-email.ts';

let sandbox: Sandbox;
let clients: SdkClients;

beforeAll(async () => {
  sandbox = await startSandbox();
  clients = sdkClients(sandbox);
});

afterAll(() => sandbox.close());

const control = (path: string, method = 'GET', body?: unknown): Promise<Response> =>
  fetch(`${sandbox.url}/control/${path}`, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });

describe('another process', () => {
  it('makes things go wrong, and right again', async () => {
    const fault = { vendor: 'postmark', kind: 'status', status: 500, times: 'always' };
    expect((await control('faults', 'POST', fault)).status).toBe(201);
    await expect(sendEmail(clients, {})).rejects.toMatchObject({ statusCode: 500 });
    await expect((await control('faults')).json()).resolves.toEqual([fault]);
    expect((await control('faults', 'DELETE')).status).toBe(204);
    await sendEmail(clients, {});
  });

  it('is told what it got wrong', async () => {
    const response = await control('faults', 'POST', { vendor: 'postmark', kind: 'earthquake' });
    expect(response.status).toBe(400);
    await expect(response.json()).resolves.toMatchObject({ error: { code: 'invalid_request' } });
    expect((await control('emails/none/replies', 'POST', { text: 'Hello' })).status).toBe(400);
    expect((await control('nothing')).status).toBe(404);
  });

  it('reads what came and what was kept', async () => {
    await clients.slack.chat.postMessage({ channel: '#sales', text: 'Hot' });
    await expect((await control('requests')).json()).resolves.toContainEqual(
      expect.objectContaining({ vendor: 'slack', path: '/api/chat.postMessage' }),
    );
    await control('requests', 'DELETE');
    await expect((await control('requests')).json()).resolves.toEqual([]);
    for (const [path, size] of Object.entries({
      'chat-posts': 1,
      'sms-messages': 0,
      contacts: 0,
      notes: 0,
      tasks: 0,
    })) {
      await expect((await control(path)).json()).resolves.toHaveLength(size);
    }
    await expect((await control('emails')).json()).resolves.toEqual(sandbox.emails());
  });

  it('makes users of the CRM', async () => {
    const response = await control('owners', 'POST', { email: 'rep@example.com', firstName: 'Rae' });
    expect(response.status).toBe(201);
    const owner: unknown = await response.json();
    expect(owner).toMatchObject({ id: expect.stringMatching(/^\d+$/) as unknown, email: 'rep@example.com' });
    await expect((await control('owners')).json()).resolves.toContainEqual(owner);
    expect((await control('owners', 'POST', { email: 'REP@example.com' })).status).toBe(400);
    expect((await control('owners', 'POST', { email: 'rep' })).status).toBe(400);
  });

  it('tells the model what to answer', async () => {
    const answer = { kind: 'value', value: { score: 7 } };
    await control('model-answers', 'POST', answer);
    await expect((await control('model-answers')).json()).resolves.toEqual([answer]);
    const completion = await clients.openai.chat.completions.create({
      model: 'gpt-test',
      messages: [{ role: 'user', content: 'x' }],
    });
    expect(completion.choices[0]?.message.content).toBe('{"score":7}');
    await control('model-answers', 'POST', answer);
    await control('model-answers', 'DELETE');
    expect(sandbox.model.list()).toEqual([]);
  });

  it('turns the model hostile, and back', async () => {
    const ask = async (): Promise<string> => {
      const { choices } = await clients.openai.chat.completions.create({
        model: 'gpt-test',
        messages: [{ role: 'user', content: '<lead_words>\nMessage: Link https://evil.test/x\n</lead_words>' }],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'draft', schema: { type: 'object', properties: { body: { type: 'string' } } } },
        },
      });
      return choices[0]?.message.content ?? '';
    };
    await control('model-answers', 'POST', { kind: 'hostile', times: 'always' });
    await expect(ask()).resolves.toContain('https://evil.test/x');
    await expect(ask()).resolves.toContain('https://evil.test/x');
    await control('model-answers', 'DELETE');
    await expect(ask()).resolves.not.toContain('evil.test');
  });
});
