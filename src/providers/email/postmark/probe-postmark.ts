import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import { untold } from '../../registered-webhook.ts';
import type { VendorProbe } from '../../vendor-probe.ts';
import { listPostmarkRecords } from './list-postmark-records.ts';
import type { PostmarkOptions } from './postmark-sender.ts';

const serverSchema = z.object({ InboundHookUrl: z.string().nullish() });
const webhooksSchema = z.object({
  Webhooks: z.array(
    z.object({
      Url: z.string(),
      Triggers: z.record(z.string(), z.object({ Enabled: z.boolean().nullish() }).nullish()).nullish(),
    }),
  ),
});

/** What suppressions and outcomes live on (https://postmarkapp.com/developer/api/webhooks-api). */
const neededTriggers = ['Delivery', 'Bounce', 'SpamComplaint', 'SubscriptionChange'];

/**
 * Asks Postmark for the server of the token and its webhooks (https://postmarkapp.com/developer/api/server-api,
 * https://postmarkapp.com/developer/api/webhooks-api). Domains are told to the token of the account alone.
 */
export function createPostmarkProbe({
  serverToken,
  accountToken,
  baseUrl = 'https://api.postmarkapp.com',
}: Pick<PostmarkOptions, 'serverToken' | 'baseUrl'> & { readonly accountToken?: string | undefined }): VendorProbe {
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
      const [{ InboundHookUrl: replies }, { Webhooks }] = await Promise.all([
        ask('/server', serverSchema),
        ask('/webhooks', webhooksSchema),
      ]);
      return [
        { kind: 'replies', registered: replies == null || replies === '' ? [] : [{ url: replies }] },
        {
          kind: 'events',
          registered: Webhooks.map(({ Url, Triggers }) => ({
            url: Url,
            flaw: untold(neededTriggers, enabled(Triggers)),
          })),
        },
      ];
    },
    ...(accountToken !== undefined && {
      listMailRecords: (senderDomain) => listPostmarkRecords({ accountToken, baseUrl }, senderDomain),
    }),
  };
}

function enabled(triggers: z.infer<typeof webhooksSchema>['Webhooks'][number]['Triggers']): string[] {
  return Object.entries(triggers ?? {}).flatMap(([name, trigger]) => (trigger?.Enabled === true ? [name] : []));
}
