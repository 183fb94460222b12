import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import type { VendorProbe } from '../../vendor-probe.ts';
import type { OpenAiOptions } from './openai-model.ts';

/** Asks OpenAI whether the key may use the model (https://platform.openai.com/docs/api-reference/models/retrieve). */
export function createOpenAiProbe({
  apiKey,
  model,
  baseUrl = 'https://api.openai.com/v1',
}: Pick<OpenAiOptions, 'apiKey' | 'model' | 'baseUrl'>): VendorProbe {
  const noModel = {
    what: `the key may not use the model ${model}`,
    cure: 'Allow it under Limits of the project at platform.openai.com, let the key read Models and write Model capabilities, or set OPENAI_MODEL.',
  };
  return {
    vendor: 'openai',
    async probe() {
      await askVendor({
        vendor: 'openai',
        url: underBase(baseUrl, `/models/${encodeURIComponent(model)}`),
        headers: { authorization: `Bearer ${apiKey}` },
        answer: z.object({ id: z.string() }),
        lacks: {
          401: { what: 'the key is refused', cure: 'Make one at platform.openai.com/api-keys and set OPENAI_API_KEY.' },
          403: noModel,
          404: noModel,
        },
      });
    },
  };
}
