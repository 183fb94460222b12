import type { Acknowledgement } from '../../../store/ports/alert-store.ts';
import type { Declined } from '../../alerts/decline-by-phone.ts';

const over = 'This lead does not wait for you any more. Goodbye.';

/** What is said to who pressed a key in a phone call about an urgent lead. */
export const callAnswers = {
  unknown: 'This lead is not known any more. Goodbye.',
  otherKey: 'That key does nothing. To take this lead, press 1. To pass it on, press 2.',
  taken(result: Acknowledgement, name: string): string {
    if (result.kind === 'closed') return over;
    const { taker } = result;
    if (taker.name !== name) return `${taker.name} was first and has this lead. Goodbye.`;
    return 'The lead is yours. The others are told, and our own messages to it have stopped. Goodbye.';
  },
  declined(declined: Declined): string {
    if (declined === 'over') return over;
    return declined === 'passed-on'
      ? 'The lead is passed on. Goodbye.'
      : 'It could not be passed on just now. The next person is called once your time is over. Goodbye.';
  },
} as const;
