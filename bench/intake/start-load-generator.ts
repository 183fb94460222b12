import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { LoadOrder, LoadResult } from './load-order.ts';

/** Posts leads from a process of its own. */
export interface LoadGenerator extends Disposable {
  run(order: LoadOrder): Promise<LoadResult>;
}

/** Starts one. It carries out one order at a time. */
export function startLoadGenerator(): LoadGenerator {
  const child = fork(new URL('load-process.ts', import.meta.url));
  return {
    async run(order) {
      child.send(order);
      const [result] = (await once(child, 'message')) as [LoadResult];
      return result;
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}
