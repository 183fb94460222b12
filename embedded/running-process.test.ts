import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { isRunning, untilGone } from './running-process.ts';

const sleeper = (): ReturnType<typeof spawn> =>
  spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000) // marked'], {
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

describe('a process', () => {
  it('runs while its command line holds what is asked for', async () => {
    const child = sleeper();
    await once(child, 'spawn');
    const { pid = 0 } = child;
    expect(isRunning(pid, '// marked')).toBe(true);
    expect(isRunning(pid, 'another program')).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isRunning(pid, '// marked')).toBe(false);
  });

  it('is waited for until it is gone, or until patience ends', async () => {
    const child = sleeper();
    await once(child, 'spawn');
    const { pid = 0 } = child;
    await expect(untilGone(pid, 60)).resolves.toBe(false);
    child.kill('SIGKILL');
    await expect(untilGone(pid, 10_000)).resolves.toBe(true);
  });
});
