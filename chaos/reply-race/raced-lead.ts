import type { TryPhase } from './try-phase.ts';

/** The intervals of a message in which a reply may be heard, each from one phase to the next. */
export const intervals = ['before the claim', 'during the claim', 'claimed', 'calling', 'after the call'] as const;
export type Interval = (typeof intervals)[number];

/** The interval that each phase opens. */
export const openedBy: Readonly<Record<TryPhase, Interval>> = {
  wanting: 'before the claim',
  asking: 'during the claim',
  leave: 'claimed',
  calling: 'calling',
  answered: 'after the call',
};

/** When a message came to each of its phases. */
export type Try = Readonly<Partial<Record<TryPhase, number>>>;

/** A reply as it was heard and acknowledged. */
export interface RacedReply {
  /** When the API began to store it. */
  readonly heardAtMs: number;
  /** When the sender of the webhook had its 2xx. */
  readonly acknowledgedAtMs: number;
  /** True when the acknowledgement said that a message is with a provider. */
  readonly isInFlight: boolean;
}

/** A lead that answered while messages were on their way to it. */
export interface RacedLead {
  readonly tries: readonly Try[];
  readonly reply: RacedReply;
}

/** What a lead got that it must not get. */
interface Violations {
  /** Calls of the provider that began after the acknowledgement. */
  readonly begunAfter: number;
  /** Calls that were not over at the acknowledgement, which did not say so. */
  readonly untold: number;
}

/** Answers the interval of the newest message in which a reply was heard. */
export function intervalOf({ tries, reply: { heardAtMs } }: RacedLead): Interval {
  const heardBy = (at: number | undefined): boolean => at !== undefined && at <= heardAtMs;
  const newest = tries
    .filter(({ wanting }) => heardBy(wanting))
    .toSorted((one, other) => (one.wanting ?? 0) - (other.wanting ?? 0))
    .at(-1);
  if (!heardBy(newest?.asking)) return 'before the claim';
  if (!heardBy(newest?.leave)) return 'during the claim';
  if (!heardBy(newest?.calling)) return 'claimed';
  return heardBy(newest?.answered) ? 'after the call' : 'calling';
}

/** Counts the calls of the provider that a reply should have kept back, or told of. */
export function violationsOf({ tries, reply: { acknowledgedAtMs, isInFlight } }: RacedLead): Violations {
  const called = tries.flatMap(({ calling, answered = Infinity }) =>
    calling === undefined ? [] : { calling, answered },
  );
  const isOpen = called.filter(({ calling, answered }) => calling <= acknowledgedAtMs && answered > acknowledgedAtMs);
  return {
    begunAfter: called.filter(({ calling }) => calling > acknowledgedAtMs).length,
    untold: isInFlight ? 0 : isOpen.length,
  };
}
