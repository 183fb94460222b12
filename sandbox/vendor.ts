export const vendors = [
  'openai',
  'anthropic',
  'hubspot',
  'postmark',
  'twilio',
  'slack',
  'facebook',
  'salesforce',
] as const;

/** A vendor that the sandbox stands in for. */
export type Vendor = (typeof vendors)[number];
