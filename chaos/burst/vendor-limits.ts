import type { RateLimits } from '../../sandbox/rate/rate-guard.ts';

/**
 * The limits that vendors publish for the accounts that the usual rates are for: OpenAI's first tier
 * (https://platform.openai.com/docs/guides/rate-limits), a private app of HubSpot
 * (https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines), SendGrid, and for one channel Slack
 * (https://docs.slack.dev/apis/web-api/rate-limits). Postmark and Twilio publish none; theirs are ours, with the room that the
 * others leave.
 */
export const vendorLimits: RateLimits = {
  openai: { maxRequests: 500, windowMs: 60_000 },
  hubspot: { maxRequests: 100, windowMs: 10_000 },
  postmark: { maxRequests: 110, windowMs: 10_000 },
  slack: { maxRequests: 13, windowMs: 10_000 },
  twilio: { maxRequests: 13, windowMs: 10_000 },
};
