/** The vendors that speak HTTP. */
export const httpVendors = [
  'openai',
  'anthropic',
  'hubspot',
  'postmark',
  'sendgrid',
  'mailgun',
  'twilio',
  'slack',
  'facebook',
  'typeform',
  'calendly',
  'salesforce',
  'http-crm',
  'zendesk',
  'jira',
] as const;

export type HttpVendor = (typeof httpVendors)[number];

export const vendors = [...httpVendors, 'smtp'] as const;

/** A vendor that the sandbox stands in for. */
export type Vendor = (typeof vendors)[number];
