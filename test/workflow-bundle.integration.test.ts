import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { useWorkflowBundle } from './temporal/workflow-bundle.ts';

it('holds no library of rules, so that a rule that changes cannot break a replay', async () => {
  const bundle = await readFile(await useWorkflowBundle(), 'utf8');
  expect(bundle).toContain('node_modules/@temporalio/workflow/');
  for (const library of [
    'zod',
    'liquidjs',
    'yaml',
    'kysely',
    'openai',
    'luxon',
    'temporal-polyfill',
    'date-holidays',
    'chrono-node',
  ]) {
    expect({ library, isBundled: bundle.includes(`node_modules/${library}/`) }).toEqual({ library, isBundled: false });
  }
});
