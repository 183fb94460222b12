import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockFolder } from './folder-lock.ts';

/** Stands in the command line of every process that `rival` starts. */
const ownerCommandPart = 'folder-lock.ts';
const modulePath = resolve(import.meta.dirname, 'folder-lock.ts');
const program = `
  import { lockFolder } from ${JSON.stringify(modulePath)};
  try {
    lockFolder(process.argv[1], ${JSON.stringify(ownerCommandPart)});
    console.log('mine');
    process.stdin.resume();
  } catch (error) {
    console.log(error.name);
  }`;

/** Another process that tries to take the lock, tells how it went, and keeps it until it is ended. */
function rival(lockPath: string): { readonly process: ChildProcess; readonly outcome: Promise<string> } {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, lockPath], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { process: child, outcome: once(createInterface(child.stdout), 'line').then(([line]) => String(line)) };
}

async function end({ process: child }: ReturnType<typeof rival>): Promise<number> {
  child.kill('SIGKILL');
  if (child.exitCode === null) await once(child, 'exit');
  return child.pid ?? 0;
}

describe('the lock of a folder', () => {
  let lockPath: string;

  beforeEach(async () => {
    lockPath = join(await mkdtemp(join(tmpdir(), 'leadline-lock-')), 'lock');
  });
  afterEach(() => rm(dirname(lockPath), { recursive: true }));

  it('names its owner and is given back', async () => {
    const unlock = lockFolder(lockPath, ownerCommandPart);
    expect(readFileSync(lockPath, 'utf8')).toBe(String(process.pid));
    unlock();
    await expect(readdir(dirname(lockPath))).resolves.toEqual([]);
  });

  it('says which process holds it', async () => {
    const holder = rival(lockPath);
    await expect(holder.outcome).resolves.toBe('mine');
    expect(() => lockFolder(lockPath, ownerCommandPart)).toThrow(
      `Leadline runs here already, as process ${holder.process.pid ?? 0}`,
    );
    await end(holder);
  });

  it('is taken over from an owner that was killed', async () => {
    const holder = rival(lockPath);
    await holder.outcome;
    await end(holder);
    expect(existsSync(lockPath)).toBe(true);
    lockFolder(lockPath, ownerCommandPart)();
    expect(existsSync(lockPath)).toBe(false);
  });

  it('is taken over when its process id now belongs to another program', async () => {
    await writeFile(lockPath, String(process.ppid));
    lockFolder(lockPath, 'no command line holds this')();
    expect(existsSync(lockPath)).toBe(false);
  });

  it('goes to one of several that take over a dead lock at the same moment', async () => {
    const holder = rival(lockPath);
    await holder.outcome;
    await end(holder);
    const rivals = Array.from({ length: 6 }, () => rival(lockPath));
    const outcomes = await Promise.all(rivals.map(({ outcome }) => outcome));
    await Promise.all(rivals.map(end));
    expect(outcomes.toSorted()).toEqual([...Array<string>(5).fill('FriendlyError'), 'mine']);
  });
});
