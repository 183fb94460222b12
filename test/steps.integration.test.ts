import { describe, expect, it } from '@jest/globals';
import { taskFrom, type CrmTask } from '../sandbox/hubspot/crm-task.ts';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts, type PlaybookEdit } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem, type UsedSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const everyStep: PlaybookEdit = {
  file: 'sequences/contact-reply.yaml',
  search: /[\s\S]+/,
  replacement: `
name: contact-reply
title: Has a step of every kind
steps:
  - { id: tell, kind: alert, to: [sales-chat, on-call-sms], note: Look at this one. }
  - { id: to-do, kind: task, title: Call the lead, body: Ask for the budget., due: 1d, priority: high }
  - { id: problem, kind: ticket, subject: Look into it, priority: high }
  - { id: marks, kind: tag, add: [looked-at], remove: [source:contact_form] }
  - { id: keen, kind: condition, when: { tag: [looked-at], scoreAbove: 60 }, then: pause }
  - { id: slow, kind: message, channel: email, voice: automatic, template: self-service }
  - { id: no-more, kind: condition, then: end }
  - { id: pause, kind: wait, duration: 2d }
  - { id: try, kind: experiment, experiment: written-by-a-model, arms: { template: short, model: end } }
  - { id: short, kind: message, channel: sms, voice: personal, template: demo-invitation-sms }
  - { id: later, kind: wait, duration: 2d }
  - id: either
    kind: message
    channel: auto
    voice: personal
    template: demo-invitation
    smsTemplate: demo-invitation-sms
  - { id: much-later, kind: wait, duration: 2d }
  - { id: on, kind: goto-sequence, sequence: webinar-follow-up }
`,
};

const used = useSystem({ skipsTime: true, playbookEdits: [alwaysOpen, noDrafts, everyStep] });

interface Submission {
  readonly email: string;
  readonly intent?: 'TIRE_KICKER' | 'SUPPORT_REQUEST';
  readonly score?: number;
  readonly more?: object;
}

/** Takes a lead of the contact form, judged as given, through all that the playbook makes of it. */
async function takeThrough(
  { system, drive }: UsedSystem,
  { email, intent = 'TIRE_KICKER', score = 65, more = {} }: Submission,
): Promise<string> {
  const judgement = { intent, score, confidence: 0.9, reasoning: 'It reads so.', suggested_tone: 'plain' };
  system.sandbox.model.add({
    kind: 'value',
    forPurpose: 'assess',
    value: { ...judgement, sector: null, language: 'en' },
  });
  const { leadId } = await drive.submit({ ...janeDoe, email, leadData: { source: 'contact_form' }, ...more });
  await workflowEnd(system, leadId);
  return leadId;
}

async function told({ drive }: UsedSystem, leadId: string): Promise<string[]> {
  return (await drive.timeline(leadId)).map(({ summary }) => summary);
}

/** The tasks of the contact with an address. */
function tasksOf(email: string): CrmTask[] {
  const { sandbox } = used.system;
  const ids = sandbox.contacts().flatMap(({ id, properties }) => (properties['email'] === email ? [id] : []));
  return sandbox
    .tasks()
    .map(taskFrom)
    .filter(({ contactIds }) => contactIds.some((id) => ids.includes(id)));
}

const ticketsOf = ({ system }: UsedSystem, email: string) =>
  system.sandbox.zendeskTickets().filter(({ requester }) => requester?.email === email);

