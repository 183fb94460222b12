import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intents, type Intent } from '../assessment.ts';
import { confusionMatrix, type IntentPair } from './confusion-matrix.ts';
import { intentMetrics, macroF1 } from './intent-metrics.ts';

const pairs = (truth: Intent, judged: Intent, count: number): IntentPair[] =>
  Array.from({ length: count }, () => ({ truth, judged }));

describe('intentMetrics', () => {
  it('computes what one computes by hand', () => {
    const matrix = confusionMatrix([
      ...pairs('SPAM', 'SPAM', 6),
      ...pairs('SPAM', 'URGENT_BUYER', 2),
      ...pairs('URGENT_BUYER', 'URGENT_BUYER', 3),
      ...pairs('URGENT_BUYER', 'SPAM', 1),
    ]);
    const metrics = intentMetrics(matrix);
    expect(metrics.SPAM).toEqual({ support: 8, precision: 6 / 7, recall: 0.75, f1: 0.8 });
    expect(metrics.URGENT_BUYER.precision).toBeCloseTo(0.6);
    expect(metrics.URGENT_BUYER.f1).toBeCloseTo(2 / 3);
    expect(metrics.TIRE_KICKER).toEqual({ support: 0 });
    expect(macroF1(metrics)).toBeCloseTo((0.8 + 2 / 3) / 2);
  });

  it('gives an intent that was never found an F1 of 0, which lowers the mean', () => {
    const metrics = intentMetrics(confusionMatrix([...pairs('SPAM', 'SPAM', 1), ...pairs('TIRE_KICKER', 'SPAM', 1)]));
    expect(metrics.TIRE_KICKER).toEqual({ support: 1, recall: 0, f1: 0 });
    expect(macroF1(metrics)).toBeCloseTo((2 / 3 + 0) / 2);
  });

  it('has no mean of nothing', () => {
    expect(macroF1(intentMetrics(confusionMatrix([])))).toBeNaN();
  });

  const intent = fc.constantFrom(...intents);
  const anyPairs = fc.array(fc.record({ truth: intent, judged: intent }), { minLength: 1 });

  it('stays between 0 and 1, and is 1 only when all are right', () => {
    fc.assert(
      fc.property(anyPairs, (some) => {
        const value = macroF1(intentMetrics(confusionMatrix(some)));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value === 1).toBe(some.every(({ truth, judged }) => truth === judged));
      }),
    );
  });

  it('counts every pair once', () => {
    fc.assert(
      fc.property(anyPairs, (some) => {
        const counts = Object.values(confusionMatrix(some)).flatMap((row) => Object.values(row));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(some.length);
      }),
    );
  });
});
