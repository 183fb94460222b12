import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PlaybookError } from './playbook-error.ts';

/** The texts of a playbook by their path inside its folder, with `/` between folders, in the order of the paths. */
export type PlaybookFiles = ReadonlyMap<string, string>;

/** Labelled messages by which judges are measured; they change nothing that a lead gets. */
const evalsFolder = 'evals/';

/**
 * Reads every file of a playbook's folder but hidden ones and its evals.
 * @throws PlaybookError when the folder cannot be read
 */
export async function readPlaybookFiles(folder: string): Promise<PlaybookFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const reason =
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    throw new PlaybookError([
      {
        file: folder,
        message: `The folder cannot be read (${reason}).`,
        cure: 'Name the folder that holds playbook.yaml.',
      },
    ]);
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith(evalsFolder) && !path.split('/').some((part) => part.startsWith('.')))
    .toSorted();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
}
