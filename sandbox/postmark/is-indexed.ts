import type { Email } from './email.ts';

interface Index {
  readonly vendor: Email['vendor'];
  /** How long the vendor needs until its records hold what it took. */
  readonly lagMs: number;
  readonly now: Date;
}

/** Makes a filter that leaves a vendor the e-mails that its own records hold by now. */
export function isIndexed({ vendor, lagMs, now }: Index): (email: Email) => boolean {
  return (email) => email.vendor === vendor && now.getTime() - Date.parse(email.at) >= lagMs;
}
