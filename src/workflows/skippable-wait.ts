import {
  ApplicationFailure,
  condition,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { failureTypes } from '../domain/failure-types.ts';
import { sendNowUpdate } from './messages.ts';
import { leadStageAttribute } from './search-attributes.ts';

interface WaitRequest {
  /** What comes after it, for example `message confirmation`. */
  readonly what: string;
  readonly untilMs: number;
  readonly because: string;
}

/** A wait that an operator may cut short. */
export interface SkippableWait {
  until(request: WaitRequest): Promise<void>;
}

/** Makes the run's wait and listens for `sendNow`. */
export function createSkippableWait(nowMs: () => number): SkippableWait {
  let current: { readonly what: string; isSkipped: boolean } | undefined;

  setHandler(
    sendNowUpdate,
    () => {
      if (current === undefined) throw nothingWaits();
      current.isSkipped = true;
      return { skipped: current.what };
    },
    {
      description: 'Skips the current wait.',
      validator() {
        if (current === undefined || current.isSkipped) throw nothingWaits();
      },
    },
  );

  return {
    async until({ what, untilMs, because }) {
      const waitMs = untilMs - nowMs();
      if (waitMs <= 0) return;
      const wait = { what, isSkipped: false };
      current = wait;
      const until = new Date(untilMs).toISOString();
      upsertSearchAttributes([{ key: leadStageAttribute, value: 'waiting' }]);
      setCurrentDetails(`**Waiting** until ${until} before ${what}: ${because}.`);
      try {
        await condition(() => wait.isSkipped, waitMs, { summary: `${what} at ${until}: ${because}` });
      } finally {
        current = undefined;
        setCurrentDetails('');
      }
    },
  };
}

function nothingWaits(): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'Nothing waits for this lead now.',
    type: failureTypes.refused,
    nonRetryable: true,
  });
}
