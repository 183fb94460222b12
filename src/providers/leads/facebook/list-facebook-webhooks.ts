import { z } from 'zod';
import { noPace } from '../../pace.ts';
import { ProviderError } from '../../provider-error.ts';
import type { RegisteredWebhook, WebhookPlace } from '../../registered-webhook.ts';
import { LackingAccessError } from '../../vendor-probe.ts';
import { callGraph, type GraphAnswer } from './call-graph.ts';
import type { FacebookLeadSourceOptions } from './facebook-lead-source.ts';

interface FacebookApp extends Pick<FacebookLeadSourceOptions, 'pageToken' | 'pageId' | 'baseUrl'> {
  readonly appSecret: string;
}

const tokenSchema = z.object({ data: z.object({ app_id: z.string().optional() }) });
const subscriptionsSchema = z.object({
  data: z.array(
    z.object({
      object: z.string(),
      callback_url: z.string().optional(),
      active: z.boolean().optional(),
      fields: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
});
const installedSchema = z.object({
  data: z.array(z.object({ id: z.string(), subscribed_fields: z.array(z.string()).default([]) })),
});

/** The field of a page that tells its leads (https://developers.facebook.com/docs/graph-api/webhooks/reference/page). */
const field = 'leadgen';

/**
 * Asks Facebook where the app posts what pages tell, and whether the page tells it: leads come only where both name the field
 * (https://developers.facebook.com/docs/graph-api/reference/app/subscriptions,
 * https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps).
 */
export async function listFacebookWebhooks(app: FacebookApp): Promise<WebhookPlace[]> {
  const { pageToken, pageId = 'me', appSecret } = app;
  const ask = async <Answer>(
    token: string,
    path: string,
    answer: z.ZodType<Answer>,
    parameters = {},
  ): Promise<Answer> => {
    const { baseUrl = 'https://graph.facebook.com' } = app;
    const access = { pageToken: token, baseUrl, timeoutMs: 10_000, pace: noPace };
    const asked: GraphAnswer<Answer> = await callGraph(access, { path, parameters, answer }).catch(unlessRefused);
    return asked.read;
  };
  const told = await ask(pageToken, 'debug_token', tokenSchema, { input_token: pageToken });
  const appId = told.data.app_id;
  if (appId === undefined) {
    const cure = 'Look at Webhooks, Page of the app at developers.facebook.com (docs/vendors/facebook.md).';
    throw new LackingAccessError('facebook', [{ what: 'Facebook does not say whose app the page token is of', cure }]);
  }
  const [subscriptions, installed] = await Promise.all([
    // An app's token is its id and its secret (https://developers.facebook.com/docs/facebook-login/guides/access-tokens#apptokens).
    ask(`${appId}|${appSecret}`, `${appId}/subscriptions`, subscriptionsSchema),
    ask(pageToken, `${encodeURIComponent(pageId)}/subscribed_apps`, installedSchema),
  ]);
  const pageFields = installed.data.find(({ id }) => id === appId)?.subscribed_fields;
  const registered = subscriptions.data
    .filter(({ object }) => object === 'page')
    .map(({ callback_url: url = '', ...subscription }): RegisteredWebhook => ({
      url,
      flaw: flawOf(subscription, pageFields),
    }));
  return [{ kind: 'leads', registered }];
}

function flawOf(
  { active, fields }: Pick<z.infer<typeof subscriptionsSchema>['data'][number], 'active' | 'fields'>,
  pageFields: readonly string[] | undefined,
): string | undefined {
  if (active === false) return 'it is not active';
  if (!fields.some(({ name }) => name === field)) return `the app does not subscribe to ${field}`;
  if (pageFields === undefined) return 'the page has not installed the app';
  return pageFields.includes(field) ? undefined : `the page does not tell the app ${field}`;
}

function unlessRefused(error: unknown): never {
  if (!ProviderError.is(error) || error.isRetryable) throw error;
  const cure =
    'Give the page token pages_manage_metadata and pages_show_list, and set FACEBOOK_APP_SECRET to the secret of its app.';
  throw new LackingAccessError('facebook', [{ what: `the webhooks may not be read (${error.code})`, cure }]);
}
