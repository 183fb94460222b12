import type { Environment } from './environment-schema.ts';
import { listPrices } from './providers/llm/list-prices.ts';
import type { ModelBudget } from './providers/llm/model-budget.ts';
import type { TokenPrices } from './providers/llm/token-prices.ts';

/** What connects one vendor of language models. */
interface ModelVendorConfig {
  readonly apiKey: string;
  readonly model: string;
  readonly baseUrl?: string | undefined;
  /** Absent when neither the configuration nor the list has them: what calls cost is then not known. */
  readonly prices?: TokenPrices | undefined;
}

/** The language models. A vendor whose key is not set is absent. */
export interface ModelConfig {
  readonly openAi?: ModelVendorConfig | undefined;
  readonly anthropic?: ModelVendorConfig | undefined;
  readonly modelBudget: ModelBudget;
}

/** Reads which language models there are and what they may cost. */
export function modelConfig(values: Environment): ModelConfig {
  return {
    openAi: vendorOf(values, 'OPENAI'),
    anthropic: vendorOf(values, 'ANTHROPIC'),
    modelBudget: { maxUsdPerDay: values.LLM_MAX_USD_PER_DAY, maxUsdPerLead: values.LLM_MAX_USD_PER_LEAD },
  };
}

/** Names what keeps a budget from being held: it needs the prices of every model that may be called. */
export function unpricedModels(values: Environment): string[] {
  const { modelBudget, openAi, anthropic } = modelConfig(values);
  if (modelBudget.maxUsdPerDay === undefined && modelBudget.maxUsdPerLead === undefined) return [];
  return Object.entries({ OPENAI: openAi, ANTHROPIC: anthropic })
    .filter(([, vendor]) => vendor !== undefined && vendor.prices === undefined)
    .map(
      ([name, vendor]) =>
        `${name}_INPUT_USD_PER_MILLION, ${name}_OUTPUT_USD_PER_MILLION: set them, since no limit of cost can be held ` +
        `while the prices of ${vendor?.model} are not known`,
    );
}

function vendorOf(values: Environment, name: 'OPENAI' | 'ANTHROPIC'): ModelVendorConfig | undefined {
  const apiKey = values[`${name}_API_KEY`];
  if (apiKey === undefined) return undefined;
  const model = values[`${name}_MODEL`];
  return { apiKey, model, baseUrl: values[`${name}_BASE_URL`], prices: pricesOf(values, name) ?? listPrices[model] };
}

function pricesOf(values: Environment, name: 'OPENAI' | 'ANTHROPIC'): TokenPrices | undefined {
  const inputUsdPerMillion = values[`${name}_INPUT_USD_PER_MILLION`];
  const outputUsdPerMillion = values[`${name}_OUTPUT_USD_PER_MILLION`];
  return inputUsdPerMillion === undefined || outputUsdPerMillion === undefined
    ? undefined
    : { inputUsdPerMillion, outputUsdPerMillion };
}
