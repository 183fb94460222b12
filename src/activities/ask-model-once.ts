import type { z } from 'zod';
import type { RenderedPrompt } from '../playbook/render-prompt.ts';
import type { ModelAnswer } from '../providers/language-model.ts';
import type { PricedModel } from '../providers/llm/priced-model.ts';
import { costUsdOf } from '../providers/llm/token-prices.ts';
import { UnusableAnswer } from '../providers/llm/unusable-answer.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { ModelCall } from '../store/ports/model-call-store.ts';
import type { Store } from '../store/store.ts';
import type { AskClock } from './ask-model-clock.ts';
import type { SubmissionSubject } from './subject.ts';

/** What is asked, and about whom. */
export interface Question<Answer> {
  readonly purpose: ModelCall['purpose'];
  readonly subject: SubmissionSubject;
  readonly name: string;
  readonly schema: z.ZodType<Answer>;
  readonly prompt: RenderedPrompt;
}

interface SingleCall<Answer> {
  readonly store: Pick<Store, 'modelCalls'>;
  readonly model: PricedModel;
  readonly question: Question<Answer>;
  readonly clock: AskClock;
  /** When the call is given up. */
  readonly endsAtMs: number;
}

/**
 * Calls a model once, and keeps the call whatever came of it.
 * @throws ProviderError, with the code `timeout` when the call was given up
 */
export async function askModelOnce<Answer>(call: SingleCall<Answer>): Promise<ModelAnswer<Answer>> {
  const { store, model, question, clock, endsAtMs } = call;
  const { subject, purpose, prompt, name, schema } = question;
  const { vendor } = model.provider;
  const atMs = clock.nowMs();
  const record = (outcome: Partial<ModelCall>): Promise<void> =>
    store.modelCalls.record(subject.leadId, {
      submissionId: subject.submissionId,
      purpose,
      at: new Date(atMs),
      vendor,
      promptHash: prompt.hash,
      prompt: { system: prompt.system, user: prompt.user },
      ...outcome,
      latencyMs: clock.nowMs() - atMs,
    });
  const late = new ProviderError({ vendor, code: 'timeout', isRetryable: true, outcome: 'ambiguous' });
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(late), endsAtMs - atMs);
  try {
    const { system, user } = prompt;
    const answer = await model.provider.generate({ name, schema, system, user, signal: giveUp.signal });
    await record(toldBy(answer, model));
    return answer;
  } catch (error) {
    if (ProviderError.is(error)) {
      await record({ errorCode: error.code, ...(UnusableAnswer.is(error) ? toldBy(error.answer, model) : {}) });
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function toldBy(
  { model, rawAnswer, inputTokens, outputTokens }: Omit<ModelAnswer<unknown>, 'value'>,
  { prices }: PricedModel,
): Partial<ModelCall> {
  return { model, rawAnswer, inputTokens, outputTokens, costUsd: costUsdOf({ inputTokens, outputTokens }, prices) };
}
