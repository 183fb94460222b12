import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Anthropic } from '@anthropic-ai/sdk';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import { sdkClients } from '../testing/sdk-clients.ts';

let sandbox: Sandbox;
let anthropic: Anthropic;

beforeAll(async () => {
  sandbox = await startSandbox();
  ({ anthropic } = sdkClients(sandbox));
});

afterEach(() => {
  sandbox.model.clear();
  sandbox.faults.clear();
});

afterAll(() => sandbox.close());

const schema = {
  type: 'object',
  properties: { intent: { type: 'string', enum: ['URGENT_BUYER', 'TIRE_KICKER'] }, score: { type: 'integer' } },
  required: ['intent', 'score'],
  additionalProperties: false,
};

const ask = (content: string): Promise<Anthropic.Message> =>
  anthropic.messages.create({
    model: 'claude-test',
    max_tokens: 100,
    system: 'You judge leads.',
    messages: [{ role: 'user', content }],
    output_config: { format: { type: 'json_schema', schema } },
  });

const textOf = ({ content: [block] }: Anthropic.Message): string => (block?.type === 'text' ? block.text : '');

describe('the model of Anthropic', () => {
  it('judges by keywords, answers what the schema asks for and nothing else, and counts tokens', async () => {
    const answer = await ask('We need a quote today.');
    expect(answer).toMatchObject({ model: 'sandbox-rules', stop_reason: 'end_turn' });
    expect(JSON.parse(textOf(answer))).toEqual({ intent: 'URGENT_BUYER', score: 92 });
    expect(answer.usage.input_tokens).toBeGreaterThan(0);
    expect(answer.usage.output_tokens).toBeGreaterThan(0);
  });

  it.each([
    { kind: 'refused', stopReason: 'refusal' },
    { kind: 'truncated', stopReason: 'max_tokens' },
    { kind: 'wrong-json', stopReason: 'end_turn' },
  ] as const)('stops with $stopReason when it is told to be $kind', async ({ kind, stopReason }) => {
    sandbox.model.add({ kind });
    const answer = await ask('x');
    expect(answer.stop_reason).toBe(stopReason);
    expect(() => JSON.parse(textOf(answer)) as unknown).toThrow(SyntaxError);
  });

  it("speaks the vendor's words for too many requests and for overload", async () => {
    sandbox.faults.add({ vendor: 'anthropic', kind: 'status', status: 429, headers: { 'Retry-After': '7' } });
    await expect(ask('x')).rejects.toMatchObject({ status: 429, type: 'rate_limit_error' });
    sandbox.faults.add({ vendor: 'anthropic', kind: 'status', status: 529 });
    await expect(ask('x')).rejects.toMatchObject({ status: 529, type: 'overloaded_error' });
  });

  it('needs a key, a version and messages', async () => {
    const url = `${sandbox.baseUrls.anthropic}/v1/messages`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
    expect((await fetch(url, { method: 'POST', headers: { 'x-api-key': 'x' } })).status).toBe(400);
    await expect(
      anthropic.messages.create({ model: 'claude-test', max_tokens: 1, messages: [] }),
    ).rejects.toMatchObject({ status: 400, type: 'invalid_request_error' });
  });
});
