import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SubmissionState } from '../src/domain/submission.ts';
import { startSystem, type TestSystem } from './system/start-system.ts';
import { untilTrue } from './system/until-true.ts';

let system: TestSystem;

beforeAll(async () => {
  const observed = 'title: Demo request\n    startsIn: observe';
  const playbookEdits = [{ file: 'sources.yaml', search: 'title: Demo request', replacement: observed }];
  system = await startSystem({ skipsTime: false, playbookEdits });
});

afterAll(() => system.close());

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
