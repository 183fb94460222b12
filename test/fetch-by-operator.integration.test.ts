import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SubmissionState } from '../src/domain/submission.ts';
import { startSystem, type TestSystem } from './system/start-system.ts';
import { untilTrue } from './system/until-true.ts';

let folder: string;
let system: TestSystem;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-playbook-'));
  await cp(resolve(import.meta.dirname, '../playbook'), folder, { recursive: true });
  const path = join(folder, 'sources.yaml');
  const observed = 'title: Demo request\n    startsIn: observe';
  await writeFile(path, (await readFile(path, 'utf8')).replace('title: Demo request', observed));
  system = await startSystem({ skipsTime: false, environment: { LEADLINE_PLAYBOOK: folder } });
});

afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true });
});

it('works the lead of a source that is observed, once an operator asks for it', async () => {
  const isNow = async (state: SubmissionState): Promise<boolean> =>
    (await system.store.submissions.list({ state, limit: 1 })).length === 1;
  const fields = { full_name: 'Fay Watched', email: 'watched.fay@example.com', source: 'demo_request' };
  await system.sandbox.announceFacebookLead(system.sandbox.addFacebookLead({ formId: 'f1', fields }));
  await untilTrue(() => isNow('observed'));

  const [submission] = await system.store.submissions.list({ limit: 1 });
  const answer = await fetch(`${system.url}/api/submissions/${submission?.submissionId ?? ''}/process`, {
    method: 'POST',
    headers: { authorization: `Bearer ${system.apiToken}` },
  });
  await expect(answer.json()).resolves.toMatchObject({ status: 'fetching' });
  await untilTrue(() => isNow('accepted'));
  expect(await system.store.sources.listConfirmed()).toEqual(new Map());
});
