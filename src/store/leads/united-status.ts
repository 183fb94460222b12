import type { LeadStatus } from '../../domain/lead-state.ts';

/** The later one says more of what the person, or one of ours, decided. */
const weight: Readonly<Record<LeadStatus, number>> = {
  New: 0,
  Closed: 1,
  Nurturing: 2,
  Responded: 3,
  'Handed over': 4,
  Stopped: 5,
};

/** Chooses the status of a person who was two leads. */
export function unitedStatus(one: LeadStatus, other: LeadStatus): LeadStatus {
  return weight[one] >= weight[other] ? one : other;
}
