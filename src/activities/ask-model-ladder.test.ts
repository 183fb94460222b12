import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../providers/language-model.ts';
import type { ModelBudget } from '../providers/llm/model-budget.ts';
import { UnusableAnswer } from '../providers/llm/unusable-answer.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { ModelCall, ModelSpending } from '../store/ports/model-call-store.ts';
import { createOpenGate } from './vendors/vendor-gate.ts';
import { askModelLadder, type Asked } from './ask-model-ladder.ts';

const startMs = Date.parse('2026-05-04T09:00:00Z');
const subject = { leadId: 'lead', submissionId: 'submission', nowMs: startMs };
const prompt = { system: 'Judge.', user: 'Hello', hash: 'abc' };
const schema = z.strictObject({ score: z.int() });
const prices = { inputUsdPerMillion: 1, outputUsdPerMillion: 10 };

type Answer = z.infer<typeof schema>;
type Behaviour =
  'fine' | 'late' | 'down' | 'limited' | 'slow-limit' | 'refusing' | 'nonsense' | 'no-money' | 'blip' | 'slip';

/** Models that behave as they are told to, and all that was kept of their calls. */
function ladderOf(
  behaviours: readonly Behaviour[],
  more: { budget?: ModelBudget; spending?: ModelSpending; leftMs?: number } = {},
) {
  const calls: ModelCall[] = [];
  const models = behaviours.map((behaviour, index) => ({
    provider: fakeModel(`model-${index + 1}`, behaviour),
    prices,
  }));
  const beganAtMs = performance.now();
  const elapsedMs = (): number => performance.now() - beganAtMs;
  const modelCalls = {
    record: (_leadId: string, call: ModelCall): Promise<void> => {
      calls.push(call);
      return Promise.resolve();
    },
    list: () => Promise.resolve(calls),
    spending: () => Promise.resolve(more.spending ?? { sinceUsd: 0, leadUsd: 0 }),
    health: () => Promise.resolve([]),
  };
  const clock = { nowMs: () => startMs + elapsedMs(), endsAtMs: startMs + (more.leftMs ?? 60_000) };
  return {
    calls,
    ask: async (): Promise<{ readonly asked: Asked<Answer>; readonly tookMs: number }> => {
      const asking = askModelLadder(
        { store: { modelCalls }, models, budget: more.budget ?? {}, clock, gate: createOpenGate() },
        { purpose: 'assess', subject, name: 'assessment', schema, prompt },
      ).then((asked) => ({ asked, tookMs: elapsedMs() }));
      await jest.runAllTimersAsync();
      return asking;
    },
  };
}

function fakeModel(vendor: string, behaviour: Behaviour): LanguageModel {
  let callCount = 0;
  return {
    vendor,
    async generate<Value>({ schema: asked, signal }: ModelRequest<Value>): Promise<ModelAnswer<Value>> {
      callCount += 1;
      const answer = { model: `${vendor}-2026`, rawAnswer: '{"score":7}', inputTokens: 100, outputTokens: 10 };
      const failure = behaviour === 'late' ? await lateness(signal) : failureOf(vendor, behaviour, callCount, answer);
      if (failure !== undefined) throw failure;
      return { ...answer, value: asked.parse({ score: 7 }) };
    },
  };
}

function lateness(signal: AbortSignal | undefined): Promise<Error> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(signal.reason as Error)));
}

