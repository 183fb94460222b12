import { describe, expect, it } from '@jest/globals';
import { reEntrySchema, whyNoReEntry, type ReEntry } from './re-entry.ts';

const now = new Date('2026-03-06T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('whyNoReEntry', () => {
  it.each<[ReEntry, number | undefined]>([
    ['never', undefined],
    ['always', undefined],
    ['always', 0],
    [{ after: '90d' }, undefined],
    [{ after: '90d' }, 90],
  ])('lets a lead in by %j that began %p days ago', (reEntry, days) => {
    const lastBeganAt = days === undefined ? undefined : daysAgo(days);
    expect(whyNoReEntry({ reEntry, lastBeganAt, now })).toBeUndefined();
  });

  it.each<[ReEntry, number, string]>([
    ['never', 4_000, 'it went through this sequence before, which nobody goes through twice'],
    [{ after: '90d' }, 89, 'it began this sequence less than 90d ago'],
  ])('keeps a lead out by %j that began %p days ago', (reEntry, days, because) => {
    expect(whyNoReEntry({ reEntry, lastBeganAt: daysAgo(days), now })).toBe(because);
  });
});

describe('reEntrySchema', () => {
  it.each(['sometimes', { after: '3w' }, { after: '3d', never: true }])('refuses %j', (reEntry) => {
    expect(reEntrySchema.safeParse(reEntry).success).toBe(false);
  });
});
