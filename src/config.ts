import { isAbsolute, resolve } from 'node:path';
import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import { ConfigurationError } from './configuration-error.ts';
import { unchosenCrm } from './crm-config.ts';
import { unchosenEmailProvider, unfitEmailFallback } from './email-config.ts';
import { environmentSchema, vendors, type Environment, type Vendor } from './environment-schema.ts';
import { unpricedModels } from './model-config.ts';
import { unfinishedSalesforce } from './salesforce-config.ts';
import { unclearSlack } from './slack-config.ts';
import { unchosenTicketDesk } from './ticket-desk-config.ts';
import { vendorConfig, type VendorConfig } from './vendor-config.ts';
import { vendorRates, type VendorRates } from './vendor-rates.ts';

/** Who may post to the form route, and how often. */
interface FormConfig {
  /** Web origins; `*` stands for any. */
  readonly allowedOrigins: readonly string[];
  /** For one address; 0 for any number. */
  readonly maxPerMinute: number;
  /** Lets servers post without that limit. */
  readonly token?: string | undefined;
}

/** What the processes are told from outside, read once. A vendor is absent when its keys are. */
export interface Config extends VendorConfig {
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
  readonly vendorRates: VendorRates;
  readonly form: FormConfig;
  /** A file that describes a directory of companies, and its key. */
  readonly companyDirectory?: { readonly file: string; readonly apiKey?: string | undefined } | undefined;
  /** A file in MMDB; the one that comes along when absent. */
  readonly geoIpDatabase?: string | undefined;
  /** How many proxies before the API are believed about the caller's address. */
  readonly trustedProxies: number;
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
  const faults = [
    ...halfGiven(values),
    ...unpricedModels(values),
    ...unfinishedSalesforce(values),
    ...unchosenCrm(values),
    ...unchosenEmailProvider(values),
    ...unfitEmailFallback(values),
    ...unchosenTicketDesk(values),
    ...unclearSlack(values),
    ...unknownVendors(values.LEADLINE_SANDBOXED),
  ];
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
    vendorRates: vendorRates(values),
    form: {
      allowedOrigins: values.FORM_ALLOWED_ORIGINS,
      maxPerMinute: values.FORM_MAX_PER_MINUTE,
      token: values.FORM_TOKEN,
    },
    trustedProxies: values.TRUSTED_PROXIES,
    companyDirectory:
      values.LEADLINE_COMPANY_DIRECTORY === undefined
        ? undefined
        : { file: values.LEADLINE_COMPANY_DIRECTORY, apiKey: values.COMPANY_DIRECTORY_API_KEY },
    geoIpDatabase: values.LEADLINE_GEO_IP_DATABASE,
    ...vendorConfig(values),
  };
}

/** Keys that make sense together only. */
const together = [
  ['OPENAI_INPUT_USD_PER_MILLION', 'OPENAI_OUTPUT_USD_PER_MILLION'],
  ['ANTHROPIC_INPUT_USD_PER_MILLION', 'ANTHROPIC_OUTPUT_USD_PER_MILLION'],
  ['OPENAI_WRITING_INPUT_USD_PER_MILLION', 'OPENAI_WRITING_OUTPUT_USD_PER_MILLION'],
  ['ANTHROPIC_WRITING_INPUT_USD_PER_MILLION', 'ANTHROPIC_WRITING_OUTPUT_USD_PER_MILLION'],
  ['MAILGUN_API_KEY', 'MAILGUN_DOMAIN'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  ['POSTMARK_WEBHOOK_USER', 'POSTMARK_WEBHOOK_PASSWORD'],
  ['HUBSPOT_APP_ID', 'HUBSPOT_DEVELOPER_API_KEY'],
  ['ZENDESK_SUBDOMAIN', 'ZENDESK_EMAIL', 'ZENDESK_API_TOKEN'],
  ['JIRA_BASE_URL', 'JIRA_EMAIL', 'JIRA_API_TOKEN', 'JIRA_PROJECT_KEY'],
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
