import { z } from 'zod';
import { baseUrl, list, maxPerSecond, privateKey, secret, usd } from './environment-fields.ts';

/** The outbound vendors, each switched on by its own keys. */
export const vendors = [
  'openai',
  'anthropic',
  'hubspot',
  'postmark',
  'sendgrid',
  'mailgun',
  'smtp',
  'twilio',
  'slack',
  'facebook',
  'salesforce',
  'zendesk',
  'jira',
] as const;
export type Vendor = (typeof vendors)[number];

/**
 * Defines every environment variable but Temporal's own, with its meaning. The configuration table of the README and
 * `.env.example` are made from it.
 */
export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port of the API.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Where the world reaches the API; webhooks and links use it. `http://localhost:PORT` when absent.'),
  DATABASE_URL: z
    .string({ error: 'set it to postgres://USER:PASSWORD@HOST/DATABASE' })
    .regex(/^(postgres(ql)?:\/\/|pglite:)/, 'must start with postgres:// (or pglite: for the embedded database)')
    .describe('`postgres://…`, or `pglite:FOLDER` for the embedded database.'),
  LEADLINE_API_TOKEN: z
    .string({ error: 'set it to a random secret, for example the output of openssl rand -hex 24' })
    .min(16, 'must have at least 16 characters')
    .describe("The operators' bearer token, at least 16 characters."),
  LEADLINE_MASTER_KEY: z
    .string({
      error: 'set it to the output of openssl rand -base64 32, and keep it: without it no personal data can be read',
    })
    .refine(
      (value) => Buffer.from(value, 'base64').length === 32,
      'must be 32 bytes in base64 (openssl rand -base64 32)',
    )
    .describe('32 random bytes in base64 that protect all personal data. Keep it: nothing can be read without it.'),
  LEADLINE_PLAYBOOK: z.string().default('playbook').describe('The folder of the playbook.'),
  LEADLINE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('How much is logged.'),
  LEADLINE_SANDBOXED: list.describe('Vendors that the sandbox answers for, with commas; set by the embedded start.'),
  OPENAI_API_KEY: secret.describe(
    'Lets OpenAI, or any server that speaks its protocol, judge leads. The built-in rules judge without it.',
  ),
  OPENAI_MODEL: z.string().default('gpt-6-luna').describe('The model that judges.'),
  OPENAI_BASE_URL: baseUrl.describe('Another server that speaks the protocol of OpenAI.'),
  OPENAI_MAX_PER_SECOND: maxPerSecond(8).describe(
    'Calls of OpenAI a second at most, by all workers together; 0 for any number. The usual one is the 500 a minute of its first tier.',
  ),
  OPENAI_INPUT_USD_PER_MILLION: usd.describe(
    'What a million input tokens of `OPENAI_MODEL` cost, together with the next. Known for the usual model.',
  ),
  OPENAI_OUTPUT_USD_PER_MILLION: usd.describe('What a million output tokens cost.'),
  OPENAI_WRITING_MODEL: z
    .string()
    .optional()
    .describe(
      'The model of OpenAI that writes messages, a better one than the one that judges and checks; that one when absent.',
    ),
  OPENAI_WRITING_INPUT_USD_PER_MILLION: usd.describe('What a million input tokens of `OPENAI_WRITING_MODEL` cost.'),
  OPENAI_WRITING_OUTPUT_USD_PER_MILLION: usd.describe('What a million output tokens of it cost.'),
  ANTHROPIC_API_KEY: secret.describe('Lets Anthropic judge leads: alone, or when OpenAI cannot.'),
  ANTHROPIC_MODEL: z.string().default('claude-haiku-5-5').describe('The model of Anthropic that judges.'),
  ANTHROPIC_BASE_URL: baseUrl.describe('Another host for Anthropic.'),
  ANTHROPIC_MAX_PER_SECOND: maxPerSecond(0.8).describe(
    'Likewise of Anthropic; the usual one is the 50 a minute of its first tier.',
  ),
  ANTHROPIC_INPUT_USD_PER_MILLION: usd.describe(
    'What a million input tokens of `ANTHROPIC_MODEL` cost, together with the next. Known for the usual model.',
  ),
  ANTHROPIC_OUTPUT_USD_PER_MILLION: usd.describe('What a million output tokens cost.'),
  ANTHROPIC_WRITING_MODEL: z
    .string()
    .optional()
    .describe(
      'The model of Anthropic that writes messages, a better one than the one that judges and checks; that one when absent.',
    ),
  ANTHROPIC_WRITING_INPUT_USD_PER_MILLION: usd.describe(
    'What a million input tokens of `ANTHROPIC_WRITING_MODEL` cost.',
  ),
  ANTHROPIC_WRITING_OUTPUT_USD_PER_MILLION: usd.describe('What a million output tokens of it cost.'),
  LLM_MAX_USD_PER_DAY: usd.describe(
    'What language models may cost in a day of UTC; above it the built-in rules judge. No limit when absent.',
  ),
  LLM_MAX_USD_PER_LEAD: usd.describe('What they may cost for one lead. No limit when absent.'),
  LEADLINE_CRM: z
    .enum(['hubspot', 'salesforce', 'http', 'none'])
    .optional()
    .describe(
      'The CRM: `hubspot`, `salesforce`, `http`, or `none`, our own store. Needed only where more than one has its keys.',
    ),
  HUBSPOT_ACCESS_TOKEN: secret.describe('Connects HubSpot. Without a CRM our own store is the CRM.'),
  HUBSPOT_CLIENT_SECRET: secret.describe("The app's client secret, by which HubSpot signs its webhooks."),
  HUBSPOT_APP_ID: secret.describe(
    'The id of a legacy public app, with the next: the doctor then asks where its webhooks go. HubSpot tells it of no other app.',
  ),
  HUBSPOT_DEVELOPER_API_KEY: secret.describe('The developer API key of the account that has that app.'),
  HUBSPOT_BASE_URL: baseUrl.describe('Another host for HubSpot.'),
  HUBSPOT_MAX_PER_SECOND: maxPerSecond(9).describe(
    'Likewise of HubSpot, searches apart (4); it allows an account 100 in ten seconds, 190 from Pro on.',
  ),
  LEADLINE_HTTP_CRM: z
    .string()
    .optional()
    .describe('A YAML file that describes how a CRM of your own is asked and written to; connects it.'),
  HTTP_CRM_API_KEY: secret.describe('The key of that CRM.'),
  HTTP_CRM_BASE_URL: baseUrl.describe('Another host for that CRM.'),
  HTTP_CRM_MAX_PER_SECOND: maxPerSecond(5).describe('Likewise of that CRM, whose limits are its own.'),
  LEADLINE_COMPANY_DIRECTORY: z
    .string()
    .optional()
    .describe('A YAML file that describes how a directory of companies is asked; none is asked without it.'),
  COMPANY_DIRECTORY_API_KEY: secret.describe('The key of that directory.'),
  LEADLINE_GEO_IP_DATABASE: z
    .string()
    .optional()
    .describe('A file in MMDB that tells where internet addresses are. One with countries comes along.'),
  LEADLINE_EMAIL_PROVIDER: z
    .enum(['postmark', 'sendgrid', 'mailgun', 'smtp'])
    .optional()
    .describe(
      'Who sends e-mail: `postmark`, `sendgrid`, `mailgun` or `smtp`. Needed only where more than one has its keys.',
    ),
  LEADLINE_EMAIL_FALLBACK: z
    .enum(['postmark', 'sendgrid', 'mailgun', 'smtp'])
    .optional()
    .describe(
      'Who sends e-mail as long as that one is away. Needs its own keys, and a sender address that may send through both.',
    ),
  POSTMARK_SERVER_TOKEN: secret.describe('Sends e-mail through Postmark. The worker needs one provider of e-mail.'),
  POSTMARK_ACCOUNT_TOKEN: secret.describe(
    'Lets the doctor ask Postmark which DNS records the sending domain needs; nothing else uses it.',
  ),
  POSTMARK_BASE_URL: baseUrl.describe('Another host for Postmark.'),
  POSTMARK_MAX_PER_SECOND: maxPerSecond(10).describe('Likewise of Postmark, which publishes no limit.'),
  POSTMARK_WEBHOOK_USER: secret.describe(
    'User that Postmark gives (basic auth) when it posts replies and delivery events.',
  ),
  POSTMARK_WEBHOOK_PASSWORD: secret.describe('Password that Postmark gives when it posts replies and delivery events.'),
  SENDGRID_API_KEY: secret.describe('Sends e-mail through SendGrid.'),
  SENDGRID_ACTIVITY: z
    .enum(['true', 'false'])
    .default('false')
    .describe(
      '`true` where the account has bought the history of Email Activity: sends whose answers were lost are looked up there.',
    ),
  SENDGRID_BASE_URL: baseUrl.describe('Another host for SendGrid, `https://api.eu.sendgrid.com` for the EU.'),
  SENDGRID_MAX_PER_SECOND: maxPerSecond(9).describe('Likewise of SendGrid; its usual limit is 600 a minute.'),
  SENDGRID_WEBHOOK_PUBLIC_KEY: secret.describe('The public key (base64) by which SendGrid signs its delivery events.'),
  SENDGRID_INBOUND_PUBLIC_KEY: secret.describe(
    'The public key (base64) of the security policy by which SendGrid signs replies; without it the next is needed.',
  ),
  SENDGRID_INBOUND_SECRET: secret.describe('What the address of Inbound Parse carries where replies are not signed.'),
  MAILGUN_API_KEY: secret.describe('Sends e-mail through Mailgun, together with the next.'),
  MAILGUN_DOMAIN: secret.describe('The sending domain at Mailgun.'),
  MAILGUN_WEBHOOK_SIGNING_KEY: secret.describe('The key by which Mailgun signs replies and delivery events.'),
  MAILGUN_BASE_URL: baseUrl.describe('Another host for Mailgun, `https://api.eu.mailgun.net` for domains of the EU.'),
  MAILGUN_MAX_PER_SECOND: maxPerSecond(5).describe("Likewise of Mailgun, whose limits are the account's own."),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be smtp://USER:PASSWORD@HOST:PORT (or smtps://)' })
    .optional()
    .describe('Sends e-mail through an SMTP server: `smtp://USER:PASSWORD@HOST:587`, or `smtps://`.'),
  SMTP_MAX_PER_SECOND: maxPerSecond(5).describe('Likewise of the SMTP server.'),
  TWILIO_ACCOUNT_SID: secret.describe(
    'Sends SMS and phones who is on call through Twilio, together with the next two.',
  ),
  TWILIO_AUTH_TOKEN: secret.describe("Twilio's token, by which it also signs its webhooks."),
  TWILIO_FROM: z.e164().optional().describe('The number that SMS and phone calls come from, in E.164.'),
  TWILIO_BASE_URL: baseUrl.describe('Another host for Twilio.'),
  TWILIO_MAX_PER_SECOND: maxPerSecond(1).describe(
    "Likewise of Twilio; a US long code sends one message a second, and what is above waits in Twilio's own queue.",
  ),
  SLACK_BOT_TOKEN: secret.describe('Posts alerts to Slack.'),
  SLACK_SIGNING_SECRET: secret.describe(
    "The app's signing secret: with it alerts have a button by which somebody takes the lead.",
  ),
  SLACK_WEBHOOK_URL: baseUrl.describe(
    'The small way without a bot: posts alerts through an incoming webhook, all to its one channel and without buttons.',
  ),
  SLACK_BASE_URL: baseUrl.describe('Another host for Slack.'),
  SLACK_MAX_PER_SECOND: maxPerSecond(1).describe('Likewise of Slack, which takes one message a second and channel.'),
  ZENDESK_SUBDOMAIN: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/i, 'must be the NAME of NAME.zendesk.com alone')
    .optional()
    .describe('Opens tickets in Zendesk, together with the next two: the NAME of NAME.zendesk.com.'),
  ZENDESK_EMAIL: secret.describe('The agent in whose name tickets are opened.'),
  ZENDESK_API_TOKEN: secret.describe('An API token of Zendesk.'),
  ZENDESK_BASE_URL: baseUrl.describe('Another host for Zendesk.'),
  ZENDESK_MAX_PER_SECOND: maxPerSecond(3).describe(
    'Likewise of Zendesk; Team allows 200 a minute, Growth and Professional 400.',
  ),
  JIRA_BASE_URL: baseUrl.describe(
    'Opens tickets in Jira Cloud, together with the next three: the site, https://NAME.atlassian.net.',
  ),
  JIRA_EMAIL: secret.describe('The account in whose name issues are created.'),
  JIRA_API_TOKEN: secret.describe('An API token of that account.'),
  JIRA_PROJECT_KEY: secret.describe('The project that gets the issues, for example `SUP`.'),
  JIRA_ISSUE_TYPE: z.string().default('Task').describe('The type of the issues, by its name in the project.'),
  JIRA_MAX_PER_SECOND: maxPerSecond(5).describe('Likewise of Jira, which limits bursts and publishes no number.'),
  LEADLINE_TICKET_DESK: z
    .enum(['zendesk', 'jira'])
    .optional()
    .describe('Where tickets are opened when both are configured: `zendesk` or `jira`.'),
  FORM_ALLOWED_ORIGINS: list.describe(
    'Web origins whose pages may post to the form route, with commas, for example `https://www.example.com`; `*` for any.',
  ),
  FORM_MAX_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .default(30)
    .describe('How many forms one address may post a minute, counted by each server process; 0 for any number.'),
  FORM_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe('Servers that give it as bearer token post to the form route without that limit.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('How many proxies stand before the API; their X-Forwarded-For is believed.'),
  TYPEFORM_WEBHOOK_SECRET: secret.describe('The secret by which Typeform signs its webhooks.'),
  TYPEFORM_ACCESS_TOKEN: secret.describe(
    'A personal token by which the doctor asks Typeform where its webhooks go; nothing else uses it.',
  ),
  TYPEFORM_BASE_URL: baseUrl.describe('Another host for Typeform, as accounts of the EU have.'),
  STANDARD_WEBHOOK_SECRET: secret.describe('The secret (`whsec_…`) of senders that follow Standard Webhooks.'),
  CALENDLY_WEBHOOK_SIGNING_KEY: secret.describe('The key by which Calendly signs what it tells of meetings.'),
  CALENDLY_ACCESS_TOKEN: secret.describe(
    'A personal token by which the doctor asks Calendly where its webhooks go; nothing else uses it.',
  ),
  CALENDLY_BASE_URL: baseUrl.describe('Another host for Calendly.'),
  FACEBOOK_APP_SECRET: secret.describe("The app's secret, by which Facebook signs its webhooks."),
  FACEBOOK_VERIFY_TOKEN: secret.describe('What Facebook repeats when it verifies the webhook; any random text.'),
  FACEBOOK_PAGE_TOKEN: secret.describe('The long-lived page token that reads leads of Facebook Lead Ads.'),
  FACEBOOK_PAGE_ID: secret.describe(
    'The page whose leads are looked through every night. The page of the token when absent.',
  ),
  FACEBOOK_BASE_URL: baseUrl.describe('Another host for the Graph API.'),
  FACEBOOK_MAX_PER_SECOND: maxPerSecond(5).describe(
    "Likewise of the Graph API, whose limits grow with the page's leads.",
  ),
  SALESFORCE_WEBHOOK_SECRET: secret.describe('What Salesforce gives with outbound messages and callouts.'),
  SALESFORCE_ORGANIZATION_ID: secret.describe('The only Salesforce organisation whose messages are taken.'),
  SALESFORCE_LOGIN_URL: z
    .url()
    .optional()
    .describe(
      'Connects Salesforce, together with the next two: the My Domain address, https://NAME.my.salesforce.com.',
    ),
  SALESFORCE_CLIENT_ID: secret.describe('Consumer key of the connected app.'),
  SALESFORCE_CLIENT_SECRET: secret.describe("The connected app's consumer secret; or in its place the next two."),
  SALESFORCE_USERNAME: secret.describe('The user in whose name the private key signs.'),
  SALESFORCE_PRIVATE_KEY: privateKey.describe(
    'The key (PEM, line breaks as they are or as `\\n`) whose certificate the connected app has.',
  ),
  SALESFORCE_BASE_URL: baseUrl.describe('Another host for Salesforce.'),
  SALESFORCE_MAX_PER_SECOND: maxPerSecond(5).describe(
    "Likewise of Salesforce, which counts a day's calls (100,000 and more).",
  ),
});

export type Environment = z.infer<typeof environmentSchema>;
