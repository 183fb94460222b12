import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { driveLeads, janeDoe, type LeadDriver } from './system/lead-driver.ts';
import { startSystem, type TestSystem } from './system/start-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

let system: TestSystem;
let drive: LeadDriver;

beforeAll(async () => {
  system = await startSystem({ skipsTime: true });
  drive = driveLeads(system);
});

afterEach(() => {
  system.sandbox.faults.clear();
});

afterAll(async () => {
  await system.close();
});

const emailsTo = (address: string): readonly unknown[] =>
  system.sandbox.emails().filter(({ to }) => to.includes(address));

describe('a lead, its waits skipped', () => {
  it('is known, judged, routed, answered about what it asked for, and written back', async () => {
    const email = 'happy.path@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await workflowEnd(system, leadId);

    const types = (await drive.timeline(leadId)).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining([
        'lead-received',
        'dossier-built',
        'lead-assessed',
        'route-chosen',
        'message-drafted',
        'message-validated',
        'wait-started',
        'message-sent',
        'sequence-finished',
        'crm-updated',
        'note-written',
      ]),
    );
    expect(emailsTo(email)).toEqual([expect.objectContaining({ text: expect.stringContaining('Kubernetes') })]);
    const lead = await drive.lead(leadId);
    expect(lead).toMatchObject({ stage: 'finished', sequence: { state: 'finished' }, nextStep: null });
    expect(
      system.sandbox.contacts().find((contact) => contact.properties['email'] === email)?.properties,
    ).toMatchObject({
      auto_classification: lead.intent,
      auto_score: String(lead.score),
      auto_status: lead.status,
    });
    expect(system.sandbox.notes().at(-1)?.body).toContain('Sent the e-mail');
  });

  it('waits 3 to 7 minutes before a personal message', async () => {
    const { leadId } = await drive.submit({ ...janeDoe, email: 'patient@example.com' });
    await workflowEnd(system, leadId);
    const events = await drive.timeline(leadId);
    const at = (type: string): number => Date.parse(events.find((event) => event.type === type)?.at ?? '');
    const waitedMs = at('message-sent') - at('message-drafted');
    expect(waitedMs).toBeGreaterThanOrEqual(3 * 60_000);
    expect(waitedMs).toBeLessThanOrEqual(7 * 60_000 + 10_000);
  });

  it('is judged by the built-in rules when the model is down', async () => {
    system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 503, times: 'always' });
    const email = 'no.model@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await workflowEnd(system, leadId);
    const events = await drive.timeline(leadId);
    expect(events.find(({ type }) => type === 'lead-assessed')?.data).toMatchObject({ judgedBy: 'rules' });
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('is answered although the CRM is down, and written back when the CRM is', async () => {
    system.sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 503, times: 'always' });
    const email = 'no.crm@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    const events = await drive.untilTold(leadId, 'message-sent');
    expect(events.find(({ type }) => type === 'dossier-built')?.data).toMatchObject({
      missing: [expect.stringContaining('CRM')],
    });
    system.sandbox.faults.clear();
    await workflowEnd(system, leadId);
    expect((await drive.timeline(leadId)).map(({ type }) => type)).toContain('note-written');
  });

  it('gets one e-mail when the provider is over its limit for a while', async () => {
    system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 429, times: 7 });
    const email = 'limited@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await workflowEnd(system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect((await drive.timeline(leadId)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['attention-needed', 'attention-resolved']),
    );
  });

  it('never gets a second e-mail when the answer to the first was lost', async () => {
    system.sandbox.faults.add({ vendor: 'postmark', kind: 'drop-answer', times: 1 });
    const email = 'lost.answer@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    const [item] = (await drive.untilTold(leadId, 'attention-needed')).filter(
      ({ type }) => type === 'attention-needed',
    );
    const answer = { item: item?.data?.['item'], resolution: 'retry' };
    const refused = await drive.command(leadId, 'resolve', answer);
    expect(refused.status).toBe(409);
    await expect(refused.json()).resolves.toMatchObject({
      error: { message: expect.stringContaining('twice') },
    });
    expect((await drive.command(leadId, 'resolve', { ...answer, resolution: 'skip' })).status).toBe(200);
    await workflowEnd(system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('waits for an operator when the provider refuses for good, and is sent to when that is mended', async () => {
    system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 422, times: 'always' });
    const email = 'refused@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    const events = await drive.untilTold(leadId, 'attention-needed');
    expect(emailsTo(email)).toHaveLength(0);
    system.sandbox.faults.clear();
    const item = events.find(({ type }) => type === 'attention-needed')?.data?.['item'];
    expect((await drive.command(leadId, 'resolve', { item, resolution: 'retry' })).status).toBe(200);
    await workflowEnd(system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('has two runs at most one after the other when it submits again after the end', async () => {
    const email = 'comes.again@example.com';
    const first = await drive.submit({ ...janeDoe, email });
    await workflowEnd(system, first.leadId);
    const second = await drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } });
    expect(second.leadId).toBe(first.leadId);
    await drive.untilTold(first.leadId, 'note-written', 2);
    expect(emailsTo(email)).toHaveLength(2);
  });

  it('gets no second e-mail from a run that is reset to before the send', async () => {
    const email = 'reset@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await workflowEnd(system, leadId);
    await resetToBefore(leadId, 'sendEmail');
    await workflowEnd(system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect((await drive.timeline(leadId)).filter(({ type }) => type === 'note-written')).toHaveLength(1);
  });
});

/** Resets a lead's workflow to the workflow task that scheduled an activity. */
async function resetToBefore(leadId: string, activityType: string): Promise<void> {
  const { client } = system;
  const handle = client.workflow.getHandle(`lead:${leadId}`);
  const { events } = await handle.fetchHistory();
  const scheduled = events?.find(
    ({ activityTaskScheduledEventAttributes: attributes }) => attributes?.activityType?.name === activityType,
  );
  await client.workflowService.resetWorkflowExecution({
    namespace: client.options.namespace,
    workflowExecution: { workflowId: handle.workflowId },
    workflowTaskFinishEventId: scheduled?.activityTaskScheduledEventAttributes?.workflowTaskCompletedEventId ?? null,
    reason: 'the test resets it',
    requestId: crypto.randomUUID(),
  });
}
