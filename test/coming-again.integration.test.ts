import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { needsAttention, untilNeedsAttention } from './system/needs-attention.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({ skipsTime: false });
const { emailsTo } = used;

const whitepaper = janeDoe.leadData;
const demo = { source: 'demo_request' };
const webinar = { source: 'webinar' };

const submit = (email: string, leadData: object, message = janeDoe.message): ReturnType<typeof used.drive.submit> =>
  used.drive.submit({ ...janeDoe, email, leadData, message });

async function stopsOf(leadId: string): Promise<string[]> {
  const events = await used.drive.timeline(leadId);
  return events.filter(({ type }) => type === 'sequence-stopped').map(({ summary }) => summary);
}

describe('a lead that comes again while a sequence waits', () => {
  it('is answered at once when it comes by a hotter source, and hears no more of the colder sequence', async () => {
    const email = 'hotter@example.com';
    const { leadId } = await submit(email, whitepaper);
    await used.drive.untilTold(leadId, 'wait-started');
    await submit(email, demo);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'finished', sequence: { name: 'sales-demo' } });
    expect(await stopsOf(leadId)).toEqual([expect.stringContaining('content-nurture')]);
  });

  it('is not started anew when it comes by the same source', async () => {
    const email = 'same@example.com';
    const { leadId } = await submit(email, whitepaper);
    const [first] = (await used.drive.untilTold(leadId, 'wait-started')).filter(({ type }) => type === 'wait-started');
    await submit(email, whitepaper, 'The same once more, in other words.');
    const chosen = (await used.drive.untilTold(leadId, 'route-chosen', 2)).filter(
      ({ type }) => type === 'route-chosen',
    );
    expect(chosen.at(-1)?.data).toMatchObject({ turn: 'go-on' });
    expect((await used.drive.lead(leadId)).nextStep?.at).toBe(first?.data?.['until']);
    await used.drive.command(leadId, 'send-now');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await stopsOf(leadId)).toEqual([]);
  });

  it('waits with a colder sequence until the hotter one has ended', async () => {
    const email = 'colder@example.com';
    const { leadId } = await submit(email, webinar);
    await used.drive.untilTold(leadId, 'wait-started');
    await submit(email, whitepaper);
    const chosen = (await used.drive.untilTold(leadId, 'route-chosen', 2)).filter(
      ({ type }) => type === 'route-chosen',
    );
    expect(chosen.at(-1)?.data).toMatchObject({ turn: 'wait' });
    expect((await used.drive.timeline(leadId)).filter(({ type }) => type === 'message-drafted')).toHaveLength(1);
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'message-drafted', 2);
    await used.drive.command(leadId, 'send-now');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(2);
  });

  it('leaves nothing for an operator when the hotter source takes over from what waited for one', async () => {
    used.system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 422, times: 1 });
    const email = 'refused.then.hotter@example.com';
    const { leadId } = await submit(email, whitepaper);
    await used.drive.untilTold(leadId, 'wait-started');
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'attention-needed');
    await untilNeedsAttention(used.system, leadId);
    await submit(email, demo);
    await workflowEnd(used.system, leadId);
    expect(await needsAttention(used.system, leadId)).toBe(false);
  });

  it('is silent after an answer to the first, also in what waited its turn', async () => {
    const email = 'silenced@example.com';
    const { leadId } = await submit(email, webinar);
    await used.drive.untilTold(leadId, 'wait-started');
    await submit(email, whitepaper);
    await used.drive.untilTold(leadId, 'route-chosen', 2);
    await used.drive.reply(email);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(0);
    expect(await stopsOf(leadId)).toHaveLength(2);
  });
});

describe('a lead whose run and store disagree', () => {
  it('is answered at once by the hotter source when the store has ended the colder sequence already', async () => {
    const email = 'ended.already@example.com';
    const { leadId } = await submit(email, whitepaper);
    await used.drive.untilTold(leadId, 'wait-started');
    await used.system.store.enrollments.stop({ leadId, reason: 'superseded', at: new Date() });
    await submit(email, demo);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'finished', sequence: { name: 'sales-demo' } });
  });

  it('is written to when it comes again after its run was terminated', async () => {
    const email = 'terminated@example.com';
    const { leadId } = await submit(email, whitepaper);
    await used.drive.untilTold(leadId, 'wait-started');
    await used.system.client.workflow.getHandle(`lead:${leadId}`).terminate();
    await submit(email, whitepaper, 'The same once more, in other words.');
    await used.drive.untilTold(leadId, 'wait-started', 2);
    await used.drive.command(leadId, 'send-now');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await stopsOf(leadId)).toEqual([expect.stringContaining('without telling so')]);
  });
});

describe('two submissions at the same moment', () => {
  it('make one lead, one run and one speaker', async () => {
    const email = 'twice.at.once@example.com';
    const [one, other] = await Promise.all([submit(email, demo), submit(email, webinar)]);
    expect(other.leadId).toBe(one.leadId);
    await used.drive.untilTold(one.leadId, 'route-chosen', 2);
    await used.drive.untilTold(one.leadId, 'message-sent');
    expect(emailsTo(email).filter(({ subject }) => subject.includes('demo'))).toHaveLength(1);
  });
});
