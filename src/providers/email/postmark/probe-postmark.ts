import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import type { RegisteredWebhook, VendorProbe } from '../../vendor-probe.ts';
import type { PostmarkOptions } from './postmark-sender.ts';

const serverSchema = z.object({ InboundHookUrl: z.string().nullish() });
const webhooksSchema = z.object({ Webhooks: z.array(z.object({ Url: z.string() })) });

/**
 * Asks Postmark for the server of the token and its webhooks (https://postmarkapp.com/developer/api/server-api,
 * https://postmarkapp.com/developer/api/webhooks-api).
 */
export function createPostmarkProbe({
  serverToken,
  baseUrl = 'https://api.postmarkapp.com',
}: Pick<PostmarkOptions, 'serverToken' | 'baseUrl'>): VendorProbe {
  const ask = async <Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const asked = await askVendor({
      vendor: 'postmark',
      url: underBase(baseUrl, path),
      headers: { 'x-postmark-server-token': serverToken },
      answer,
      lacks: {
        401: {
          what: 'the server token is refused',
          cure: 'Copy one from API Tokens of the server at account.postmarkapp.com and set POSTMARK_SERVER_TOKEN.',
        },
      },
    });
    return asked.answer;
  };
  return {
    vendor: 'postmark',
    async probe() {
      await ask('/server', serverSchema);
    },
    async listWebhooks() {
      const [{ InboundHookUrl }, { Webhooks }] = await Promise.all([
        ask('/server', serverSchema),
        ask('/webhooks', webhooksSchema),
      ]);
      const events = Webhooks.map(({ Url }): RegisteredWebhook => ({ kind: 'events', url: Url }));
      return InboundHookUrl == null ? events : [{ kind: 'replies', url: InboundHookUrl }, ...events];
    },
  };
}
