import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { stateSnapshotSchema, type StateSnapshot } from './state-snapshot.ts';

/** What Node throws for a file that is not there. */
const missingFileSchema = z.object({ code: z.literal('ENOENT') });

/** How long changes are gathered before they are written down. */
const gatherMs = 250;

/** A JSON file that holds the sandbox's state over restarts. */
export interface StateFile {
  /** Says that the state has changed: it is written soon. */
  changed(): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/**
 * Reads a state file; answers undefined when there is none yet.
 * @throws Error when the file is no state file
 */
export async function readStateFile(path: string): Promise<StateSnapshot | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (missingFileSchema.safeParse(error).success) return undefined;
    throw error;
  }
  try {
    return stateSnapshotSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${path} is no state file of this sandbox; move it away to start afresh`, { cause: error });
  }
}

/** Keeps a file up to date with a state. It is replaced whole, by renaming, so a crash leaves the old or the new one. */
export function keepStateFile(path: string, snapshot: () => StateSnapshot): StateFile {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const draft = `${path}.new`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, JSON.stringify(snapshot()));
    await rename(draft, path);
  };
  const writeNow = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write, write);
    return writing;
  };
  return {
    changed() {
      // What one write cannot do, for example on a full disk, the next one does: each writes everything.
      timer ??= setTimeout(() => void writeNow().catch(() => undefined), gatherMs).unref();
    },
    async close() {
      await (timer === undefined ? writing : writeNow());
    },
  };
}
