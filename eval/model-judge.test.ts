import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AssessmentInput } from '../src/domain/assessment-input.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { renderPrompt } from '../src/playbook/render-prompt.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../src/providers/language-model.ts';
import { ProviderError } from '../src/providers/provider-error.ts';
import { createModelJudge } from './model-judge.ts';

const answer = { intent: 'SPAM', score: 3, reasoning: 'Sells.', suggested_tone: 'none', confidence: 0.9 };
const input: AssessmentInput = {
  source: 'other',
  sourceTitle: 'Other',
  message: 'Buy backlinks',
  history: [],
  isReturning: false,
};

let playbook: Playbook;
beforeAll(async () => {
  playbook = await loadPlaybook(join(import.meta.dirname, '../playbook'));
});

function modelThat(...steps: (ProviderError | 'answers')[]): LanguageModel & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    vendor: 'openai',
    asked,
    generate<Answer>({ system, user, schema }: ModelRequest<Answer>): Promise<ModelAnswer<Answer>> {
      asked.push(`${system}\n${user}`);
      const step = steps.shift() ?? 'answers';
      if (step !== 'answers') return Promise.reject(step);
      const rawAnswer = JSON.stringify(answer);
      return Promise.resolve({
        value: schema.parse(answer),
        model: 'm',
        rawAnswer,
        inputTokens: 100,
        outputTokens: 20,
      });
    },
  };
}

function fault(code: string, isRetryable: boolean): ProviderError {
  return new ProviderError({ vendor: 'openai', code, isRetryable, outcome: 'not-processed', retryAfterMs: 7_000 });
}

describe('createModelJudge', () => {
  it('asks with the prompt of the playbook, and counts the tokens', async () => {
    const model = modelThat();
    const judge = createModelJudge({ model, modelName: 'm', playbook });
    await judge.judge(input);
    await expect(judge.judge(input)).resolves.toMatchObject({ intent: 'SPAM', score: 3, confidence: 0.9 });
    const { system, user } = renderPrompt(playbook.prompts.assess, { brand: playbook.brand, lead: input });
    expect(model.asked).toEqual([`${system}\n${user}`, `${system}\n${user}`]);
    expect(judge.usage).toEqual({ inputTokens: 200, outputTokens: 40 });
  });

  it('tries again after a passing fault, as late as the vendor asks', async () => {
    const waits: number[] = [];
    const waitMs = (durationMs: number): Promise<void> => {
      waits.push(durationMs);
      return Promise.resolve();
    };
    const judge = createModelJudge({ model: modelThat(fault('rate_limited', true)), modelName: 'm', playbook, waitMs });
    await expect(judge.judge(input)).resolves.toMatchObject({ intent: 'SPAM' });
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThanOrEqual(7_000);
  });

  it('takes a refusal for no judgement, and stops at a fault that lasts', async () => {
    const judge = createModelJudge({
      model: modelThat(fault('refused', false), fault('invalid_api_key', false)),
      modelName: 'm',
      playbook,
    });
    await expect(judge.judge(input)).resolves.toBeUndefined();
    await expect(judge.judge(input)).rejects.toThrow('invalid_api_key');
  });
});
