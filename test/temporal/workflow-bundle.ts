import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeWorkflowBundle } from '../../scripts/write-workflow-bundle.ts';

const ownPath = resolve(import.meta.dirname, '../../.leadline/test', `workflow-bundle-${process.pid}.js`);

/** Gives the bundle that the test run prepared, or makes one for a test file that is run by hand. */
export async function useWorkflowBundle(): Promise<string> {
  const prepared = process.env['LEADLINE_TEST_WORKFLOW_BUNDLE'];
  if (prepared !== undefined) return prepared;
  if (!existsSync(ownPath)) await writeWorkflowBundle(ownPath);
  return ownPath;
}
