import { describe, expect, it } from '@jest/globals';
import { createFaultList } from './fault-list.ts';

const request = { vendor: 'openai', method: 'POST', path: '/v1/chat/completions' } as const;

describe('createFaultList', () => {
  it('spares as many requests a second as a rate allows, and befalls those above', () => {
    let nowMs = 0;
    const faults = createFaultList(() => nowMs);
    faults.add({ vendor: 'openai', kind: 'status', status: 429, times: 'always', abovePerSecond: 2 });
    const isSparedAt = (atMs: number): boolean => {
      nowMs = atMs;
      return faults.take(request) === undefined;
    };
    expect([0, 500, 600, 999, 1_000, 1_200, 1_500].map(isSparedAt)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('counts down only what it befalls', () => {
    const faults = createFaultList(() => 0);
    faults.add({ vendor: 'openai', kind: 'status', status: 429, times: 2, abovePerSecond: 1 });
    const kinds = Array.from({ length: 5 }, () => faults.take(request)?.kind);
    expect(kinds).toEqual([undefined, 'status', 'status', undefined, undefined]);
    expect(faults.list()).toEqual([]);
  });
});
