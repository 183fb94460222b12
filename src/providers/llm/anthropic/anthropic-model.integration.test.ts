import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeLanguageModel } from '../../language-model.contract.ts';
import { createAnthropicModel } from './anthropic-model.ts';

const options = { apiKey: 'sk-ant-4711', model: 'claude-haiku-5-5' };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.model.clear();
});
afterAll(() => sandbox.close());

describeLanguageModel('Anthropic', () => ({
  connect: (overrides) => createAnthropicModel({ ...options, baseUrl: sandbox.baseUrls.anthropic, ...overrides }),
  answerNext: (answer) => sandbox.model.add(answer),
  failNext: (failure) => sandbox.faults.add({ vendor: 'anthropic', ...failure }),
  credentials: [options.apiKey],
}));

describe('createAnthropicModel', () => {
  const request = { name: 'verdict', schema: z.object({ score: z.int().min(1) }), system: 'Judge.', user: 'Hello' };
  const generate = (): Promise<unknown> =>
    createAnthropicModel({ ...options, baseUrl: sandbox.baseUrls.anthropic }).generate(request);

  it('asks for an answer to the schema', async () => {
    sandbox.model.add({ kind: 'value', value: { score: 7 } });
    await generate();
    expect(sandbox.requests.list().at(-1)?.body).toEqual({
      model: 'claude-haiku-5-5',
      max_tokens: 8_192,
      system: 'Judge.',
      messages: [{ role: 'user', content: 'Hello' }],
      output_config: {
        format: {
          type: 'json_schema',
          schema: {
            type: 'object',
            properties: { score: { type: 'integer' } },
            required: ['score'],
            additionalProperties: false,
          },
        },
      },
    });
  });

  it('takes an overload for something to try later', async () => {
    sandbox.faults.add({ vendor: 'anthropic', kind: 'status', status: 529 });
    await expect(generate()).rejects.toMatchObject({ code: 'overloaded_error', status: 529, isRetryable: true });
  });

  it('does not try again what only money cures', async () => {
    const details = { error_visibility: 'user_facing', error_code: 'enforced_spend_limit_reached' };
    const body = { type: 'error', error: { type: 'rate_limit_error', message: 'Limit reached.', details } };
    sandbox.faults.add({ vendor: 'anthropic', kind: 'status', status: 429, body });
    await expect(generate()).rejects.toMatchObject({ code: 'enforced_spend_limit_reached', isRetryable: false });
  });
});
