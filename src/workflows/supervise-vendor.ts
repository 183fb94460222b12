import { isCancellation, log, makeContinueAsNewFunc, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { alertOperations, beginOutage, endOutage, probeVendor, releaseWaiting } from './activity-proxies.ts';
import { vendorAwaySignal, type SuperviseInput } from './messages.ts';

const firstPauseMs = 5_000;
const longestPauseMs = 120_000;

/** Until lists of workflows show what has begun to wait just before. */
const listLagMs = 2_000;

/**
 * Looks after a vendor that is away: tells operations once, asks it for something harmless after growing pauses, and when it
 * answers lets calls begin again and wakes what waits for it.
 */
export async function superviseVendor({ vendor, clockOffsetMs, pauseMs: lastMs }: SuperviseInput): Promise<void> {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const probing = { vendor, pauseMs: lastMs ?? firstPauseMs };
  let hasNews = true;
  setHandler(
    vendorAwaySignal,
    () => {
      hasNews = true;
    },
    { description: 'The vendor is away, perhaps again.' },
  );
  while (hasNews) {
    hasNews = false;
    const { isAway, raised } = await beginOutage({ vendor, nowMs: nowMs() });
    if (!isAway) continue;
    const told = raised.length > 0 ? tellOperations(raised) : Promise.resolve();
    const isBack = await untilBack(probing);
    if (!isBack) {
      await told;
      return makeContinueAsNewFunc<typeof superviseVendor>()({ ...probing, clockOffsetMs });
    }
    await endOutage({ vendor, nowMs: nowMs() });
    await sleep(listLagMs, { summary: `${vendor} answers again: wake what waits for it` });
    await releaseWaiting({ vendor });
    await told;
  }
}

/** Asks until the vendor answers; false when the history has grown long before. One that is away again is asked less often. */
async function untilBack(probing: { readonly vendor: string; pauseMs: number }): Promise<boolean> {
  const { vendor } = probing;
  for (;;) {
    await sleep(probing.pauseMs, { summary: `${vendor} is away: ask it again` });
    const { isUp } = await probeVendor({ vendor });
    probing.pauseMs = Math.min(probing.pauseMs * 2, longestPauseMs);
    if (isUp) return true;
    if (workflowInfo().continueAsNewSuggested) return false;
  }
}

/** The chat may be the very vendor that is away: the notice stands in the list all the same. */
async function tellOperations(notices: Parameters<typeof alertOperations>[0]['notices']): Promise<void> {
  try {
    await alertOperations({ notices });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('Operations could not be told in the chat');
  }
}
