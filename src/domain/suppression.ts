import type { Channel } from './message.ts';

/** Why an address must not be written to. */
export const suppressionReasons = [
  'unsubscribed',
  'hard-bounce',
  'soft-bounces',
  'complaint',
  'sms-stop',
  'provider',
  'imported',
  'operator',
] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** An address that must not be written to on one channel, until somebody undoes it. The address itself is not kept. */
export interface Suppression {
  readonly suppressionId: string;
  readonly channel: Channel;
  readonly reason: SuppressionReason;
  /** Where it came from, for example `sendgrid`, `the preference page`, `import of 2026-11-21`; no personal data. */
  readonly origin: string;
  readonly suppressedAt: Date;
  /** The address with its middle left out, for an operator to recognise; absent of imported hashes. */
  readonly hint?: string | undefined;
  readonly lifted?: { readonly at: Date; readonly by: string; readonly note: string } | undefined;
}
