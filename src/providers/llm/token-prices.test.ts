import { describe, expect, it } from '@jest/globals';
import { costUsdOf } from './token-prices.ts';

const usage = { inputTokens: 1_500, outputTokens: 200 };

describe('costUsdOf', () => {
  it('adds up what goes in and what comes out', () => {
    const prices = { inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.5 };
    expect(costUsdOf(usage, prices)).toBeCloseTo(0.000_25, 10);
  });

  it('does not know the cost where it does not know the prices', () => {
    expect(costUsdOf(usage, undefined)).toBeUndefined();
  });
});
