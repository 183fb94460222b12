import type { Environment } from './environment-schema.ts';

interface SlackBotConfig {
  readonly botToken: string;
  /** Proves that a press of a button comes from Slack; posts have no buttons without it. */
  readonly signingSecret?: string | undefined;
  readonly baseUrl?: string | undefined;
}

interface SlackWebhookConfig {
  readonly webhookUrl: string;
}

/** What connects Slack: a bot, or the small way, an incoming webhook. */
export type SlackConfig = SlackBotConfig | SlackWebhookConfig;

/** Reads how alerts reach Slack; undefined when nothing of it is configured. */
export function slackConfig(values: Environment): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_WEBHOOK_URL: webhookUrl } = values;
  if (botToken !== undefined) return { botToken, signingSecret, baseUrl: values.SLACK_BASE_URL };
  return webhookUrl === undefined ? undefined : { webhookUrl };
}

/** Names what of Slack's settings contradicts itself. */
export function unclearSlack({
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_WEBHOOK_URL: webhookUrl,
}: Environment): string[] {
  return [
    ...(botToken !== undefined && webhookUrl !== undefined
      ? ['SLACK_WEBHOOK_URL: leave it out, since the bot of SLACK_BOT_TOKEN posts already']
      : []),
    ...(signingSecret !== undefined && botToken === undefined
      ? ['SLACK_SIGNING_SECRET: set SLACK_BOT_TOKEN as well, since only a bot’s posts have buttons']
      : []),
  ];
}
