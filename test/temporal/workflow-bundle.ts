import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ownPath = resolve(import.meta.dirname, '../../.leadline/test', `workflow-bundle-${process.pid}.js`);

/** Gives the bundle that the test run prepared, or makes one for a test file that is run by hand. */
export async function useWorkflowBundle(): Promise<string> {
  const prepared = process.env['LEADLINE_TEST_WORKFLOW_BUNDLE'];
  if (prepared !== undefined) return prepared;
  if (!existsSync(ownPath)) await writeWorkflowBundle(ownPath);
  return ownPath;
}

/** Bundles the workflows into a file. */
export async function writeWorkflowBundle(path: string): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../../src/workflows/index.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, code);
  await rename(`${path}.new`, path);
}
