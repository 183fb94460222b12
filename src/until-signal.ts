/** Waits for SIGINT or SIGTERM, or for something that runs to fail; a second signal ends the process at once. */
export async function untilSignal(running?: Promise<unknown>): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    let isFirst = true;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (!isFirst) process.exit(1);
        isFirst = false;
        resolve();
      });
    }
  });
  await Promise.race([signalled, ...(running === undefined ? [] : [running])]);
}
