import { z } from 'zod';
import { askVendor, underBase } from '../../ask-vendor.ts';
import { ProviderError } from '../../provider-error.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import type { SlackOptions } from './slack-chat.ts';

const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() });
const where = 'under OAuth & Permissions of the app at api.slack.com/apps';

/** Errors that pass by themselves (https://docs.slack.dev/reference/methods/auth.test#errors). */
const passingErrors: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'ratelimited',
]);

/** By which alerts are posted (https://docs.slack.dev/reference/methods/chat.postMessage). */
const postingScopes = ['chat:write'];
/** By which whoever pressed a button is known (https://docs.slack.dev/reference/methods/users.info). */
const buttonScopes = ['users:read', 'users:read.email'];

/** Asks Slack whose token it is; its scopes stand in a header (https://docs.slack.dev/reference/methods/auth.test). */
export function createSlackProbe({
  botToken,
  signingSecret,
  baseUrl = 'https://slack.com/api/',
}: Pick<SlackOptions, 'botToken' | 'baseUrl'> & { readonly signingSecret?: string | undefined }): VendorProbe {
  const wanted = signingSecret === undefined ? postingScopes : [...postingScopes, ...buttonScopes];
  return {
    vendor: 'slack',
    async probe() {
      const { answer, headers } = await askVendor({
        vendor: 'slack',
        url: underBase(baseUrl, '/auth.test'),
        method: 'POST',
        headers: { authorization: `Bearer ${botToken}` },
        answer: answerSchema,
      });
      const { ok, error: code = 'unknown_error' } = answer;
      if (!ok && passingErrors.has(code)) {
        throw new ProviderError({ vendor: 'slack', code, isRetryable: true, outcome: 'not-processed' });
      }
      if (!ok) {
        const cure = `Install the app anew ${where}, and set SLACK_BOT_TOKEN to its bot token.`;
        throw new LackingAccessError('slack', [{ what: `the token is refused (${code})`, cure }]);
      }
      const scopes = (headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
      const missing = wanted.filter((scope) => !scopes.includes(scope));
      if (missing.length === 0) return;
      const cure = `Add it as a bot token scope ${where}, and install the app anew.`;
      const lacks = missing.map((scope) => ({ what: `the token lacks the scope ${scope}`, cure }));
      throw new LackingAccessError('slack', lacks);
    },
  };
}
