import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';
import type { ConfigurationError } from './configuration-error.ts';
import { listPrices } from './providers/llm/list-prices.ts';

const sound = {
  DATABASE_URL: 'postgres://leadline:secret@127.0.0.1/leadline',
  LEADLINE_API_TOKEN: 'a-token-of-enough-length',
  LEADLINE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig({ ...sound, ...environment });
    return [];
  } catch (error) {
    return (error as ConfigurationError).faults;
  }
}

describe('the configuration of language models', () => {
  it('knows the prices of the models that are the usual', () => {
    const { openAi, anthropic } = readConfig({ ...sound, OPENAI_API_KEY: 'a', ANTHROPIC_API_KEY: 'b' });
    expect(openAi?.prices).toBe(listPrices['gpt-6-luna']);
    expect(anthropic?.prices).toBe(listPrices['claude-haiku-5-5']);
  });

  it('takes prices that are given, and never makes any up', () => {
    const other = { ...sound, OPENAI_API_KEY: 'a', OPENAI_MODEL: 'llama4' };
    const free = { OPENAI_INPUT_USD_PER_MILLION: '0', OPENAI_OUTPUT_USD_PER_MILLION: '0' };
    expect(readConfig(other).openAi?.prices).toBeUndefined();
    expect(readConfig({ ...other, ...free }).openAi?.prices).toEqual({ inputUsdPerMillion: 0, outputUsdPerMillion: 0 });
    expect(faultsOf({ OPENAI_INPUT_USD_PER_MILLION: '1' })).toHaveLength(1);
  });

  it('refuses a limit of cost that it could not hold', () => {
    const limited = { ANTHROPIC_API_KEY: 'b', LLM_MAX_USD_PER_DAY: '5' };
    expect(readConfig({ ...sound, ...limited }).modelBudget).toEqual({ maxUsdPerDay: 5 });
    expect(faultsOf({ ...limited, ANTHROPIC_MODEL: 'claude-next' })).toEqual([
      expect.stringMatching(/^ANTHROPIC_INPUT_USD_PER_MILLION.*claude-next/),
    ]);
  });
});
