import { vendors, type Vendor } from '../src/environment-schema.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** For each vendor its keys: given ones switch the real vendor on, placeholders serve the sandbox. */
const keysOf: Readonly<Record<Vendor, Readonly<Record<string, string>>>> = {
  openai: { OPENAI_API_KEY: 'sandbox' },
  anthropic: { ANTHROPIC_API_KEY: 'sandbox' },
  hubspot: { HUBSPOT_ACCESS_TOKEN: 'sandbox' },
  postmark: { POSTMARK_SERVER_TOKEN: 'sandbox' },
  sendgrid: { SENDGRID_API_KEY: 'SG.sandbox' },
  mailgun: { MAILGUN_API_KEY: 'sandbox', MAILGUN_DOMAIN: 'sandbox.invalid' },
  smtp: { SMTP_URL: 'smtp://sandbox.invalid' },
  twilio: { TWILIO_ACCOUNT_SID: 'ACsandbox', TWILIO_AUTH_TOKEN: 'sandbox', TWILIO_FROM: '+15550100199' },
  slack: { SLACK_BOT_TOKEN: 'sandbox', SLACK_SIGNING_SECRET: 'sandbox' },
  facebook: { FACEBOOK_PAGE_TOKEN: 'sandbox', FACEBOOK_APP_SECRET: 'sandbox', FACEBOOK_VERIFY_TOKEN: 'sandbox' },
  salesforce: {
    SALESFORCE_LOGIN_URL: 'https://sandbox.invalid',
    SALESFORCE_CLIENT_ID: 'sandbox',
    SALESFORCE_CLIENT_SECRET: 'sandbox',
  },
  zendesk: { ZENDESK_SUBDOMAIN: 'sandbox', ZENDESK_EMAIL: 'agent@sandbox.invalid', ZENDESK_API_TOKEN: 'sandbox' },
  jira: {
    JIRA_BASE_URL: 'https://sandbox.invalid',
    JIRA_EMAIL: 'bot@sandbox.invalid',
    JIRA_API_TOKEN: 'sandbox',
    JIRA_PROJECT_KEY: 'SUP',
  },
};

/** A vendor that has one of these is real, too. */
const otherKeysOf: Partial<Record<Vendor, readonly string[]>> = { slack: ['SLACK_WEBHOOK_URL'] };

/** Each does without the others: with one real, a sandbox beside it would judge real leads, or take what is theirs. */
const alternatives: readonly (readonly Vendor[])[] = [
  ['openai', 'anthropic'],
  ['zendesk', 'jira'],
  ['postmark', 'sendgrid', 'mailgun', 'smtp'],
];

/** They bring leads as well, so that one may be sandboxed beside another that is the CRM. */
const crms: readonly Vendor[] = ['hubspot', 'salesforce'];

/** Leaves out the variables that are set to nothing: they count as absent. */
export function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** Names the vendors that the sandbox must stand in for: those without a key of their own that nobody else replaces. */
export function vendorsWithoutKeys(environment: Environment): Vendor[] {
  const keyless = vendors.filter((vendor) =>
    [...Object.keys(keysOf[vendor]), ...(otherKeysOf[vendor] ?? [])].every((name) => environment[name] === undefined),
  );
  const replaced = [
    ...alternatives.filter((group) => group.some((vendor) => !keyless.includes(vendor))).flat(),
    ...(environment['LEADLINE_HTTP_CRM'] === undefined ? [] : crms),
  ];
  return keyless.filter((vendor) => !replaced.includes(vendor));
}

/**
 * Points vendors at the sandbox, in the words of a production configuration.
 * @param given what is configured already; a choice among several is left as it is
 */
export function sandboxEnvironment(
  { baseUrls }: { readonly baseUrls: Readonly<Record<Vendor, string>> },
  sandboxed: readonly Vendor[],
  given: Environment = {},
): Record<string, string> {
  const variables = sandboxed.map((vendor) => ({
    ...keysOf[vendor],
    // SMTP has one URL, for the server and its keys.
    [vendor === 'smtp' ? 'SMTP_URL' : `${vendor.toUpperCase()}_BASE_URL`]: baseUrls[vendor],
  }));
  const settings = {
    LEADLINE_SANDBOXED: sandboxed.join(','),
    // Where the sandbox stands in for all of a kind, one must be chosen.
    ...(crms.some((vendor) => sandboxed.includes(vendor)) && {
      LEADLINE_CRM: given['LEADLINE_CRM'] ?? crms.find((vendor) => !sandboxed.includes(vendor)) ?? 'hubspot',
    }),
    ...(sandboxed.includes('zendesk') && { LEADLINE_TICKET_DESK: 'zendesk' }),
    ...(sandboxed.includes('postmark') && { LEADLINE_EMAIL_PROVIDER: 'postmark' }),
  };
  return Object.assign(settings, ...variables) as Record<string, string>;
}
