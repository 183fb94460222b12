import { z } from 'zod';

/** The outbound vendors, each switched on by its own keys. */
export const vendors = ['openai', 'hubspot', 'postmark', 'twilio', 'slack'] as const;
export type Vendor = (typeof vendors)[number];

const secret = z.string().min(1).optional();
const baseUrl = z.url().optional();

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
  LEADLINE_SANDBOXED: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .describe('Vendors that the sandbox answers for, with commas; set by the embedded start.'),
  OPENAI_API_KEY: secret.describe(
    'Lets OpenAI, or any server that speaks its protocol, judge leads. The built-in rules judge without it.',
  ),
  OPENAI_MODEL: z.string().default('gpt-5-mini').describe('The model that judges.'),
  OPENAI_BASE_URL: baseUrl.describe('Another server that speaks the protocol of OpenAI.'),
  HUBSPOT_ACCESS_TOKEN: secret.describe('Connects HubSpot. Without it the CRM is our own store.'),
  HUBSPOT_BASE_URL: baseUrl.describe('Another host for HubSpot.'),
  POSTMARK_SERVER_TOKEN: secret.describe('Sends e-mail through Postmark. The worker needs it.'),
  POSTMARK_BASE_URL: baseUrl.describe('Another host for Postmark.'),
  POSTMARK_WEBHOOK_USER: secret.describe('User that Postmark gives (basic auth) when it posts replies.'),
  POSTMARK_WEBHOOK_PASSWORD: secret.describe('Password that Postmark gives when it posts replies.'),
  TWILIO_ACCOUNT_SID: secret.describe('Sends SMS through Twilio, together with the next two.'),
  TWILIO_AUTH_TOKEN: secret.describe("Twilio's token."),
  TWILIO_FROM: z.e164().optional().describe('The number that SMS come from, in E.164.'),
  TWILIO_BASE_URL: baseUrl.describe('Another host for Twilio.'),
  SLACK_BOT_TOKEN: secret.describe('Posts alerts to Slack.'),
  SLACK_BASE_URL: baseUrl.describe('Another host for Slack.'),
});
