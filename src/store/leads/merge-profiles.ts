import type { LeadProfile } from '../../domain/lead-profile.ts';

/** Puts what a person told us later over what they told us before; a field left empty keeps the earlier answer. */
export function mergeProfiles(earlier: LeadProfile, later: LeadProfile): LeadProfile {
  const told = Object.entries(later).filter(([, answer]) => answer !== undefined && answer.trim() !== '');
  return { ...earlier, ...Object.fromEntries(told) };
}
