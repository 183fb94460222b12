import { setTimeout as wait } from 'node:timers/promises';
import { modelAssessmentSchema } from '../src/domain/assessment.ts';
import { retryWaitMs } from '../src/domain/retry-wait.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { renderPrompt, type RenderedPrompt } from '../src/playbook/render-prompt.ts';
import type { LanguageModel, ModelAnswer } from '../src/providers/language-model.ts';
import { ProviderError } from '../src/providers/provider-error.ts';
import type { ModelAssessment } from '../src/domain/assessment.ts';
import type { EvalJudge, TokenUsage } from './judge.ts';

const mostCalls = 5;

interface ModelJudgeOptions {
  readonly model: LanguageModel;
  readonly modelName: string;
  readonly playbook: Pick<Playbook, 'brand' | 'prompts'>;
  /** Replaced by tests. */
  readonly waitMs?: (durationMs: number) => Promise<unknown>;
}

/**
 * Lets a language model judge by the playbook's prompt and the product's own schema. A passing fault is tried again as in
 * the product; an answer that the product would not take counts as none.
 */
export function createModelJudge({ model, modelName, playbook, waitMs = wait }: ModelJudgeOptions): EvalJudge {
  const usage: TokenUsage = { inputTokens: 0, outputTokens: 0 };
  return {
    name: `${model.vendor} ${modelName}`,
    usage,
    async judge(input) {
      const prompt = renderPrompt(playbook.prompts.assess, { brand: playbook.brand, lead: input });
      const answer = await ask(model, prompt, waitMs);
      if (answer === undefined) return undefined;
      usage.inputTokens += answer.inputTokens;
      usage.outputTokens += answer.outputTokens;
      return answer.value;
    },
  };
}

async function ask(
  model: LanguageModel,
  { system, user }: RenderedPrompt,
  waitMs: (durationMs: number) => Promise<unknown>,
): Promise<ModelAnswer<ModelAssessment> | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await model.generate({ name: 'assessment', schema: modelAssessmentSchema, system, user });
    } catch (error) {
      if (!ProviderError.is(error)) throw error;
      if (isUnusable(error)) return undefined;
      if (!error.isRetryable || attempt === mostCalls) throw error;
      await waitMs(retryWaitMs({ attempt, retryAfterMs: error.retryAfterMs, random: Math.random() }));
    }
  }
}

/** The model answered, and the answer was of no use; see {@link LanguageModel.generate}. */
function isUnusable({ code }: ProviderError): boolean {
  return code === 'refused' || code === 'truncated' || code === 'invalid_answer';
}
