import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import type { VendorProbe } from '../../vendor-probe.ts';
import type { AnthropicOptions } from './anthropic-model.ts';

/** Asks Anthropic whether the key may use the model (https://platform.claude.com/docs/en/api/models/retrieve). */
export function createAnthropicProbe({
  apiKey,
  model,
  baseUrl = 'https://api.anthropic.com',
}: Pick<AnthropicOptions, 'apiKey' | 'model' | 'baseUrl'>): VendorProbe {
  return {
    vendor: 'anthropic',
    async probe() {
      await askVendor({
        vendor: 'anthropic',
        url: underBase(baseUrl, `/v1/models/${encodeURIComponent(model)}`),
        headers: { 'x-api-key': apiKey, 'anthropic-version': '2023-06-01' },
        answer: z.object({ id: z.string() }),
        lacks: {
          401: {
            what: 'the key is refused',
            cure: 'Make one under API keys at platform.claude.com and set ANTHROPIC_API_KEY.',
          },
          403: {
            what: 'the key may not list models',
            cure: 'Make a key in a workspace that may use the Messages API.',
          },
          404: { what: `there is no model ${model} for this key`, cure: 'Set ANTHROPIC_MODEL to one that it may use.' },
        },
      });
    },
  };
}
