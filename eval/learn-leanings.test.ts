import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../src/domain/assessment.ts';
import { labelledMessageSchema, type LabelledMessage } from '../src/domain/evaluation/labelled-message.ts';
import { learnLeanings } from './learn-leanings.ts';

function labelled(intent: Intent, ...texts: readonly string[]): LabelledMessage[] {
  return texts.map((message, index) =>
    labelledMessageSchema.parse({ id: `m-${index}`, language: 'en', intent, source: 'other', message }),
  );
}

const messages = [
  ...labelled(
    'SUPPORT_REQUEST',
    ...['the invoice is wrong', 'two invoices', 'the invoice is late', 'another invoice', 'an invoice twice'],
    ...['invoiced again, Zaphod', 'the old one, Zaphod', 'no invoice came', 'the invoice, Zaphod'],
  ),
  ...labelled('SPAM', 'the offer', 'the deal', 'the best of the best', 'we invoice'),
  ...labelled('URGENT_BUYER', 'the price', 'the quote'),
];

function pointsOf(word: string, intent: Intent): number | undefined {
  return [...learnLeanings(messages)[intent]].find(([, words]) => words.includes(word))?.[0];
}

describe('learnLeanings', () => {
  it('has a word speak for the intent with which it occurs more often, by its beginning', () => {
    const forSupport = pointsOf('invoi*', 'SUPPORT_REQUEST');
    expect(forSupport).toBeGreaterThan(0);
    expect(pointsOf('invoi*', 'SPAM') ?? 0).toBeLessThan(forSupport ?? 0);
    expect(pointsOf('invoi*', 'URGENT_BUYER')).toBeUndefined();
  });

  it('leaves out a word of fewer than six messages, which might be a name', () => {
    const words = Object.values(learnLeanings(messages)).flatMap((byPoints) => [...byPoints.values()].flat());
    expect(words).toContain('invoi*');
    expect(words.filter((word) => word.startsWith('zaph'))).toEqual([]);
  });

  it('has no word speak for more than two intents, and only in half points', () => {
    const leanings = Object.values(learnLeanings(messages));
    const words = leanings.flatMap((byPoints) => [...byPoints.values()].flat());
    expect(Math.max(...words.map((word) => words.filter((other) => other === word).length))).toBeLessThanOrEqual(2);
    for (const points of leanings.flatMap((byPoints) => [...byPoints.keys()])) {
      expect(Number.isInteger(points * 2)).toBe(true);
      expect(points).toBeGreaterThan(0);
    }
  });
});
