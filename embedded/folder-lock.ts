import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { FriendlyError } from './friendly-error.ts';
import { isRunning } from './running-process.ts';

/**
 * Takes the lock of a folder: PGlite would let two processes open the same database and ruin it. A lock whose owner has
 * died is taken over. (Lock libraries keep a lock alive by touching it, and cannot say who holds it.)
 * @param ownerCommandPart what the command line of every owner holds
 * @returns a function that gives the lock back
 * @throws FriendlyError when another process holds it
 */
export function lockFolder(lockPath: string, ownerCommandPart: string): () => void {
  const draft = `${lockPath}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    while (!tryLink(draft, lockPath)) {
      const owner = readOwner(lockPath);
      if (owner === undefined) continue;
      if (owner !== process.pid && isRunning(owner, ownerCommandPart)) {
        throw new FriendlyError(`Leadline runs here already, as process ${owner}: stop it first, or use it.`);
      }
      takeAway(lockPath, owner);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readOwner(lockPath) === process.pid) rmSync(lockPath, { force: true });
  };
}

/** A link is made with its content, so that nobody ever reads a lock without an owner. */
function tryLink(draft: string, lockPath: string): boolean {
  try {
    linkSync(draft, lockPath);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function readOwner(lockPath: string): number | undefined {
  try {
    return Number(readFileSync(lockPath, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/** Removes the lock of a dead owner; one that somebody else has taken over meanwhile is put back. */
function takeAway(lockPath: string, deadOwner: number): void {
  const aside = `${lockPath}.${process.pid}.dead`;
  try {
    renameSync(lockPath, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  if (readOwner(aside) !== deadOwner) tryLink(aside, lockPath);
  rmSync(aside, { force: true });
}
