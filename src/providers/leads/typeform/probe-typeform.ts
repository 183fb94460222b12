import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import type { RegisteredWebhook, WebhookPlace } from '../../registered-webhook.ts';
import type { VendorProbe } from '../../vendor-probe.ts';

interface TypeformAccess {
  /** A personal token with the scope `webhooks:read`, and `forms:read` where no form is named. */
  readonly accessToken: string;
  /** @default 'https://api.typeform.com' */
  readonly baseUrl?: string | undefined;
  /** The forms that bring leads. @default the newest of the account, of which one must */
  readonly formIds: readonly string[];
}

const formsSchema = z.object({ items: z.array(z.object({ id: z.string() })) });
const webhooksSchema = z.object({
  items: z.array(
    z.object({
      url: z.string(),
      enabled: z.boolean(),
      event_types: z.object({ form_response: z.boolean().optional() }).nullish(),
    }),
  ),
});

/** So many forms are looked at where none is named. */
const maxForms = 20;

/**
 * Asks Typeform where the webhooks of its forms go; their secret is not read
 * (https://www.typeform.com/developers/webhooks/reference/retrieve-webhooks/, the scopes:
 * https://www.typeform.com/developers/get-started/scopes/).
 */
export function createTypeformProbe({
  accessToken,
  baseUrl = 'https://api.typeform.com',
  formIds,
}: TypeformAccess): VendorProbe {
  const ask = async <Answer>(path: string, scope: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const where = 'under Personal tokens of the account at admin.typeform.com';
    const asked = await askVendor({
      vendor: 'typeform',
      url: underBase(baseUrl, path),
      headers: { authorization: `Bearer ${accessToken}` },
      answer,
      lacks: {
        401: { what: 'the token is refused', cure: `Make one ${where} and set TYPEFORM_ACCESS_TOKEN.` },
        403: { what: `the token lacks the scope ${scope}`, cure: `Make one with it ${where}.` },
        404: {
          what: "a form that sources.yaml names is not the account's",
          cure: 'Correct its formId, or take a token of the account that has it.',
        },
      },
    });
    return asked.answer;
  };
  const webhooksOf = async (formId: string): Promise<RegisteredWebhook[]> => {
    const { items } = await ask(`/forms/${encodeURIComponent(formId)}/webhooks`, 'webhooks:read', webhooksSchema);
    return items.map(({ url, enabled, event_types: events }) => ({
      url,
      flaw: flawOf(enabled, events?.form_response),
    }));
  };
  const listWebhooks = async (): Promise<WebhookPlace[]> => {
    if (formIds.length > 0) {
      return Promise.all(
        formIds.map(async (id) => ({ kind: 'leads', of: `form ${id}`, registered: await webhooksOf(id) })),
      );
    }
    const { items } = await ask(`/forms?page_size=${maxForms}`, 'forms:read', formsSchema);
    return [{ kind: 'leads', registered: (await Promise.all(items.map(({ id }) => webhooksOf(id)))).flat() }];
  };
  return {
    vendor: 'typeform',
    async probe() {
      await listWebhooks();
    },
    listWebhooks,
  };
}

function flawOf(isEnabled: boolean, tellsResponses: boolean | undefined): string | undefined {
  if (!isEnabled) return 'it is switched off';
  return tellsResponses === false ? 'it does not tell whole responses' : undefined;
}
