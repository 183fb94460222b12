/** A terminal and npm may both pass the same Ctrl-C on; only one that comes later is a second one. */
const sameSignalMs = 1_000;

/** Waits for SIGINT or SIGTERM, or for something that runs to fail; a second signal ends the process at once. */
export async function untilSignal(running?: Promise<unknown>): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    let firstAtMs: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (firstAtMs !== undefined && performance.now() - firstAtMs > sameSignalMs) process.exit(1);
        firstAtMs ??= performance.now();
        resolve();
      });
    }
  });
  await Promise.race([signalled, ...(running === undefined ? [] : [running])]);
}
