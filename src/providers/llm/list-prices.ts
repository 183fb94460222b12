import type { TokenPrices } from './token-prices.ts';

/**
 * The vendors' list prices of the models that are the usual, for prompts of the length that ours have, without discounts
 * for caches and batches. Read on 21 November 2026: https://developers.openai.com/api/docs/pricing and
 * https://platform.claude.com/docs/en/about-claude/pricing. Any other model's prices come from the configuration.
 */
export const listPrices: Readonly<Record<string, TokenPrices>> = {
  'gpt-6-luna': { inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.5 },
  'claude-haiku-5-5': { inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.5 },
};
