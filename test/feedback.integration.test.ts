import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({ skipsTime: false });
const { emailsTo } = used;

const judged = (intent: string, score: number, confidence: number) => ({
  ...{ intent, score, confidence, reasoning: 'It reads so.', suggested_tone: 'plain', sector: null, language: 'en' },
});

/** Submits a lead that the model judges so. */
async function submit(email: string, judgement: object): Promise<{ leadId: string; submissionId: string }> {
  used.system.sandbox.model.add({ kind: 'value', forPurpose: 'assess', value: judgement });
  return used.drive.submit({ ...janeDoe, email });
}

async function post(path: string, body: object): Promise<Response> {
  const { url, apiToken } = used.system;
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiToken}` },
    body: JSON.stringify(body),
  });
}

describe('what a person says of a lead', () => {
  it('ends what runs for it, and has it routed anew', async () => {
    const email = 'really.support@example.com';
    const { leadId } = await submit(email, judged('TIRE_KICKER', 50, 0.9));
    await used.drive.untilTold(leadId, 'wait-started');
    const answer = await post(`/api/leads/${leadId}/feedback`, { label: 'support', by: 'Sam Okafor' });
    expect(await answer.json()).toMatchObject({ status: 'rerouted', intent: 'SUPPORT_REQUEST' });
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email).map(({ subject }) => subject)).toEqual(['Your request to Northbeam Cloud has arrived']);
    expect(await used.drive.lead(leadId)).toMatchObject({
      status: 'Handed over',
      intent: 'SUPPORT_REQUEST',
      tags: expect.arrayContaining(['support']),
      sequence: { name: 'support', state: 'finished' },
    });
    const told = (await used.drive.timeline(leadId)).map(({ summary }) => summary);
    expect(told).toContain('Stopped the sequence content-nurture because a person said what this lead is.');
    expect(used.system.sandbox.zendeskTickets().map(({ requester }) => requester?.email)).toEqual([email]);
  });

  it('lets go on what it would be routed to anyway', async () => {
    const { leadId } = await submit('real@example.com', judged('TIRE_KICKER', 50, 0.9));
    await used.drive.untilTold(leadId, 'wait-started');
    await post(`/api/leads/${leadId}/feedback`, { label: 'real-lead', by: 'Sam Okafor' });
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'waiting', sequence: { state: 'running' } });
    await used.drive.command(leadId, 'send-now');
    await workflowEnd(used.system, leadId);
    expect(emailsTo('real@example.com')).toHaveLength(1);
  });

  it('starts nothing for a lead that has answered', async () => {
    const email = 'answered.before@example.com';
    const { leadId } = await submit(email, judged('SUPPORT_REQUEST', 20, 0.9));
    await workflowEnd(used.system, leadId);
    await used.drive.reply(email);
    await used.drive.untilTold(leadId, 'reply-received');
    await untilTrue(async () => (await used.drive.lead(leadId)).status === 'Responded');
    await post(`/api/leads/${leadId}/feedback`, { label: 'real-lead', by: 'Sam Okafor' });
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email).map(({ subject }) => subject)).toEqual(['Your request to Northbeam Cloud has arrived']);
  });

  it('is offered in alerts by a link that anybody who has it may use, and corrected by the same', async () => {
    const { leadId } = await submit('by.link@example.com', judged('URGENT_BUYER', 90, 0.9));
    await used.drive.untilTold(leadId, 'alert-sent');
    await untilTrue(() =>
      Promise.resolve(used.system.sandbox.smsMessages().some(({ body }) => body.includes('/feedback/'))),
    );
    const alert = used.system.sandbox.smsMessages().find(({ body }) => body.includes('/feedback/'));
    const path = /\/feedback\/\w+/.exec(alert?.body ?? '')?.[0] ?? '';
    const page = await (await fetch(`${used.system.url}${path}`)).text();
    expect(page).not.toContain('Jane');
    const say = (label: string): Promise<Response> =>
      fetch(`${used.system.url}${path}`, { method: 'POST', body: new URLSearchParams({ label }) });
    expect((await say('spam')).status).toBe(200);
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    expect(await used.drive.lead(leadId)).toMatchObject({ intent: 'SPAM', status: 'Closed' });
    expect((await say('not-urgent')).status).toBe(200);
    await used.drive.untilTold(leadId, 'route-chosen', 3);
    expect(await used.drive.lead(leadId)).toMatchObject({ intent: 'TIRE_KICKER', status: 'Nurturing' });
  });
});

describe('a lead that is doubtfully spam', () => {
  it('waits for a person, and is answered once that person says that it is none', async () => {
    const email = 'doubtful@example.com';
    const { leadId } = await submit(email, judged('SPAM', 5, 0.4));
    await workflowEnd(used.system, leadId);
    expect(await used.drive.lead(leadId)).toMatchObject({ status: 'New', tags: expect.arrayContaining(['doubtful']) });
    const [review] = await used.system.store.reviews.list({ leadId, state: 'open', limit: 1 });
    expect(review).toMatchObject({ kind: 'judgement' });
    const titles = used.system.sandbox.tasks().map(({ properties }) => properties['hs_task_subject']);
    expect(titles).toContain('AI judgement to review');

    const answer = await post(`/api/reviews/${review?.reviewId ?? ''}`, {
      decision: 'label',
      label: 'real-lead',
      by: 'Alex',
    });
    expect(answer.status).toBe(200);
    await used.drive.untilTold(leadId, 'wait-started');
    await used.drive.command(leadId, 'send-now');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await used.system.store.reviews.get(review?.reviewId ?? '')).toMatchObject({ state: 'labelled' });
  });
});
