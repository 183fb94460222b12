import { condition, defineSignal, proxyActivities, setHandler, sleep } from '@temporalio/workflow';
import type { BaselineActivities } from './baseline-activities.ts';

const { doNothing } = proxyActivities<BaselineActivities>({ startToCloseTimeout: '10s' });

/** The yardstick of `floor`: six activities that do nothing, one after the other, and one timer. Frozen. */
export async function sixActivitiesAndTimer(): Promise<void> {
  for (let index = 0; index < 3; index++) await doNothing();
  await sleep(1);
  for (let index = 0; index < 3; index++) await doNothing();
}

/** The yardstick of `writes`: the form in which one would first write a lead's way, 70 history events. Frozen. */
export async function tenActivitiesAndTimer(): Promise<void> {
  for (let index = 0; index < 5; index++) await doNothing();
  await sleep(1);
  for (let index = 0; index < 5; index++) await doNothing();
}

const wakeSignal = defineSignal('wake');

/** The yardstick of `reply`: a wait that a signal ends. Frozen. */
export async function waitForSignal(): Promise<void> {
  let isAwake = false;
  setHandler(wakeSignal, () => {
    isAwake = true;
  });
  await condition(() => isAwake, '1 hour');
}
