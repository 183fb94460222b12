import { spawnSync } from 'node:child_process';

/** Tells whether a process with this id runs whose command line holds a text: process ids are given again. */
export function isRunning(processId: number, commandPart: string): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(processId), '-o', 'command='], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.includes(commandPart);
}

/** Waits for a process to be gone, for so long at most; answers whether it is. */
export async function untilGone(processId: number, timeoutMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + timeoutMs;
  while (isAlive(processId)) {
    if (Date.now() > giveUpAt) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
