import type { Fault } from '../../sandbox/faults/fault.ts';
import type { DeliveryState } from '../../src/store/ports/delivery-store.ts';
import type { TimelineEventType } from '../../src/domain/timeline-event.ts';

/** Where the process can be made to die. */
export const crashPointNames = [
  'before-claim',
  'before-claim-commit',
  'after-claim-commit',
  'before-call',
  'during-call',
  'sigterm-during-call',
  'after-call',
  'before-settle',
  'after-settle',
  'after-timeline',
  'during-look-up-wait',
  'during-look-up',
  'before-look-up-commit',
  'after-look-up-commit',
  'after-resend-order',
] as const;

export type CrashPointName = (typeof crashPointNames)[number];

export type CrashProvider = 'postmark' | 'smtp';

/** A point of a send at which the process dies, once, and what must be true when another one has taken over. */
export interface CrashPoint {
  readonly name: CrashPointName;
  /** Through whom the e-mail goes. @default 'postmark', which can be asked what it took; nobody can ask over SMTP */
  readonly provider?: CrashProvider | undefined;
  /** Goes on from "the process dies", as docs/crash-points.md does. */
  readonly when: string;
  /** What befalls the first call for this lead, where the point lies behind such a call. */
  readonly fault?: FirstCallFault | undefined;
  readonly expected: {
    readonly emailCount: 0 | 1;
    readonly deliveryState: DeliveryState;
    /** How often the provider was called, by the ledger; absent where that depends on who asks first. */
    readonly tries?: number | undefined;
    readonly told: readonly TimelineEventType[];
    readonly untold: readonly TimelineEventType[];
  };
}

type FirstCallFault =
  | Pick<Extract<Fault, { kind: 'status' }>, 'kind' | 'status'>
  | Pick<Extract<Fault, { kind: 'delay' }>, 'kind' | 'delayMs'>
  | Pick<Extract<Fault, { kind: 'drop-answer' | 'reset' }>, 'kind'>;
