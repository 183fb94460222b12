import type { TokenUsage } from './judge.ts';

/** What a vendor asks for a million tokens. */
export interface TokenPrices {
  readonly inputUsdPerMillion: number;
  readonly outputUsdPerMillion: number;
}

/** Computes what tokens cost, in US dollars; undefined when the prices are not known. */
export function costUsdOf(usage: Readonly<TokenUsage>, prices: TokenPrices | undefined): number | undefined {
  if (prices === undefined) return undefined;
  const { inputUsdPerMillion, outputUsdPerMillion } = prices;
  return (usage.inputTokens * inputUsdPerMillion + usage.outputTokens * outputUsdPerMillion) / 1_000_000;
}
