import { describe, expect, it } from '@jest/globals';
import { costUsdOf } from '../src/providers/llm/token-prices.ts';
import { readSettings } from './read-settings.ts';

describe('readSettings', () => {
  it('lets the rules judge without a key, and the configured model with one', () => {
    expect(readSettings([], {})).toMatchObject({
      judge: 'rules',
      repeat: 1,
      isJson: false,
      isTextShown: false,
      isLearning: false,
    });
    expect(readSettings([], { OPENAI_API_KEY: '' }).judge).toBe('rules');
    expect(readSettings([], { OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' })).toMatchObject({
      judge: 'model',
      openAi: { apiKey: 'k', model: 'm' },
    });
    expect(readSettings(['--judge', 'rules'], { OPENAI_API_KEY: 'k' }).judge).toBe('rules');
  });

  it.each([
    [['--judge', 'model']],
    [['--judge', 'oracle']],
    [['--repeat', '0']],
    [['--repeat', 'often']],
    [['--unknown']],
    [['--input-price', '-1']],
  ])('refuses %j', (words) => {
    expect(() => readSettings(words, {})).toThrow();
  });

  it('takes prices from flags before the environment, and only both together', () => {
    const environment = { LEADLINE_EVAL_INPUT_PRICE_USD: '1', LEADLINE_EVAL_OUTPUT_PRICE_USD: '4' };
    const { prices } = readSettings(['--input-price', '2'], environment);
    expect(prices).toEqual({ inputUsdPerMillion: 2, outputUsdPerMillion: 4 });
    expect(readSettings(['--input-price', '2'], {})).not.toHaveProperty('prices');
    expect(costUsdOf({ inputTokens: 500_000, outputTokens: 250_000 }, prices)).toBe(2);
    expect(costUsdOf({ inputTokens: 1, outputTokens: 1 }, undefined)).toBeUndefined();
  });
});
