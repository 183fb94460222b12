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
  /** Those that write messages. */
  readonly openAiWriter?: ModelVendorConfig | undefined;
  readonly anthropicWriter?: ModelVendorConfig | undefined;
  readonly modelBudget: ModelBudget;
}

type ModelVendor = 'OPENAI' | 'ANTHROPIC';
type ModelSlot = ModelVendor | `${ModelVendor}_WRITING`;

/** Reads which language models there are and what they may cost. */
export function modelConfig(values: Environment): ModelConfig {
  return {
    openAi: vendorOf(values, 'OPENAI', 'OPENAI'),
    anthropic: vendorOf(values, 'ANTHROPIC', 'ANTHROPIC'),
    openAiWriter: writerOf(values, 'OPENAI'),
    anthropicWriter: writerOf(values, 'ANTHROPIC'),
    modelBudget: { maxUsdPerDay: values.LLM_MAX_USD_PER_DAY, maxUsdPerLead: values.LLM_MAX_USD_PER_LEAD },
  };
}

/** Names what keeps a budget from being held: it needs the prices of every model that may be called. */
export function unpricedModels(values: Environment): string[] {
  const { modelBudget, openAi, anthropic, openAiWriter, anthropicWriter } = modelConfig(values);
  if (modelBudget.maxUsdPerDay === undefined && modelBudget.maxUsdPerLead === undefined) return [];
  const slots = {
    OPENAI: openAi,
    ANTHROPIC: anthropic,
    ...(values.OPENAI_WRITING_MODEL !== undefined && { OPENAI_WRITING: openAiWriter }),
    ...(values.ANTHROPIC_WRITING_MODEL !== undefined && { ANTHROPIC_WRITING: anthropicWriter }),
  };
  return Object.entries(slots)
    .filter(([, vendor]) => vendor !== undefined && vendor.prices === undefined)
    .map(
      ([name, vendor]) =>
        `${name}_INPUT_USD_PER_MILLION, ${name}_OUTPUT_USD_PER_MILLION: set them, since no limit of cost can be held ` +
        `while the prices of ${vendor?.model} are not known`,
    );
}

/** Who judges writes too, unless another model is named for it. */
function writerOf(values: Environment, vendor: ModelVendor): ModelVendorConfig | undefined {
  const isOther = values[`${vendor}_WRITING_MODEL`] !== undefined;
  return vendorOf(values, vendor, isOther ? `${vendor}_WRITING` : vendor);
}

function vendorOf(values: Environment, vendor: ModelVendor, slot: ModelSlot): ModelVendorConfig | undefined {
  const apiKey = values[`${vendor}_API_KEY`];
  const model = values[`${slot}_MODEL`];
  if (apiKey === undefined || model === undefined) return undefined;
  return { apiKey, model, baseUrl: values[`${vendor}_BASE_URL`], prices: pricesOf(values, slot) ?? listPrices[model] };
}

function pricesOf(values: Environment, slot: ModelSlot): TokenPrices | undefined {
  const inputUsdPerMillion = values[`${slot}_INPUT_USD_PER_MILLION`];
  const outputUsdPerMillion = values[`${slot}_OUTPUT_USD_PER_MILLION`];
  return inputUsdPerMillion === undefined || outputUsdPerMillion === undefined
    ? undefined
    : { inputUsdPerMillion, outputUsdPerMillion };
}
