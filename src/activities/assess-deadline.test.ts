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
    expect(assessDeadlineMs({ source, receivedAtMs: 1_000 }, sources)).toBe(1_000 + seconds * 1_000);
  });
});
