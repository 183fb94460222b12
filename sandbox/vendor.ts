export const vendors = ['openai', 'hubspot', 'postmark', 'twilio', 'slack'] as const;

/** A vendor that the sandbox stands in for. */
export type Vendor = (typeof vendors)[number];
