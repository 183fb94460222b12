import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const pollIntervalMs = 50;

/** Tells whether a process with this id runs whose command line holds a text: process ids are given again. */
export function isRunning(processId: number, commandPart: string): boolean {
  return commandLineOf(processId).includes(commandPart);
}

/** Waits for a process to be gone, for so long at most; answers whether it is. */
export async function untilGone(processId: number, timeoutMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + timeoutMs;
  while (isAlive(processId)) {
    if (Date.now() > giveUpAt) return false;
    await sleep(pollIntervalMs);
  }
  return true;
}

/** Linux tells in `/proc`, where slim images have no `ps`; a process that has ended and was not yet fetched has none. */
function commandLineOf(processId: number): string {
  if (!existsSync('/proc/self/cmdline')) {
    return spawnSync('ps', ['-p', String(processId), '-o', 'command='], { encoding: 'utf8' }).stdout;
  }
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
