import type { SequenceVersion } from '../../src/domain/sequence.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import { writePlaybookFolder, type PlaybookEdit } from './playbook-folder.ts';

/** Answers a sequence as the default playbook would have it after some edits. */
export async function versionOf(sequence: string, edits: readonly PlaybookEdit[]): Promise<SequenceVersion> {
  const folder = await writePlaybookFolder(edits);
  try {
    const version = (await loadPlaybook(folder.path)).sequences.get(sequence);
    if (version === undefined) throw new Error(`The playbook has no sequence ${sequence}`);
    return version;
  } finally {
    await folder.remove();
  }
}
