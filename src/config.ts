import { isAbsolute, resolve } from 'node:path';
import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import type { z } from 'zod';
import { ConfigurationError } from './configuration-error.ts';
import { environmentSchema, vendors, type Vendor } from './environment-schema.ts';

type Environment = z.infer<typeof environmentSchema>;

/** What the processes are told from outside, read once. A vendor is absent when its keys are. */
export interface Config {
  readonly port: number;
  readonly publicUrl: string;
  /** `postgres://…`, or `pglite:FOLDER` for the embedded database. */
  readonly databaseUrl: string;
  readonly apiToken: string;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  readonly playbookFolder: string;
  readonly logLevel: Environment['LEADLINE_LOG_LEVEL'];
  readonly temporal: ClientConnectConfig;
  /** The vendors that a stand-in answers for. */
  readonly sandboxed: ReadonlySet<Vendor>;
  readonly openAi?: { readonly apiKey: string; readonly model: string; readonly baseUrl?: string } | undefined;
  readonly hubSpot?: { readonly accessToken: string; readonly baseUrl?: string } | undefined;
  readonly postmark?: { readonly serverToken: string; readonly baseUrl?: string } | undefined;
  readonly postmarkWebhook?: { readonly user: string; readonly password: string } | undefined;
  readonly twilio?:
    | { readonly accountSid: string; readonly authToken: string; readonly from: string; readonly baseUrl?: string }
    | undefined;
  readonly slack?: { readonly botToken: string; readonly baseUrl?: string } | undefined;
}

/**
 * Reads the configuration out of environment variables; empty ones count as absent.
 * @throws ConfigurationError that lists every fault at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigurationError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const values = parsed.data;
  const faults = [...halfGiven(values), ...unknownVendors(values.LEADLINE_SANDBOXED)];
  if (faults.length > 0) throw new ConfigurationError(faults);
  return {
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL,
    apiToken: values.LEADLINE_API_TOKEN,
    masterKey: Buffer.from(values.LEADLINE_MASTER_KEY, 'base64'),
    playbookFolder: isAbsolute(values.LEADLINE_PLAYBOOK)
      ? values.LEADLINE_PLAYBOOK
      : resolve(import.meta.dirname, '..', values.LEADLINE_PLAYBOOK),
    logLevel: values.LEADLINE_LOG_LEVEL,
    temporal: loadClientConnectConfig({ overrideEnvVars: given }),
    sandboxed: new Set(values.LEADLINE_SANDBOXED.filter(isVendor)),
    ...vendorsOf(values),
  };
}

/** Keys that make sense together only. */
const together = [
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  ['POSTMARK_WEBHOOK_USER', 'POSTMARK_WEBHOOK_PASSWORD'],
] as const;

function halfGiven(values: Environment): string[] {
  return together.flatMap((names) => {
    const missing = names.filter((name) => values[name] === undefined);
    return missing.length === 0 || missing.length === names.length
      ? []
      : [
          `${missing.join(', ')}: set together with ${names.filter((name) => !missing.includes(name)).join(', ')}, or set none`,
        ];
  });
}

function unknownVendors(names: readonly string[]): string[] {
  return names
    .filter((name) => !isVendor(name))
    .map((name) => `LEADLINE_SANDBOXED: ${name} is none of ${vendors.join(', ')}`);
}

function isVendor(name: string): name is Vendor {
  return (vendors as readonly string[]).includes(name);
}

function vendorsOf(
  values: Environment,
): Pick<Config, 'openAi' | 'hubSpot' | 'postmark' | 'postmarkWebhook' | 'twilio' | 'slack'> {
  const at = (baseUrl: string | undefined): { baseUrl?: string } => (baseUrl === undefined ? {} : { baseUrl });
  return {
    openAi:
      values.OPENAI_API_KEY === undefined
        ? undefined
        : {
            apiKey: values.OPENAI_API_KEY,
            model: values.OPENAI_MODEL,
            ...at(values.OPENAI_BASE_URL),
          },
    hubSpot:
      values.HUBSPOT_ACCESS_TOKEN === undefined
        ? undefined
        : {
            accessToken: values.HUBSPOT_ACCESS_TOKEN,
            ...at(values.HUBSPOT_BASE_URL),
          },
    postmark:
      values.POSTMARK_SERVER_TOKEN === undefined
        ? undefined
        : {
            serverToken: values.POSTMARK_SERVER_TOKEN,
            ...at(values.POSTMARK_BASE_URL),
          },
    postmarkWebhook:
      values.POSTMARK_WEBHOOK_USER === undefined || values.POSTMARK_WEBHOOK_PASSWORD === undefined
        ? undefined
        : { user: values.POSTMARK_WEBHOOK_USER, password: values.POSTMARK_WEBHOOK_PASSWORD },
    twilio:
      values.TWILIO_ACCOUNT_SID === undefined ||
      values.TWILIO_AUTH_TOKEN === undefined ||
      values.TWILIO_FROM === undefined
        ? undefined
        : {
            accountSid: values.TWILIO_ACCOUNT_SID,
            authToken: values.TWILIO_AUTH_TOKEN,
            from: values.TWILIO_FROM,
            ...at(values.TWILIO_BASE_URL),
          },
    slack:
      values.SLACK_BOT_TOKEN === undefined
        ? undefined
        : {
            botToken: values.SLACK_BOT_TOKEN,
            ...at(values.SLACK_BASE_URL),
          },
  };
}
