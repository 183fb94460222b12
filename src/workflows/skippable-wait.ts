import { condition, setCurrentDetails, setHandler, upsertSearchAttributes } from '@temporalio/workflow';
import { sendNowUpdate, skipStepUpdate } from './messages.ts';
import { refusal } from './refusal.ts';
import { leadStageAttribute } from './search-attributes.ts';

/**
 * How an operator cuts a wait: to go on at once, to go on without the step, since what was held back is let go, or since there
 * is an order about the version of the sequence.
 */
type Cut = 'sent-now' | 'skipped' | 'released' | 'overtaken';

export type WaitEnding = 'passed' | Cut;

/** What is waited for, and why. */
export interface WaitRequest {
  /** What comes after it, for example `message confirmation`. */
  readonly what: string;
  readonly untilMs: number;
  readonly because: string;
  /** True: an operator holds back what comes after it, and `sendNow` must not undo that. */
  readonly isHeld?: boolean | undefined;
  /** True: it ends when there is an order about the version of the sequence, since that may take the message away. */
  readonly yieldsToOrders?: boolean | undefined;
}

/** A wait that an operator may cut short. */
export interface SkippableWait {
  until(request: WaitRequest): Promise<WaitEnding>;
  /** Cuts the current wait, if it is one that can be cut so; answers what it waited for. */
  cut(by: Cut): string | undefined;
}

interface CurrentWait extends Pick<WaitRequest, 'what' | 'isHeld' | 'yieldsToOrders'> {
  ending: WaitEnding;
}

const nothingWaits = 'Nothing waits for this lead now.';

/** Makes the run's wait and listens for `sendNow` and `skipStep`. */
export function createSkippableWait(nowMs: () => number): SkippableWait {
  let current: CurrentWait | undefined;

  const whyNot = (by: Cut): string | undefined => {
    if (current?.ending !== 'passed') return nothingWaits;
    if (by === 'overtaken' && current.yieldsToOrders !== true) return 'This wait is not for a message.';
    if (by === 'sent-now' && current.isHeld === true) return 'An operator holds this message back: resume first.';
    return by === 'released' && current.isHeld !== true ? 'Nothing is held back for this lead now.' : undefined;
  };
  const cut = (by: Cut): string | undefined => {
    if (current === undefined || whyNot(by) !== undefined) return undefined;
    current.ending = by;
    return current.what;
  };
  const insist = (by: Cut) => (): { readonly skipped: string } => {
    const skipped = cut(by);
    if (skipped === undefined) throw refusal(whyNot(by) ?? nothingWaits);
    return { skipped };
  };
  const check = (by: Cut) => (): void => {
    const because = whyNot(by);
    if (because !== undefined) throw refusal(because);
  };

  setHandler(sendNowUpdate, insist('sent-now'), {
    description: 'Skips the current wait.',
    validator: check('sent-now'),
  });
  setHandler(skipStepUpdate, insist('skipped'), {
    description: 'Goes on without the step that is waited for.',
    validator: check('skipped'),
  });

  return {
    cut,
    async until({ what, untilMs, because, isHeld, yieldsToOrders }) {
      const waitMs = untilMs - nowMs();
      if (waitMs <= 0) return 'passed';
      const wait: CurrentWait = { what, isHeld, yieldsToOrders, ending: 'passed' };
      current = wait;
      const until = new Date(untilMs).toISOString();
      upsertSearchAttributes([{ key: leadStageAttribute, value: 'waiting' }]);
      setCurrentDetails(`**Waiting** until ${until} before ${what}: ${because}.`);
      try {
        await condition(() => wait.ending !== 'passed', waitMs, { summary: `${what} at ${until}: ${because}` });
      } finally {
        current = undefined;
        setCurrentDetails('');
      }
      return wait.ending;
    },
  };
}
