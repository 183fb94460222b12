import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrationBins, calibrationError } from './calibration.ts';

describe('calibrationBins', () => {
  it('sets confidence beside accuracy as one does by hand', () => {
    const bins = calibrationBins([
      { confidence: 0.7, isRight: true },
      { confidence: 0.75, isRight: false },
      { confidence: 1, isRight: true },
      { confidence: 0.95, isRight: true },
    ]);
    expect(bins).toEqual([
      { from: 0.7, to: 0.8, count: 2, meanConfidence: expect.closeTo(0.725), accuracy: 0.5 },
      { from: 0.9, to: 1, count: 2, meanConfidence: expect.closeTo(0.975), accuracy: 1 },
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.5 * 0.225 + 0.5 * 0.025);
  });

  it('puts every answer into exactly one range, which holds its confidence', () => {
    const answers = fc.array(
      fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(answers, (some) => {
        const bins = calibrationBins(some);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(some.length);
        for (const { from, to, meanConfidence } of bins) {
          expect(meanConfidence).toBeGreaterThan(from - 1e-6);
          expect(meanConfidence).toBeLessThan(to + 1e-6);
        }
        expect(calibrationError(bins)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
