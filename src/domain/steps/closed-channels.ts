import type { LeadProfile } from '../lead-profile.ts';
import type { Channel } from '../message.ts';

interface Reach {
  readonly profile: Pick<LeadProfile, 'email' | 'phone' | 'consents'>;
  /** The channels for which a provider is connected. */
  readonly connected: readonly Channel[];
  /** The channels on which the lead's address must not be written to. */
  readonly suppressed?: readonly Channel[] | undefined;
}

/** Says which channels are closed to a lead, and why, without personal data. */
export function closedChannels(reach: Reach): Readonly<Partial<Record<Channel, string>>> {
  const email = obstacleTo('email', reach);
  const sms = obstacleTo('sms', reach);
  return { ...(email !== undefined && { email }), ...(sms !== undefined && { sms }) };
}

function obstacleTo(channel: Channel, { profile, connected, suppressed = [] }: Reach): string | undefined {
  const { email, phone, consents } = profile;
  if (channel === 'email' && email === undefined) return 'the lead gave no e-mail address';
  if (channel === 'sms' && phone === undefined) return 'the lead gave no phone number';
  // 47 CFR 64.1200(a)(2) and ePrivacy Directive, article 13: no marketing by SMS without consent.
  if (channel === 'sms' && consents?.sms === undefined) return 'the lead gave no consent to SMS';
  const name = channel === 'email' ? 'e-mail' : 'SMS';
  if (suppressed.includes(channel)) return `the lead must not be written to by ${name}`;
  return connected.includes(channel) ? undefined : `no provider of ${name} is connected`;
}
