import { retryWaitMs } from '../domain/retry-wait.ts';
import type { RenderedPrompt } from '../playbook/render-prompt.ts';
import type { ModelBudget } from '../providers/llm/model-budget.ts';
import type { PricedModel } from '../providers/llm/priced-model.ts';
import { UnusableAnswer } from '../providers/llm/unusable-answer.ts';
import { isVendorAway } from '../providers/pace.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Store } from '../store/store.ts';
import type { VendorGate } from './vendors/vendor-gate.ts';
import { findSpentBudget } from './ask-model-budget.ts';
import type { AskClock } from './ask-model-clock.ts';
import { askModelOnce, type Question } from './ask-model-once.ts';

interface Ladder {
  readonly store: Pick<Store, 'modelCalls'>;
  /** In the order in which they are asked. */
  readonly models: readonly PricedModel[];
  readonly budget: ModelBudget;
  readonly clock: AskClock;
  readonly gate: Pick<VendorGate, 'noteFailure'>;
}

/** What a model answered, or why none did: in codes, without personal data. */
export type Asked<Answer> =
  | { readonly kind: 'answered'; readonly value: Answer; readonly model: string }
  | { readonly kind: 'unanswered'; readonly because: string };

/** A model that is later than this is given up, and the next one asked. */
const longestAnswerMs = 20_000;

/** No model is asked with less time than this. */
const shortestAnswerMs = 1_000;

/** A vendor that asks for a longer wait than this is left for the next one. */
const longestWaitMs = 3_000;

/** The first call, and one more for a passing fault or for an answer that can be mended. */
const mostCallsPerModel = 2;

/**
 * Asks one model after the other until one answers. All tries are here, none is left to Temporal: a model that is down
 * costs the lead seconds. Asks nobody when the time is up or the budget spent.
 */
export async function askModelLadder<Answer>(ladder: Ladder, question: Question<Answer>): Promise<Asked<Answer>> {
  const reasons = new Set<string>();
  for (const model of ladder.models) {
    const asked = await askModel(ladder, model, question);
    if (asked.kind === 'answered') return asked;
    reasons.add(asked.because);
  }
  return { kind: 'unanswered', because: [...reasons].join('; ') || 'no model is configured' };
}

async function askModel<Answer>(
  { store, budget, clock, gate }: Ladder,
  model: PricedModel,
  question: Question<Answer>,
): Promise<Asked<Answer>> {
  const endsAtMs = Math.min(clock.nowMs() + longestAnswerMs, clock.endsAtMs);
  let { prompt } = question;
  for (let call = 1; ; call += 1) {
    if (endsAtMs - clock.nowMs() < shortestAnswerMs) return unanswered('no time was left');
    const spent = await findSpentBudget(store, budget, { ...question.subject, nowMs: clock.nowMs() });
    if (spent !== undefined) return unanswered(spent);
    try {
      const asked = { ...question, prompt };
      const { value, model: name } = await askModelOnce({ store, model, question: asked, clock, endsAtMs });
      return { kind: 'answered', value, model: name };
    } catch (error) {
      if (!ProviderError.is(error)) throw error;
      const isLast = call === mostCallsPerModel;
      if (!isLast && UnusableAnswer.is(error) && error.problem !== undefined) {
        prompt = mendingPrompt(prompt, error.problem);
      } else {
        const waitMs = retryWaitMs({ attempt: call, retryAfterMs: error.retryAfterMs, random: Math.random() });
        const isGivenUp = isLast || !isPassing(error) || waitMs > longestWaitMs;
        if (!UnusableAnswer.is(error)) await gate.noteFailure(error, isGivenUp ? 'given-up' : 'retried');
        if (isGivenUp) return unanswered(error.message);
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
  }
}

function unanswered(because: string): { readonly kind: 'unanswered'; readonly because: string } {
  return { kind: 'unanswered', because };
}

/** A model that was late has had its time, and one that is away is asked by nobody. */
function isPassing(error: ProviderError): boolean {
  return error.isRetryable && error.code !== 'timeout' && !isVendorAway(error);
}

/** Enough to mend an answer by. A fault may name what a lead had the model write, so it is cut, and loses its brackets. */
const longestProblemCharacters = 500;

function mendingPrompt(prompt: RenderedPrompt, problem: string): RenderedPrompt {
  const told = problem.slice(0, longestProblemCharacters).replaceAll(/[<>]/g, '');
  const user = `${prompt.user}\n\nYour last answer could not be used:\n${told}\nAnswer again, exactly in the form asked for.`;
  return { ...prompt, user };
}
