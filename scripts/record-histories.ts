import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { driveLeads } from '../test/system/lead-driver.ts';
import { startSystem } from '../test/system/start-system.ts';
import { alertScenarios, phoneScenarios } from './histories/alert-scenarios.ts';
import { leadScenarios } from './histories/lead-scenarios.ts';
import { modeScenarios } from './histories/mode-scenarios.ts';
import { deliveryScenarios, operatorScenarios } from './histories/operator-scenarios.ts';
import { companyReplyScenarios, replyScenarios } from './histories/reply-scenarios.ts';
import { reviewScenarios } from './histories/review-scenarios.ts';
import { versionScenarios } from './histories/version-scenarios.ts';

/**
 * Records histories that every later version of the workflows must replay: `npm run goldens`. Run it when a workflow
 * gains a way that no recorded history takes, with the names of the scenarios that are to be recorded, or all of them; files
 * that are there stay as long as leads of that day may still run.
 */

/** Leaves out what tells of the machine that recorded it: process names and paths. */
function withoutMachine(history: string): string {
  return history
    .replaceAll(/"(identity|stackTrace)": "(?:[^"\\]|\\.)*"/g, '"$1": ""')
    .replaceAll(/"name": "\d+@[^"]*"/g, '"name": "sticky"');
}

/** Writes a history under a name that no file has yet: what was recorded stays. */
async function keep(folder: string, name: string, history: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let count = 1; ; count += 1) {
    const file = resolve(folder, `${name}.${day}${count === 1 ? '' : `-${count}`}.json`);
    try {
      await writeFile(file, history, { flag: 'wx' });
      return file;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

const day = new Date().toISOString().slice(0, 10);
const wanted = process.argv.slice(2);
const sets = [
  leadScenarios,
  operatorScenarios,
  replyScenarios,
  companyReplyScenarios,
  deliveryScenarios,
  reviewScenarios,
  alertScenarios,
  phoneScenarios,
  versionScenarios,
  modeScenarios,
];
for (const set of sets) {
  const chosen = Object.entries(set.scenarios).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  if (chosen.length === 0) continue;
  const system = await startSystem(set.options);
  const drive = driveLeads(system);
  for (const [name, play] of chosen) {
    const workflowId = await play({ system, drive, email: `${name}@example.com` });
    const handle = system.client.workflow.getHandle(workflowId);
    await handle.result();
    const { type } = await handle.describe();
    const history = await handle.fetchHistory();
    const folder = resolve(import.meta.dirname, '../test/histories', type);
    const file = await keep(folder, name, `${withoutMachine(historyToJSON(history))}\n`);
    console.log(`recorded ${file}: ${history.events?.length ?? 0} events`);
  }
  await system.close();
}
process.exit(0);