function failureOf(
  vendor: string,
  behaviour: Behaviour,
  callCount: number,
  answer: Omit<ModelAnswer<unknown>, 'value'>,
): Error | undefined {
  const refused = { vendor, outcome: 'not-processed' } as const;
  const invalid = new UnusableAnswer({ vendor, code: 'invalid_answer', answer, problem: 'score is <missing>' });
  switch (behaviour) {
    case 'down':
      return new ProviderError({ vendor, code: 'unavailable', status: 503, isRetryable: true, outcome: 'ambiguous' });
    case 'blip':
      return callCount > 1 ? undefined : failureOf(vendor, 'down', callCount, answer);
    case 'limited':
      return new ProviderError({ ...refused, code: 'rate_limited', isRetryable: true });
    case 'slow-limit':
      return new ProviderError({ ...refused, code: 'rate_limited', isRetryable: true, retryAfterMs: 30_000 });
    case 'no-money':
      return new ProviderError({ ...refused, code: 'insufficient_quota', isRetryable: false });
    case 'refusing':
      return new UnusableAnswer({ vendor, code: 'refused', answer });
    case 'nonsense':
      return invalid;
    case 'slip':
      return callCount > 1 ? undefined : invalid;
    default:
      return undefined;
  }
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('askModelLadder', () => {
  it.each<{ models: Behaviour[]; judge: string | undefined; calls: number; atLeastMs: number; atMostMs: number }>([
    { models: ['fine', 'fine'], judge: 'model-1-2026', calls: 1, atLeastMs: 0, atMostMs: 0 },
    { models: ['blip', 'fine'], judge: 'model-1-2026', calls: 2, atLeastMs: 1_000, atMostMs: 2_000 },
    { models: ['slip', 'fine'], judge: 'model-1-2026', calls: 2, atLeastMs: 0, atMostMs: 0 },
    { models: ['late', 'fine'], judge: 'model-2-2026', calls: 2, atLeastMs: 20_000, atMostMs: 20_000 },
    { models: ['down', 'fine'], judge: 'model-2-2026', calls: 3, atLeastMs: 1_000, atMostMs: 2_000 },
    { models: ['limited', 'fine'], judge: 'model-2-2026', calls: 3, atLeastMs: 1_000, atMostMs: 2_000 },
    { models: ['slow-limit', 'fine'], judge: 'model-2-2026', calls: 2, atLeastMs: 0, atMostMs: 0 },
    { models: ['no-money', 'fine'], judge: 'model-2-2026', calls: 2, atLeastMs: 0, atMostMs: 0 },
    { models: ['refusing', 'fine'], judge: 'model-2-2026', calls: 2, atLeastMs: 0, atMostMs: 0 },
    { models: ['nonsense', 'fine'], judge: 'model-2-2026', calls: 3, atLeastMs: 0, atMostMs: 0 },
    { models: ['down', 'down'], judge: undefined, calls: 4, atLeastMs: 2_000, atMostMs: 4_000 },
    { models: ['late', 'late'], judge: undefined, calls: 2, atLeastMs: 40_000, atMostMs: 40_000 },
    { models: ['refusing', 'nonsense'], judge: undefined, calls: 3, atLeastMs: 0, atMostMs: 0 },
    { models: ['down'], judge: undefined, calls: 2, atLeastMs: 1_000, atMostMs: 2_000 },
    { models: [], judge: undefined, calls: 0, atLeastMs: 0, atMostMs: 0 },
  ])('with $models: $judge judges after $calls calls', async ({ models, judge, calls: count, atLeastMs, atMostMs }) => {
    const { ask, calls } = ladderOf(models);
    const { asked, tookMs } = await ask();
    expect(asked.kind === 'answered' ? asked.model : undefined).toBe(judge);
    expect(calls).toHaveLength(count);
    expect(tookMs).toBeGreaterThanOrEqual(atLeastMs);
    expect(tookMs).toBeLessThanOrEqual(atMostMs);
  });

  it.each<{ models: Behaviour[]; because: string }>([
    { models: ['down', 'refusing'], because: 'model-1 answered unavailable with status 503; model-2 answered refused' },
    { models: ['late'], because: 'model-1 answered timeout' },
    { models: [], because: 'no model is configured' },
  ])('says why none of $models judged', async ({ models, because }) => {
    expect((await ladderOf(models).ask()).asked).toEqual({ kind: 'unanswered', because });
  });

  it('waits for a model no longer than there is time, and then asks nobody', async () => {
    const { ask, calls } = ladderOf(['late', 'fine'], { leftMs: 8_000 });
    const { asked, tookMs } = await ask();
    expect(tookMs).toBe(8_000);
    expect(asked).toEqual({ kind: 'unanswered', because: 'model-1 answered timeout; no time was left' });
    expect(calls).toHaveLength(1);
  });

  it('asks nobody when the time was up before', async () => {
    const { ask, calls } = ladderOf(['fine', 'fine'], { leftMs: -1 });
    expect((await ask()).asked).toEqual({ kind: 'unanswered', because: 'no time was left' });
    expect(calls).toEqual([]);
  });

  it('tells the model what was wrong with its answer, without marks that the lead could have had it write', async () => {
    const { ask, calls } = ladderOf(['slip']);
    await ask();
    expect(calls[0]?.prompt).toEqual({ system: 'Judge.', user: 'Hello' });
    expect(calls[1]?.prompt.user).toMatch(/^Hello\n\nYour last answer could not be used:\nscore is missing\n/);
  });

  it('keeps every call, what it cost and what came of it', async () => {
    const { ask, calls } = ladderOf(['refusing', 'fine']);
    await ask();
    const usage = { inputTokens: 100, outputTokens: 10, costUsd: 0.000_2, rawAnswer: '{"score":7}' };
    const common = { submissionId: 'submission', purpose: 'assess', at: new Date(startMs), promptHash: 'abc' };
    expect(calls).toEqual([
      {
        ...common,
        ...usage,
        prompt: expect.anything(),
        vendor: 'model-1',
        model: 'model-1-2026',
        errorCode: 'refused',
        latencyMs: 0,
      },
      { ...common, ...usage, prompt: expect.anything(), vendor: 'model-2', model: 'model-2-2026', latencyMs: 0 },
    ]);
  });

  it('does not know what a call cost that was not answered', async () => {
    const { ask, calls } = ladderOf(['late']);
    await ask();
    expect(calls).toEqual([expect.objectContaining({ errorCode: 'timeout', latencyMs: 20_000 })]);
    expect(calls[0]).not.toHaveProperty('costUsd');
  });

  it.each<{ budget: ModelBudget; because: string | undefined }>([
    { budget: { maxUsdPerDay: 5 }, because: 'the budget of the day is spent' },
    { budget: { maxUsdPerLead: 0.01 }, because: 'the budget of the lead is spent' },
    { budget: { maxUsdPerDay: 5.01, maxUsdPerLead: 0.011 }, because: undefined },
    { budget: {}, because: undefined },
  ])('holds $budget: $because', async ({ budget, because }) => {
    const { ask, calls } = ladderOf(['fine', 'fine'], { budget, spending: { sinceUsd: 5, leadUsd: 0.01 } });
    const { asked } = await ask();
    expect(asked.kind === 'unanswered' ? asked.because : undefined).toBe(because);
    expect(calls).toHaveLength(because === undefined ? 1 : 0);
  });
});
