import { condition } from '@temporalio/workflow';

/** Runs an action once no other runs. */
export type OneAtATime = <Result>(action: () => Promise<Result>) => Promise<Result>;

/** Makes a gate through which one action of a workflow passes at a time. */
export function createOneAtATime(): OneAtATime {
  let isTaken = false;
  return async (action) => {
    while (isTaken) await condition(() => !isTaken);
    isTaken = true;
    try {
      return await action();
    } finally {
      isTaken = false;
    }
  };
}
