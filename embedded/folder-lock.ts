import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { FriendlyError } from './friendly-error.ts';
import { isRunning } from './running-process.ts';

/**
 * Takes the lock of a folder: PGlite would let two processes open the same database and ruin it. A lock whose owner has
 * died is taken over. (Lock libraries keep a lock alive by touching it, and cannot say who holds it.)
 * @param ownCommandPart what the command line of every owner holds
 * @returns a function that gives the lock back
 * @throws FriendlyError when another process holds it
 */
export function lockFolder(lockPath: string, ownCommandPart: string): () => void {
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(lockPath, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockPath, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
      const owner = Number(readFileSync(lockPath, 'utf8'));
      if (owner !== process.pid && isRunning(owner, ownCommandPart)) {
        throw new FriendlyError(`Leadline runs here already, as process ${owner}: stop it first, or use it.`);
      }
      rmSync(lockPath, { force: true });
    }
  }
}
