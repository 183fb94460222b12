import { parsePlaybook } from './parse-playbook.ts';
import { readPlaybookFiles } from './playbook-files.ts';
import type { Playbook } from './playbook.ts';

/**
 * Reads the playbook in a folder.
 * @throws PlaybookError with every fault of every file
 */
export async function loadPlaybook(folder: string): Promise<Playbook> {
  return parsePlaybook(await readPlaybookFiles(folder));
}
