import { describe, expect, it } from '@jest/globals';
import { taskQueues } from '../src/workflows/task-queues.ts';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts, oneLetter } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';
import { fastForward } from './temporal/fast-forward.ts';

const dayMs = 86_400_000;
const used = useSystem({ skipsTime: true, playbookEdits: [alwaysOpen, noDrafts, oneLetter] });
const { emailsTo } = used;

/** Lets a lead come and go through all that the playbook has for it. */
async function finished(email: string, submission: object = {}): Promise<string> {
  const { leadId } = await used.drive.submit({ ...janeDoe, email, ...submission });
  await workflowEnd(used.system, leadId);
  return leadId;
}

/** Looks for silent leads as it is done every night, so many days from now. */
async function look(days: number): Promise<void> {
  await used.system.client.workflow.execute('reEngageLeads', {
    workflowId: `re-engage-leads:${days}:${performance.now()}`,
    taskQueue: taskQueues.leads,
    args: [{ clockOffsetMs: days * dayMs }],
  });
}

/** Lets the two weeks pass that a check-in takes. The nightly look starts workflows that skip no time by themselves. */
async function twoWeeksLater(leadId: string): Promise<void> {
  await used.drive.untilTold(leadId, 'sequence-ordered');
  await fastForward(used.system.client, `lead:${leadId}`, 15 * dayMs).catch((error: unknown) => {
    if (!String(error).includes('the execution ended')) throw error;
  });
  await workflowEnd(used.system, leadId);
}

const ordersOf = async (leadId: string): Promise<number> =>
  (await used.drive.timeline(leadId)).filter(({ type }) => type === 'sequence-ordered').length;

const checkIn = 'Is cloud cost still on your list?';
const checkInsTo = (email: string): number => emailsTo(email).filter(({ subject }) => subject === checkIn).length;

describe('a lead that is silent for 90 days', () => {
  it('is written to once, closes within two weeks, and is left alone from then on', async () => {
    const email = 'silent@quiet-one.example';
    const leadId = await finished(email);
    await look(89);
    expect(await ordersOf(leadId)).toBe(0);

    await look(91);
    await look(91);
    await twoWeeksLater(leadId);
    expect(checkInsTo(email)).toBe(1);
    expect(await used.drive.lead(leadId)).toMatchObject({
      status: 'Closed',
      sequence: { name: 're-engagement', state: 'finished' },
    });
    const story = await used.drive.timeline(leadId);
    const at = (type: string): number => Date.parse(story.findLast((event) => event.type === type)?.at ?? '');
    expect(at('sequence-finished') - at('message-sent')).toBeLessThanOrEqual(14 * dayMs);
    expect(story.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining([
        'The playbook asked for the sequence re-engagement.',
        'Goes through the sequence re-engagement, since it was silent for long.',
      ]),
    );
    const contact = used.system.sandbox.contacts().find(({ properties }) => properties['email'] === email);
    expect(contact?.properties).toMatchObject({ auto_status: 'Closed' });

    await look(300);
    expect(await ordersOf(leadId)).toBe(1);
  });

  it('is written to in its own language, and heard all the same when it answers afterwards', async () => {
    // The rules read the language.
    used.system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 401, times: 'always' });
    const email = 'stumm@quiet-two.example';
    const german =
      'Wir suchen etwas zum Lesen über die Kosten unserer Cluster, bitte schicken Sie uns den Leitfaden zu.';
    const leadId = await finished(email, { message: german });
    await look(91);
    await twoWeeksLater(leadId);
    expect(emailsTo(email).at(-1)?.subject).toBe('Sind Cloud-Kosten bei Ihnen noch ein Thema?');

    expect((await used.drive.reply(email)).status).toBe(200);
    await used.drive.untilTold(leadId, 'reply-received');
    await untilTrue(async () => (await used.drive.lead(leadId)).status === 'Responded');
    await look(300);
    expect(await ordersOf(leadId)).toBe(1);
  });

  it('is left out when it answered, was stopped, handed over, or is paused', async () => {
    const addresses = ['one', 'two', 'three', 'four'].map((name) => `${name}@quiet-four.example`);
    const [answered = '', stopped = '', handedOver = '', paused = ''] = await Promise.all(
      addresses.map((email) => finished(email)),
    );
    await used.drive.reply(addresses[0] ?? '');
    await untilTrue(async () => (await used.drive.lead(answered)).status === 'Responded');
    const { store } = used.system;
    await store.enrollments.stop({ leadId: stopped, reason: 'operator', at: new Date() });
    await store.controls.takeOver({ leadId: handedOver, by: 'Sam', at: new Date() });
    await store.controls.pause({ leadId: paused, by: 'Sam', at: new Date() });
    await look(120);
    for (const leadId of [answered, stopped, handedOver, paused]) expect(await ordersOf(leadId)).toBe(0);
  });
});
