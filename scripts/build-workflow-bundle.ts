import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Prepares the workflows for production, where `npm run worker` takes them from `dist/`. */

const workflowsPath = fileURLToPath(new URL('../src/workflows/index.ts', import.meta.url));
const target = new URL('../dist/workflow-bundle.js', import.meta.url);

const { code } = await bundleWorkflowCode({ workflowsPath });
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, code);
