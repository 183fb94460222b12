import { condition, defineSignal, setHandler, sleep } from '@temporalio/workflow';

export const replySignal = defineSignal('reply');

/** Sleeps, and answers how long it was by its own clock. */
export async function sleepFor(durationMs: number): Promise<number> {
  const startedAt = Date.now();
  await sleep(durationMs);
  return Date.now() - startedAt;
}

/** Waits for a reply, so long at most, and answers after how long it came or that none came. */
export async function awaitReply(patienceMs: number): Promise<number | 'no reply'> {
  const startedAt = Date.now();
  let isAnswered = false;
  setHandler(replySignal, () => {
    isAnswered = true;
  });
  return (await condition(() => isAnswered, patienceMs)) ? Date.now() - startedAt : 'no reply';
}
