import { parsePlaybook } from '../src/playbook/parse-playbook.ts';
import { PlaybookError } from '../src/playbook/playbook-error.ts';
import { readPlaybookFiles } from '../src/playbook/playbook-files.ts';
import { summarisePlaybook } from '../src/playbook/summarise-playbook.ts';
import type { CommandOutcome } from './command-outcome.ts';

/** Names every fault of a folder's playbook, or counts what it holds when there is none. */
export async function checkFolder(folder: string): Promise<CommandOutcome> {
  try {
    const playbook = parsePlaybook(await readPlaybookFiles(folder));
    return { text: `No fault found: ${summarisePlaybook(playbook)}.`, exitCode: 0 };
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    return { text: error.message, exitCode: 1 };
  }
}
