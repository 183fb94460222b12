import { condition, patched } from '@temporalio/workflow';

/** The work that one run has in hand. */
export interface Workbench {
  isBusy(): boolean;
  /** Tells whether more work may be begun beside what is in hand. */
  hasRoom(): boolean;
  start(work: () => Promise<unknown>): void;
  /** Waits until all is done, or until there is news for which there is room; throws what work in hand threw. */
  untilDoneOr(hasNews: () => boolean): Promise<void>;
}

/** Makes an empty workbench. */
export function createWorkbench(): Workbench {
  let inHandCount = 0;
  let failure: { readonly error: unknown } | undefined;
  // Runs that began before this was possible took one submission after the other, and must be replayed so.
  let takesSeveral: boolean | undefined;
  return {
    isBusy: () => inHandCount > 0,
    hasRoom: () => inHandCount === 0 || (takesSeveral ??= patched('several-submissions-at-once')),
    start(work) {
      inHandCount += 1;
      work()
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => {
          inHandCount -= 1;
        });
    },
    async untilDoneOr(hasNews) {
      await condition(() => failure !== undefined || inHandCount === 0 || (takesSeveral !== false && hasNews()));
      if (failure !== undefined) throw failure.error;
    },
  };
}
