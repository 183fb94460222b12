import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { startAskClock, type AskClock } from './ask-model-clock.ts';

/** Business time of a simulation, far from the real one. */
const askedAtMs = Date.parse('2031-05-04T09:00:00Z');

interface Running {
  readonly queuedMs?: number;
  readonly startToCloseTimeoutMs?: number;
  readonly scheduleToCloseTimeoutMs?: number;
}

function clockOf({ queuedMs = 0, ...timeouts }: Running, answerInMs: number): Promise<AskClock> {
  const environment = new MockActivityEnvironment({
    scheduledTimestampMs: Date.now() - queuedMs,
    startToCloseTimeoutMs: 0,
    scheduleToCloseTimeoutMs: 0,
    ...timeouts,
  });
  const start = (): Promise<AskClock> =>
    Promise.resolve(startAskClock({ nowMs: askedAtMs, answerByMs: askedAtMs + answerInMs }));
  return environment.run(start);
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('startAskClock', () => {
  it('counts the time in the queue, and goes on', async () => {
    const clock = await clockOf({ queuedMs: 7_000 }, 45_000);
    expect(clock.nowMs()).toBe(askedAtMs + 7_000);
    jest.advanceTimersByTime(1_500);
    expect(clock.nowMs()).toBe(askedAtMs + 8_500);
  });

  it('takes time that a workflow has skipped for none', async () => {
    expect((await clockOf({ queuedMs: -86_400_000 }, 45_000)).nowMs()).toBe(askedAtMs);
  });

  it.each<{ running: Running; answerInMs: number; endsInMs: number }>([
    { running: {}, answerInMs: 45_000, endsInMs: 40_000 },
    { running: { queuedMs: 44_000 }, answerInMs: 45_000, endsInMs: 40_000 },
    { running: { startToCloseTimeoutMs: 21_000 }, answerInMs: 45_000, endsInMs: 20_000 },
    { running: { startToCloseTimeoutMs: 21_000, queuedMs: 3_000 }, answerInMs: 45_000, endsInMs: 23_000 },
    {
      running: { startToCloseTimeoutMs: 21_000, queuedMs: 10_000, scheduleToCloseTimeoutMs: 25_000 },
      answerInMs: 45_000,
      endsInMs: 24_000,
    },
  ])('ends in $endsInMs ms, before the answer is due and Temporal gives up: $running', async (row) => {
    const { endsAtMs } = await clockOf(row.running, row.answerInMs);
    expect(endsAtMs - askedAtMs).toBe(row.endsInMs);
  });
});
