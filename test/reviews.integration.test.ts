import { describe, expect, it } from '@jest/globals';
import type { Review } from '../src/domain/reviews/review.ts';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, oneLetter, onlyDrafts } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { versionOf } from './system/version-of.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({ skipsTime: false, playbookEdits: [alwaysOpen, onlyDrafts, oneLetter] });
const { emailsTo } = used;

const body =
  'I see you downloaded our Kubernetes cost optimization guide, and I wonder which part of it is the most useful one for ' +
  'your team at the moment.\n\nWhich of your clusters costs more than you would expect? A line in answer to this is enough.';

async function inReview(email: string): Promise<Review> {
  const value = { subject: 'About your clusters', body, confidence: 0.2 };
  used.system.sandbox.model.add({ kind: 'value', forPurpose: 'write', value, times: 1 });
  const { leadId } = await used.drive.submit({ ...janeDoe, email });
  await used.drive.untilTold(leadId, 'review-requested');
  const [review] = await used.system.store.reviews.list({ leadId, limit: 1 });
  if (review === undefined) throw new Error('There is no review');
  return review;
}

async function decide(reviewId: string, decision: object): Promise<Response> {
  const { url, apiToken } = used.system;
  return fetch(`${url}/api/reviews/${reviewId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiToken}` },
    body: JSON.stringify({ by: 'Alex Rivera', ...decision }),
  });
}

/** The workflow listens once its task is on the way; a decision before is told that it came too early. */
async function decideOnceOpen(reviewId: string, decision: object): Promise<void> {
  await untilTrue(async () => (await decide(reviewId, decision)).status === 200);
}

async function sendNow(leadId: string): Promise<void> {
  await untilTrue(async () => (await used.drive.command(leadId, 'send-now')).status === 200);
}

describe('a draft that its writer is not sure of', () => {
  it('is sent as it is once a person approves it', async () => {
    const { reviewId, leadId } = await inReview('approved@example.com');
    expect(emailsTo('approved@example.com')).toEqual([]);
    await untilTrue(() => Promise.resolve(used.system.sandbox.tasks().length > 0));
    await decideOnceOpen(reviewId, { decision: 'approve' });
    await sendNow(leadId);
    await workflowEnd(used.system, leadId);
    expect(emailsTo('approved@example.com')[0]?.text).toContain('I see you downloaded our Kubernetes');
    expect((await decide(reviewId, { decision: 'reject' })).status).toBe(409);
  });

  it('is withdrawn from review when what runs moves to another version, and written anew', async () => {
    const { reviewId, leadId } = await inReview('moved@example.com');
    const edit = {
      file: 'sequences/content-nurture.yaml',
      search: 'Offer no call.',
      replacement: 'Offer no call yet.',
    };
    const usual = [alwaysOpen, onlyDrafts, oneLetter];
    const [from, to] = [
      await versionOf('content-nurture', usual),
      await versionOf('content-nurture', [...usual, edit]),
    ];
    await used.system.store.versions.keep(to);
    const order = { sequence: 'content-nurture', from: from.hash, to: to.hash, dryRun: false };
    expect((await used.drive.post('/api/playbook/versions/move', order)).status).toBe(202);
    await used.drive.untilTold(leadId, 'wait-started');
    expect(await used.system.store.reviews.get(reviewId)).toMatchObject({ state: 'closed' });
    expect((await decide(reviewId, { decision: 'approve' })).status).toBe(409);
    await sendNow(leadId);
    await workflowEnd(used.system, leadId);
    expect(emailsTo('moved@example.com')).toHaveLength(1);
    expect(emailsTo('moved@example.com')[0]?.text).not.toContain('I see you downloaded our Kubernetes');
  });

  it('is sent as a person has edited it', async () => {
    const { reviewId, leadId, content } = await inReview('edited@example.com');
    const text = (content?.text ?? '').replace('at the moment', 'this month');
    await decideOnceOpen(reviewId, { decision: 'edit', subject: 'Your clusters', text });
    await sendNow(leadId);
    await workflowEnd(used.system, leadId);
    const [email] = emailsTo('edited@example.com');
    expect(email?.subject).toBe('Your clusters');
    expect(email?.text).toContain('this month');
  });

  it('is not edited into what the guardrails refuse', async () => {
    const { reviewId, content } = await inReview('refused.edit@example.com');
    const text = (content?.text ?? '').replace('at the moment', 'and we guarantee 40 % savings');
    const answer = await decide(reviewId, { decision: 'edit', subject: 'Your clusters', text });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { code: 'edit_refused' } });
  });

  it('is never sent once a person rejects it', async () => {
    const { reviewId, leadId } = await inReview('rejected@example.com');
    await decideOnceOpen(reviewId, { decision: 'reject' });
    await workflowEnd(used.system, leadId);
    expect(emailsTo('rejected@example.com')).toEqual([]);
  });

  it('is never sent once the lead has answered, and there is nothing left to decide', async () => {
    const email = 'answered.meanwhile@example.com';
    const { reviewId, leadId } = await inReview(email);
    await used.drive.reply(email);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toEqual([]);
    expect(await used.system.store.reviews.get(reviewId)).toMatchObject({ state: 'closed' });
    expect((await decide(reviewId, { decision: 'approve' })).status).toBe(409);
    const task = used.system.sandbox.tasks().at(-1);
    expect(task?.properties).toMatchObject({ hs_task_status: 'COMPLETED' });
  });
});
