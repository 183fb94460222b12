import type { Consent } from '../../domain/consent.ts';
import type { LeadProfile } from '../../domain/lead-profile.ts';

/**
 * Puts what a person told us later over what they told us before; a field left empty keeps the earlier answer. Consents
 * are united; of two on one channel the one given later counts.
 */
export function mergeProfiles(earlier: LeadProfile, later: LeadProfile): LeadProfile {
  const told = Object.entries(later).filter(
    ([, answer]) => answer !== undefined && !(typeof answer === 'string' && answer.trim() === ''),
  );
  const consents = mergeConsents(earlier.consents, later.consents);
  return { ...earlier, ...Object.fromEntries(told), ...(consents !== undefined && { consents }) };
}

function mergeConsents(earlier: LeadProfile['consents'], later: LeadProfile['consents']): LeadProfile['consents'] {
  if (earlier === undefined || later === undefined) return later ?? earlier;
  const email = laterConsent(earlier.email, later.email);
  const sms = laterConsent(earlier.sms, later.sms);
  return { ...(email !== undefined && { email }), ...(sms !== undefined && { sms }) };
}

function laterConsent(one: Consent | undefined, other: Consent | undefined): Consent | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  return Date.parse(other.at) >= Date.parse(one.at) ? other : one;
}
