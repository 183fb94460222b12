import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { startSandbox, type Sandbox } from '../../sandbox/start-sandbox.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { createAnthropicModel } from '../providers/llm/anthropic/anthropic-model.ts';
import type { ModelBudget } from '../providers/llm/model-budget.ts';
import { createOpenAiModel } from '../providers/llm/openai/openai-model.ts';
import type { PricedModel } from '../providers/llm/priced-model.ts';
import { arrivalOf, noon } from '../store/contract/fixtures.ts';
import { openStore } from '../store/open-store.ts';
import type { ModelCall } from '../store/ports/model-call-store.ts';
import type { Store } from '../store/store.ts';
import { createOpenGate } from './vendors/vendor-gate.ts';
import { createAssessActivities, type AssessmentSummary } from './assess.ts';

let sandbox: Sandbox;
let store: Store;
let playbook: Playbook;
beforeAll(async () => {
  sandbox = await startSandbox();
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  playbook = await loadPlaybook('playbook');
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.model.clear();
});
afterAll(async () => {
  await store.close();
  await sandbox.close();
});

interface Assessed {
  readonly summary: AssessmentSummary;
  readonly calls: readonly ModelCall[];
  readonly told: { readonly summary: string; readonly data?: Readonly<Record<string, unknown>> } | undefined;
}

/** Assesses a new lead of the demo form, which is a hot source. */
async function assess(
  more: { readonly modelBudget?: ModelBudget; readonly answerInMs?: number } = {},
): Promise<Assessed> {
  const prices = { inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.5 };
  const models: PricedModel[] = [
    { provider: createOpenAiModel({ apiKey: 'a', model: 'one', baseUrl: sandbox.baseUrls.openai }), prices },
    { provider: createAnthropicModel({ apiKey: 'b', model: 'two', baseUrl: sandbox.baseUrls.anthropic }) },
  ];
  const gate = createOpenGate();
  const activities = createAssessActivities({ store, playbook, models, modelBudget: more.modelBudget ?? {}, gate });
  const { leadId, submissionId } = await store.submissions.receive(arrivalOf());
  const nowMs = noon.getTime();
  const answerByMs = nowMs + (more.answerInMs ?? 45_000);
  const environment = new MockActivityEnvironment({
    scheduledTimestampMs: Date.now(),
    startToCloseTimeoutMs: 60_000,
    scheduleToCloseTimeoutMs: 60_000,
  });
  const summary: AssessmentSummary = await environment.run(() =>
    activities.assessLead({ leadId, submissionId, nowMs, answerByMs }),
  );
  const told = (await store.timeline.list(leadId)).find(({ type }) => type === 'lead-assessed');
  return { summary, calls: await store.modelCalls.list(leadId), told };
}

const isDown = { kind: 'status', status: 503, times: 'always' } as const;

describe('assessLead', () => {
  it('lets the first model judge, and keeps what it cost', async () => {
    const { summary, calls, told } = await assess();
    expect(summary).toEqual({ intent: expect.any(String), score: expect.any(Number), judgedBy: 'model' });
    expect(calls).toEqual([expect.objectContaining({ vendor: 'openai', model: 'sandbox-rules', purpose: 'assess' })]);
    const [{ inputTokens = 0, outputTokens = 0, costUsd = 0 } = {}] = calls;
    expect(costUsd).toBeGreaterThan(0);
    expect(costUsd).toBeCloseTo((inputTokens * 0.1 + outputTokens * 0.5) / 1_000_000, 12);
    expect(told?.data).toMatchObject({ judgedBy: 'model', judge: 'sandbox-rules' });
  });

  it('lets the second judge when the first is down, whose cost is not known without its prices', async () => {
    sandbox.faults.add({ vendor: 'openai', ...isDown });
    const { summary, calls } = await assess();
    expect(summary.judgedBy).toBe('model');
    expect(calls.map(({ vendor, errorCode, costUsd }) => ({ vendor, errorCode, costUsd }))).toEqual([
      { vendor: 'openai', errorCode: 'server_is_overloaded', costUsd: undefined },
      { vendor: 'openai', errorCode: 'server_is_overloaded', costUsd: undefined },
      { vendor: 'anthropic', errorCode: undefined, costUsd: undefined },
    ]);
  });

  it('lets the rules judge within seconds when both are down, and says why', async () => {
    sandbox.faults.add({ vendor: 'openai', ...isDown });
    sandbox.faults.add({ vendor: 'anthropic', ...isDown });
    const startedAt = performance.now();
    const { summary, told } = await assess();
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    const because =
      'openai answered server_is_overloaded with status 503; anthropic answered api_error with status 503';
    expect(summary).toMatchObject({ judgedBy: 'rules', because });
    expect(told).toMatchObject({ summary: expect.stringContaining(because), data: { judgedBy: 'rules', because } });
  });

  it('has an answer mended that does not fit', async () => {
    sandbox.model.add({ kind: 'breaks-schema' });
    const { summary, calls } = await assess();
    expect(summary.judgedBy).toBe('model');
    expect(calls.map(({ errorCode }) => errorCode)).toEqual(['invalid_answer', undefined]);
    expect(calls[0]?.costUsd).toBeGreaterThan(0);
    expect(calls[1]?.prompt.user).toMatch(/could not be used:[^]*intent/);
  });

  it('does not wait for models longer than the lead can', async () => {
    sandbox.faults.add({ vendor: 'openai', kind: 'hang', times: 'always' });
    const { summary, calls } = await assess({ answerInMs: 6_500 });
    expect(summary).toMatchObject({ judgedBy: 'rules', because: 'openai answered timeout; no time was left' });
    expect(calls).toEqual([expect.objectContaining({ vendor: 'openai', errorCode: 'timeout' })]);
  });

  it('lets the rules judge a lead that has waited too long already', async () => {
    const { summary, calls } = await assess({ answerInMs: -60_000 });
    expect(summary).toMatchObject({ judgedBy: 'rules', because: 'no time was left' });
    expect(calls).toEqual([]);
  });

  it('lets the rules judge once the budget of the day is spent', async () => {
    const { summary, calls } = await assess({ modelBudget: { maxUsdPerDay: 0.000_001 } });
    expect(summary).toMatchObject({ judgedBy: 'rules', because: 'the budget of the day is spent' });
    expect(calls).toEqual([]);
  });
});
