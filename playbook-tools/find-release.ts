import { NotFoundError } from '../src/store/not-found-error.ts';
import type { PlaybookRelease, PlaybookStore } from '../src/store/ports/playbook-store.ts';
import { CommandError } from './command-error.ts';

/** @throws CommandError when there is no such release */
export async function findRelease(playbooks: PlaybookStore, releaseId: number): Promise<PlaybookRelease> {
  try {
    return await playbooks.get(releaseId);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new CommandError(`There is no release ${releaseId}: \`npm run playbook -- history\` lists them.`);
  }
}
