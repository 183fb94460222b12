import type { Config } from './config.ts';
import type { PaceOf } from './pace-of.ts';
import { createAnthropicModel } from './providers/llm/anthropic/anthropic-model.ts';
import { createOpenAiModel } from './providers/llm/openai/openai-model.ts';
import type { PricedModel } from './providers/llm/priced-model.ts';

/** Connects the language models, OpenAI's first where both are configured; the other answers when it cannot. */
export function createModels(
  { openAi, anthropic }: Pick<Config, 'openAi' | 'anthropic'>,
  paceOf: PaceOf,
): PricedModel[] {
  return [
    openAi && { provider: createOpenAiModel({ ...openAi, pace: paceOf('openai') }), prices: openAi.prices },
    anthropic && {
      provider: createAnthropicModel({ ...anthropic, pace: paceOf('anthropic') }),
      prices: anthropic.prices,
    },
  ].filter((model) => model !== undefined);
}
