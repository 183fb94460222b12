import { IncomingWebhook, type IncomingWebhookSendArguments } from '@slack/webhook';
import { watchFetch } from '../../watch-fetch.ts';
import { slackWebhookError } from './slack-webhook-error.ts';

interface WebhookTarget {
  /** A secret: whoever has it can post. */
  readonly url: string;
  readonly timeoutMs: number;
}

/**
 * Posts to a URL that Slack gave, once, and follows no redirect.
 * @throws ProviderError
 */
export async function sendToSlackWebhook(
  { url, timeoutMs }: WebhookTarget,
  message: IncomingWebhookSendArguments,
): Promise<void> {
  const watched = watchFetch();
  const webhook = new IncomingWebhook(url, {
    timeout: timeoutMs,
    fetch: (target, init) => watched.fetch(target, init),
  });
  let said: string;
  try {
    ({ text: said } = await webhook.send(message));
  } catch (error) {
    throw slackWebhookError(error, watched);
  }
  // Slack says `ok`, or to an answer of a button `{"ok":true}`.
  if (said !== 'ok' && !/^\{\s*"ok"\s*:\s*true\s*\}$/.test(said))
    throw slackWebhookError(new Error('not ok'), watched, said);
}
