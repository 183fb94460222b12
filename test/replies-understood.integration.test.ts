import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts, oneLetter } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({
  skipsTime: false,
  playbookEdits: [
    ...[alwaysOpen, noDrafts, oneLetter],
    { file: 'playbook.yaml', search: 'stops: lead', replacement: 'stops: company' },
  ],
});
const { emailsTo } = used;

/** A lead whose first message waits. */
async function waiting(email: string): Promise<string> {
  const { leadId } = await used.drive.submit({ ...janeDoe, email });
  await used.drive.untilTold(leadId, 'wait-started');
  return leadId;
}

/** Answers as the lead, and answers the id of the answer. */
async function answer(email: string, TextBody: string, more: object = {}): Promise<string> {
  const response = await used.drive.reply(email, { TextBody, StrippedTextReply: '', ...more });
  expect(response.status).toBe(200);
  return ((await response.json()) as { replyId: string }).replyId;
}

const header = (Name: string, Value: string) => ({ Name, Value });

describe('what a person answers', () => {
  it('ends what runs, reaches its owner and the team, and is understood', async () => {
    const email = 'person@example.com';
    const leadId = await waiting(email);
    await answer(email, 'Yes, sounds good, call me.\n\nOn Friday Alex wrote:\n> Hi Jane');
    await workflowEnd(used.system, leadId);
    await used.drive.untilTold(leadId, 'reply-understood');
    await used.drive.untilTold(leadId, 'reply-forwarded');
    expect(emailsTo(email)).toEqual([]);
    const { owner } = await used.drive.lead(leadId);
    const forwarded = emailsTo(owner?.email ?? '').at(-1);
    expect(forwarded?.replyTo).toContain(email);
    expect(forwarded?.text).toContain('sounds good');
    expect(forwarded?.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' });
    await untilTrue(() =>
      used.system.sandbox
        .chatPosts()
        .some(({ text }) => text.startsWith(`For ${owner?.name}.`) && text.includes('sounds good')),
    );
    expect(await used.drive.lead(leadId)).toMatchObject({ status: 'Responded' });
    const [call] = (await used.system.store.modelCalls.list(leadId)).filter(({ purpose }) => purpose === 'understand');
    expect(call?.prompt.user).not.toContain('Hi Jane');
  });

  it('ends what runs for its colleagues too where the playbook says so, and tells them apart by company', async () => {
    const [colleague, stranger] = [await waiting('joe@acme.example'), await waiting('kim@rest.example')];
    await waiting('jane@acme.example');
    await answer('jane@acme.example', 'Thanks, we will talk to Alex.');
    await workflowEnd(used.system, colleague);
    const told = await used.drive.untilTold(colleague, 'sequence-stopped');
    expect(told.find(({ type }) => type === 'sequence-stopped')?.summary).toMatch(/somebody else at the same company/);
    expect(await used.drive.lead(stranger)).toMatchObject({ sequence: { state: 'running' } });
  });

  it('is read by the rules when no model answers', async () => {
    used.system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 503, times: 'always' });
    const leadId = await waiting('rules@example.com');
    await answer('rules@example.com', 'We are not interested, thank you.');
    const told = await used.drive.untilTold(leadId, 'reply-understood');
    const understood = told.find(({ type }) => type === 'reply-understood');
    expect(understood?.data).toMatchObject({ intent: 'not-interested', judge: 'built-in rules' });
  });

  it('gives the owner a task on the day that it names', async () => {
    const leadId = await waiting('later@example.com');
    const value = {
      ...{ intent: 'later', confidence: 0.9, because: 'asks for next week', language: 'en' },
      ...{
        follow_up_on: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
        back_on: null,
        other_person: null,
      },
    };
    used.system.sandbox.model.add({ kind: 'value', forPurpose: 'understand', value });
    await answer('later@example.com', 'Please write to me next week.');
    await used.drive.untilTold(leadId, 'task-added');
    const task = used.system.sandbox
      .tasks()
      .find(({ properties }) => properties['hs_task_subject']?.startsWith('Follow up'));
    expect(task?.properties['hs_timestamp']).toBeDefined();
  });

  it('suppresses the address when it asks for no more messages', async () => {
    const email = 'no.more@example.com';
    const leadId = await waiting(email);
    await answer(email, 'Please remove me from your list.');
    await workflowEnd(used.system, leadId);
    expect(await used.system.store.suppressions.find('email', email)).toMatchObject({ reason: 'unsubscribed' });
    const again = await used.drive.submit({ ...janeDoe, email, message: 'I read your guide again.' });
    await used.drive.untilTold(again.leadId, 'message-not-sent');
    expect(emailsTo(email)).toEqual([]);
  });
});

describe('what a machine answers', () => {
  it.each([
    [
      'an acknowledgement',
      'ack@example.com',
      'We have received your message.',
      header('Auto-Submitted', 'auto-replied'),
    ],
    ['a bounce', 'bounce@example.com', 'Delivery failed.', header('Return-Path', '<>')],
  ])('lets everything go on: %s', async (_title, email, text, mark) => {
    const leadId = await waiting(email);
    const replyId = await answer(email, text, { Headers: [mark] });
    await untilTrue(async () => (await used.system.store.replies.get(replyId)).outcome?.kind === 'release');
    await untilTrue(async () => (await used.drive.command(leadId, 'send-now')).status === 200);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await used.drive.lead(leadId)).not.toMatchObject({ status: 'Responded' });
  });
});
