import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeLanguageModel } from '../../language-model.contract.ts';
import { createOpenAiModel } from './openai-model.ts';

const options = { apiKey: 'sk-4711', model: 'gpt-5-mini' };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.model.clear();
});
afterAll(() => sandbox.close());

describeLanguageModel('OpenAI', () => ({
  connect: (overrides) => createOpenAiModel({ ...options, baseUrl: sandbox.baseUrls.openai, ...overrides }),
  answerNext: (answer) => sandbox.model.add(answer),
  failNext: (failure) => sandbox.faults.add({ vendor: 'openai', ...failure }),
  credentials: [options.apiKey],
}));

describe('createOpenAiModel', () => {
  const request = { name: 'verdict', schema: z.object({ score: z.int().min(1) }), system: 'Judge.', user: 'Hello' };

  it('asks for a strict answer to the schema', async () => {
    sandbox.model.add({ kind: 'value', value: { score: 7 } });
    await createOpenAiModel({ ...options, baseUrl: sandbox.baseUrls.openai }).generate(request);
    expect(sandbox.requests.list().at(-1)?.body).toEqual({
      model: 'gpt-5-mini',
      messages: [
        { role: 'system', content: 'Judge.' },
        { role: 'user', content: 'Hello' },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'verdict',
          strict: true,
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

  it('does not try again what only money cures', async () => {
    const body = { error: { message: 'You exceeded your quota.', type: 'insufficient_quota', code: null } };
    sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 429, body });
    const generated = createOpenAiModel({ ...options, baseUrl: sandbox.baseUrls.openai }).generate(request);
    await expect(generated).rejects.toMatchObject({ code: 'insufficient_quota', status: 429, isRetryable: false });
  });
});
