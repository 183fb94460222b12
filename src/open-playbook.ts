import type { Logger } from './logger.ts';
import { parsePlaybook } from './playbook/parse-playbook.ts';
import { PlaybookError } from './playbook/playbook-error.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook/playbook-files.ts';
import type { Playbook } from './playbook/playbook.ts';
import { withLastGood } from './playbook/with-last-good.ts';
import type { PlaybookRelease } from './store/ports/playbook-store.ts';
import type { Store } from './store/store.ts';

interface OpenPlaybookRequest {
  readonly store: Pick<Store, 'playbooks'>;
  readonly folder: string;
  readonly at: Date;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** Who published what no person did. */
const folderAuthor = 'the folder';

/**
 * Chooses the playbook to start with: the latest release that a person published; until there is one the folder's, which is
 * then published.
 * A release that cannot be used, for example after an update, gives way to the folder, parts of which may be faulty.
 * @throws PlaybookError when there is no release and the folder has faults, or neither can be used
 */
export async function openPlaybook({ store, folder, at, log }: OpenPlaybookRequest): Promise<Playbook> {
  const release = await store.playbooks.latest();
  if (release === undefined) return publishFolder(store, await readPlaybookFiles(folder), at);
  try {
    const playbook = parsePlaybook(release.files);
    if (await holdsTheSame(folder, release)) return playbook;
    // Nobody has published yet: whoever edits the folder and starts again means what stands in it.
    if (release.author === folderAuthor) return await publishFolder(store, await readPlaybookFiles(folder), at);
    tellOfDifference(log, release);
    return playbook;
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    log.error(
      { release: release.releaseId, faults: error.faults },
      'The published playbook cannot be used by this version; the folder counts until another one is published',
    );
    return fromFolder(await readPlaybookFiles(folder), release, log);
  }
}

async function publishFolder(store: OpenPlaybookRequest['store'], files: PlaybookFiles, at: Date): Promise<Playbook> {
  const playbook = parsePlaybook(files);
  await store.playbooks.publish({ files, hash: playbook.hash, author: folderAuthor, at });
  return playbook;
}

async function holdsTheSame(folder: string, release: PlaybookRelease): Promise<boolean> {
  const files = await readPlaybookFiles(folder).catch((error: unknown) => {
    if (error instanceof PlaybookError) return undefined;
    throw error;
  });
  // Where there is no folder at all, nobody edits it.
  if (files === undefined) return true;
  return files.size === release.files.size && [...files].every(([file, text]) => release.files.get(file) === text);
}

function tellOfDifference(log: OpenPlaybookRequest['log'], { releaseId, author, hash }: PlaybookRelease): void {
  log.warn(
    { release: releaseId, author, hash },
    'The published playbook counts, and the folder differs from it: see how with `npm run playbook -- diff`, ' +
      'and let the folder count with `npm run playbook -- publish`',
  );
}

function fromFolder(files: PlaybookFiles, release: PlaybookRelease, log: OpenPlaybookRequest['log']): Playbook {
  const { playbook, kept } = withLastGood(files, release.files);
  if (kept.length > 0) log.warn({ kept }, 'Parts of the folder are faulty: their published version counts');
  return playbook;
}
