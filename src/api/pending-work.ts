/** Keeps count of work that goes on after a request was answered, so that a shutdown can wait for it. */
export interface PendingWork {
  /** Lets the work go on and reports its failure. */
  add(work: Promise<void>): void;
  /** Resolves when nothing goes on any more. */
  settled(): Promise<void>;
}

/** Makes an empty count. */
export function createPendingWork(onFailure: (error: unknown) => void): PendingWork {
  const pending = new Set<Promise<void>>();
  return {
    add(work) {
      const tracked = work.catch(onFailure).finally(() => pending.delete(tracked));
      pending.add(tracked);
    },
    async settled() {
      await Promise.all(pending);
    },
  };
}
