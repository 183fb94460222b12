import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { useWorkflowBundle } from './temporal/workflow-bundle.ts';

const folder = resolve(import.meta.dirname, 'histories');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
});

async function replay(history: unknown): Promise<void> {
  const workflowBundle = { codePath: await useWorkflowBundle() };
  await Worker.runReplayHistory({ workflowBundle }, historyFromJSON(history));
}

async function readHistory(file: string): Promise<unknown> {
  return JSON.parse(await readFile(resolve(folder, file), 'utf8'));
}

describe('the workflows of today', () => {
  it.each(files)('replay the recorded history %s', async (file) => {
    await expect(replay(await readHistory(file))).resolves.toBeUndefined();
  });

  it('do not replay a history that took another way', async () => {
    const file = files.find((name) => name.includes('answered-at-once')) ?? '';
    const otherWay = JSON.stringify(await readHistory(file)).replaceAll('"assessLead"', '"assessCompany"');
    await expect(replay(JSON.parse(otherWay))).rejects.toThrow(/Nondeterminism|non-?determini/i);
  });
});
