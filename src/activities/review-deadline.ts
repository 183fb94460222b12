import { addBusinessTime } from '../domain/hours/add-business-time.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** Answers until when a review that is opened or handed on now must be decided: in business hours where we are. */
export function reviewDeadline(
  { reviews, hours, brand }: Pick<Playbook, 'reviews' | 'hours' | 'brand'>,
  from: Date,
): Date {
  const place = { timeZones: [brand.timeZone], timeZoneBecause: 'we are there' };
  return addBusinessTime({ from, businessMs: reviews.deadlineMs, hours, place });
}
