import type { Sandbox } from '../sandbox/sandbox.ts';
import { vendors, type Vendor } from '../src/environment-schema.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** For each vendor its keys: given ones switch the real vendor on, placeholders serve the sandbox. */
const keysOf: Readonly<Record<Vendor, Readonly<Record<string, string>>>> = {
  openai: { OPENAI_API_KEY: 'sandbox' },
  anthropic: { ANTHROPIC_API_KEY: 'sandbox' },
  hubspot: { HUBSPOT_ACCESS_TOKEN: 'sandbox' },
  postmark: { POSTMARK_SERVER_TOKEN: 'sandbox' },
  twilio: { TWILIO_ACCOUNT_SID: 'ACsandbox', TWILIO_AUTH_TOKEN: 'sandbox', TWILIO_FROM: '+15550100199' },
  slack: { SLACK_BOT_TOKEN: 'sandbox' },
  facebook: { FACEBOOK_PAGE_TOKEN: 'sandbox', FACEBOOK_APP_SECRET: 'sandbox', FACEBOOK_VERIFY_TOKEN: 'sandbox' },
  salesforce: {
    SALESFORCE_LOGIN_URL: 'https://sandbox.invalid',
    SALESFORCE_CLIENT_ID: 'sandbox',
    SALESFORCE_CLIENT_SECRET: 'sandbox',
  },
};

/** Each can judge without the other: with one real, a sandbox beside it would judge real leads. */
const modelVendors: readonly Vendor[] = ['openai', 'anthropic'];

/** Leaves out the variables that are set to nothing: they count as absent. */
export function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** Names the vendors that the sandbox must stand in for: those without a key of their own that nobody else replaces. */
export function vendorsWithoutKeys(environment: Environment): Vendor[] {
  const keyless = vendors.filter((vendor) =>
    Object.keys(keysOf[vendor]).every((name) => environment[name] === undefined),
  );
  const isAnyModelReal = modelVendors.some((vendor) => !keyless.includes(vendor));
  return keyless.filter((vendor) => !(isAnyModelReal && modelVendors.includes(vendor)));
}

/** Points vendors at the sandbox, in the words of a production configuration. */
export function sandboxEnvironment(
  { baseUrls }: Pick<Sandbox, 'baseUrls'>,
  sandboxed: readonly Vendor[],
): Record<string, string> {
  const variables = sandboxed.map((vendor) => ({
    ...keysOf[vendor],
    [`${vendor.toUpperCase()}_BASE_URL`]: baseUrls[vendor],
  }));
  return Object.assign({ LEADLINE_SANDBOXED: sandboxed.join(',') }, ...variables) as Record<string, string>;
}
