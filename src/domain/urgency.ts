import type { Intent } from './assessment.ts';

/** Ranks 1, the first, to 5 in task queues, as sources are ranked. */
const rankOfIntent: Readonly<Record<Intent, number>> = {
  URGENT_BUYER: 1,
  SUPPORT_REQUEST: 2,
  TIRE_KICKER: 4,
  SPAM: 5,
};

/** Answers the place in task queues of a lead that was judged. */
export function urgencyOfIntent(intent: Intent): number {
  return rankOfIntent[intent];
}
