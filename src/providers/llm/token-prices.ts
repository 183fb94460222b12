/** What a vendor asks for a million tokens. */
export interface TokenPrices {
  readonly inputUsdPerMillion: number;
  readonly outputUsdPerMillion: number;
}

/** Computes what tokens cost, in US dollars; undefined when the prices are not known. */
export function costUsdOf(
  { inputTokens, outputTokens }: { readonly inputTokens: number; readonly outputTokens: number },
  prices: TokenPrices | undefined,
): number | undefined {
  if (prices === undefined) return undefined;
  return (inputTokens * prices.inputUsdPerMillion + outputTokens * prices.outputUsdPerMillion) / 1_000_000;
}
