import { describe, expect, it } from '@jest/globals';
import { sourcesSchema } from '../domain/sources.ts';
import { assessDeadlineMs } from './assess-deadline.ts';

const sourceOf = (priority: number): object => ({ title: 'Some', priority, tag: 'source:some' });

const sources = sourcesSchema.parse({
  default: 'coldest',
  keys: { hottest: sourceOf(1), hot: sourceOf(2), warm: sourceOf(3), coldest: sourceOf(5) },
});

describe('assessDeadlineMs', () => {
  it.each([
    { source: 'hottest', seconds: 45 },
    { source: 'hot', seconds: 45 },
    { source: 'warm', seconds: 300 },
    { source: 'coldest', seconds: 300 },
    { source: 'gone_since', seconds: 300 },
  ])('gives a $source source $seconds seconds', ({ source, seconds }) => {
    expect(assessDeadlineMs({ source, receivedAtMs: 1_000, nowMs: 2_000 }, sources)).toBe(1_000 + seconds * 1_000);
  });

  it.each([
    { title: 'has passed', nowMs: 3_600_000, deadlineMs: 3_645_000 },
    { title: 'is less than ten seconds away', nowMs: 36_001, deadlineMs: 81_001 },
    { title: 'is ten seconds away, not', nowMs: 36_000, deadlineMs: 46_000 },
  ])('counts from the admission when the deadline $title', ({ nowMs, deadlineMs }) => {
    expect(assessDeadlineMs({ source: 'hot', receivedAtMs: 1_000, nowMs }, sources)).toBe(deadlineMs);
  });
});
