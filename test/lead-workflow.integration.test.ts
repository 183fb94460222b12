import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { resetToBefore } from './system/reset-to-before.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

// On the embedded database, as `npm start` has it; the others use PostgreSQL where there is one.
const used = useSystem({ databaseUrl: 'pglite:', skipsTime: true });
const { emailsTo } = used;

describe('a lead, its waits skipped', () => {
  it('is known, judged, routed, answered about what it asked for, and written back', async () => {
    const email = 'happy.path@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);

    const types = (await used.drive.timeline(leadId)).map(({ type }) => type);
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
    const lead = await used.drive.lead(leadId);
    expect(lead).toMatchObject({ stage: 'finished', sequence: { state: 'finished' }, nextStep: null });
    expect(
      used.system.sandbox.contacts().find((contact) => contact.properties['email'] === email)?.properties,
    ).toMatchObject({
      auto_classification: lead.intent,
      auto_score: String(lead.score),
      auto_status: lead.status,
    });
    expect(used.system.sandbox.notes().at(-1)?.body).toContain('Sent the e-mail');
  });

  it('waits 3 to 7 minutes before a personal message', async () => {
    const { leadId } = await used.drive.submit({ ...janeDoe, email: 'patient@example.com' });
    await workflowEnd(used.system, leadId);
    const events = await used.drive.timeline(leadId);
    const at = (type: string): number => Date.parse(events.find((event) => event.type === type)?.at ?? '');
    const waitedMs = at('message-sent') - at('message-drafted');
    expect(waitedMs).toBeGreaterThanOrEqual(3 * 60_000);
    expect(waitedMs).toBeLessThanOrEqual(7 * 60_000 + 10_000);
  });

  it('is judged by the built-in rules when the model is down', async () => {
    used.system.sandbox.faults.add({ vendor: 'openai', kind: 'status', status: 503, times: 'always' });
    const email = 'no.model@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);
    const events = await used.drive.timeline(leadId);
    expect(events.find(({ type }) => type === 'lead-assessed')?.data).toMatchObject({ judgedBy: 'rules' });
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('is answered although the CRM is down, and written back when the CRM is', async () => {
    used.system.sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 503, times: 'always' });
    const email = 'no.crm@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    const events = await used.drive.untilTold(leadId, 'message-sent');
    expect(events.find(({ type }) => type === 'dossier-built')?.data).toMatchObject({
      missing: [expect.stringContaining('CRM')],
    });
    used.system.sandbox.faults.clear();
    await workflowEnd(used.system, leadId);
    expect((await used.drive.timeline(leadId)).map(({ type }) => type)).toContain('note-written');
  });

  it('gets one e-mail when the provider is over its limit for a while', async () => {
    used.system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 429, times: 7 });
    const email = 'limited@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect((await used.drive.timeline(leadId)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['attention-needed', 'attention-resolved']),
    );
  });

  it('waits for an operator when the provider refuses for good, and is sent to when that is mended', async () => {
    used.system.sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 422, times: 'always' });
    const email = 'refused@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    const events = await used.drive.untilTold(leadId, 'attention-needed');
    expect(emailsTo(email)).toHaveLength(0);
    used.system.sandbox.faults.clear();
    const item = events.find(({ type }) => type === 'attention-needed')?.data?.['item'];
    expect((await used.drive.command(leadId, 'resolve', { item, resolution: 'retry' })).status).toBe(200);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('has two runs at most one after the other when it submits again after the end', async () => {
    const email = 'comes.again@example.com';
    const first = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, first.leadId);
    const second = await used.drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } });
    expect(second.leadId).toBe(first.leadId);
    await used.drive.untilTold(first.leadId, 'note-written', 2);
    expect(emailsTo(email)).toHaveLength(2);
  });

  it('gets no second e-mail from a run that is reset to before the send', async () => {
    const email = 'reset@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);
    await resetToBefore(used.system, leadId, 'sendEmail');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect((await used.drive.timeline(leadId)).filter(({ type }) => type === 'note-written')).toHaveLength(1);
  });

  it('comes to its end without a second e-mail when a run that broke off is reset', async () => {
    used.system.sandbox.faults.add({ vendor: 'hubspot', path: '/notes', kind: 'status', status: 503, times: 'always' });
    const email = 'broke.off@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await used.drive.untilTold(leadId, 'sequence-finished');
    await used.system.client.workflow.getHandle(`lead:${leadId}`).terminate('as a bug would end it');
    used.system.sandbox.faults.clear();
    await resetToBefore(used.system, leadId, 'sendEmail');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect((await used.drive.timeline(leadId)).filter(({ type }) => type === 'note-written')).toHaveLength(1);
  });
});
