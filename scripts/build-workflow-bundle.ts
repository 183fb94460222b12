import { fileURLToPath } from 'node:url';
import { writeWorkflowBundle } from './write-workflow-bundle.ts';

/** Prepares the workflows for production, where `npm run worker` takes them from `dist/`. */
await writeWorkflowBundle(fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url)));