describe('a sequence with a step of every kind', () => {
  it('does each of them, and goes on in another sequence', async () => {
    const email = 'every.step@example.com';
    const leadId = await takeThrough(used, { email });
    const { sandbox } = used.system;
    const posts = sandbox.chatPosts().filter(({ text }) => /^For [\w ]+\.\nLook at this one\.\n/.test(text));
    expect(posts.map(({ channel }) => channel)).toEqual(['#sales']);
    expect(sandbox.smsMessages().filter(({ body }) => body.startsWith('Look at this one.\n'))).toHaveLength(1);
    expect(tasksOf(email)).toEqual([
      expect.objectContaining({
        title: 'Call the lead',
        priority: 'HIGH',
        body: expect.stringContaining('Ask for the budget.'),
      }),
    ]);
    expect(ticketsOf(used, email)).toEqual([
      expect.objectContaining({
        subject: 'Look into it',
        priority: 'high',
        isPublic: false,
        comment: expect.stringContaining(janeDoe.message),
      }),
    ]);
    expect(used.emailsTo(email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Compass'),
      'After the webinar',
    ]);
    expect(await used.drive.lead(leadId)).toMatchObject({
      stage: 'finished',
      tags: ['looked-at'],
      sequence: { name: 'webinar-follow-up', state: 'finished' },
    });
    const summaries = await told(used, leadId);
    for (const summary of [
      'Opened a ticket in Zendesk.',
      'Changed the tags: added looked-at; removed source:contact_form.',
      'At keen it goes on with the step pause, since the score 65 is above 60 and the lead carries the tag looked-at.',
      'At try it goes on with the step short, since the lead is in the arm template of the experiment written-by-a-model.',
      'Did not send the message short: the lead gave no consent to SMS.',
      'The message either goes by e-mail, as nothing speaks against it.',
      'The sequence contact-reply ended, and webinar-follow-up begins.',
    ]) {
      expect(summaries).toContain(summary);
    }
  });

  it('takes the other way where its condition does not hold', async () => {
    const email = 'not.keen@example.com';
    const leadId = await takeThrough(used, { email, score: 40 });
    expect(used.emailsTo(email)).toHaveLength(1);
    expect(await used.drive.lead(leadId)).toMatchObject({ sequence: { name: 'contact-reply', state: 'finished' } });
    const summaries = await told(used, leadId);
    expect(summaries).toContain(
      'At keen it goes on with the next step, since its condition does not hold: the intent is TIRE_KICKER and the score 40.',
    );
    expect(summaries).toContain('At no-more it goes on with the end of the sequence, since this holds for everybody.');
  });

  it('writes by SMS to whoever agreed to it, and by the channel that was used last', async () => {
    const email = 'by.sms@example.com';
    const phone = '+12025550177';
    const leadId = await takeThrough(used, {
      email,
      more: { phone, consents: { sms: { given: true, wording: 'You may text me.' } } },
    });
    expect(used.system.sandbox.smsMessages().filter(({ to }) => to === phone)).toHaveLength(2);
    expect(used.emailsTo(email).map(({ subject }) => subject)).toEqual(['After the webinar']);
    expect(await told(used, leadId)).toContain('The message either goes by SMS, as the last message went by it.');
    const delivered = async () => (await told(used, leadId)).filter((words) => words === 'A message was delivered.');
    await untilTrue(async () => (await delivered()).length === 2);
  });

  it('goes by the other channel when somebody has answered STOP before we knew', async () => {
    const email = 'stopped.sms@example.com';
    const phone = '+12025550178';
    const { sandbox, store } = used.system;
    // One SMS to the rota and one to the lead go out before.
    sandbox.faults.add({ vendor: 'twilio', method: 'POST', kind: 'delay', delayMs: 1, times: 2 });
    const body = { code: 21610, message: `${phone} has unsubscribed`, status: 400 };
    sandbox.faults.add({ vendor: 'twilio', method: 'POST', kind: 'status', status: 400, body });
    const leadId = await takeThrough(used, {
      email,
      more: { phone, consents: { sms: { given: true, wording: 'You may text me.' } } },
    });
    expect(sandbox.smsMessages().filter(({ to }) => to === phone)).toHaveLength(1);
    expect(used.emailsTo(email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Compass'),
      'After the webinar',
    ]);
    expect(await store.suppressions.find('sms', phone)).toMatchObject({ reason: 'sms-stop', origin: 'twilio' });
    const summaries = await told(used, leadId);
    expect(summaries).toContain('Did not send the message either: whoever has the phone wants no SMS from us.');
    expect(summaries).toContain('The message either goes by e-mail, since the lead must not be written to by SMS.');
    const types = (await used.drive.timeline(leadId)).map(({ type }) => type);
    expect(types).not.toContain('attention-needed');
  });

  it('opens one ticket and makes one task when the answers to both are lost', async () => {
    const email = 'answer.lost@example.com';
    const { faults } = used.system.sandbox;
    faults.add({ vendor: 'zendesk', kind: 'drop-answer', method: 'POST', times: 1 });
    faults.add({ vendor: 'hubspot', kind: 'drop-answer', method: 'POST', path: '/objects/tasks', times: 1 });
    await takeThrough(used, { email, score: 40 });
    expect(faults.list()).toEqual([]);
    expect(ticketsOf(used, email)).toHaveLength(1);
    expect(tasksOf(email)).toHaveLength(1);
  });

  it('does not keep the lead waiting while the ticket desk is away', async () => {
    const email = 'desk.away@example.com';
    used.system.sandbox.faults.add({ vendor: 'zendesk', kind: 'status', status: 422, times: 'always' });
    const judgement = { intent: 'TIRE_KICKER', score: 40, confidence: 0.9, reasoning: 'So.', suggested_tone: 'plain' };
    const value = { ...judgement, sector: null, language: 'en' };
    used.system.sandbox.model.add({ kind: 'value', forPurpose: 'assess', value });
    const { leadId } = await used.drive.submit({ ...janeDoe, email, leadData: { source: 'contact_form' } });
    await used.drive.untilTold(leadId, 'message-sent');
    await used.drive.untilTold(leadId, 'attention-needed');
    used.system.sandbox.faults.clear();
    const tooLarge = { item: 'x'.repeat(5_000), resolution: 'retry' };
    expect((await used.drive.command(leadId, 'resolve', tooLarge)).status).toBe(413);
    await used.drive.command(leadId, 'resolve', { item: 'ticket:problem', resolution: 'retry' });
    await workflowEnd(used.system, leadId);
    expect(ticketsOf(used, email)).toHaveLength(1);
  });
});

describe('a request for support', () => {
  it('has a ticket and one line that says so, out of the sales queue', async () => {
    const email = 'support@example.com';
    const leadId = await takeThrough(used, { email, intent: 'SUPPORT_REQUEST', score: 20 });
    expect(ticketsOf(used, email)).toEqual([expect.objectContaining({ subject: 'Support request' })]);
    expect(used.emailsTo(email).map(({ subject }) => subject)).toEqual(['Your request to Northbeam Cloud has arrived']);
    expect(await used.drive.lead(leadId)).toMatchObject({
      status: 'Handed over',
      sequence: { name: 'support', state: 'finished' },
    });
  });
});
