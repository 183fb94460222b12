import type { LanguageModel } from '../language-model.ts';
import type { TokenPrices } from './token-prices.ts';

/** A language model, and what its vendor asks for it where that is known. */
export interface PricedModel {
  readonly provider: LanguageModel;
  readonly prices?: TokenPrices | undefined;
}
