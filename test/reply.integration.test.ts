import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

// On the embedded database, as `npm start` has it; the others use PostgreSQL where there is one.
const used = useSystem({ databaseUrl: 'pglite:', skipsTime: false });
const { emailsTo } = used;

describe('a lead that replies', () => {
  it('hears nothing more when it replies in the wait, and the CRM is told', async () => {
    const email = 'quick@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await used.drive.untilTold(leadId, 'wait-started');

    const response = await used.drive.reply(email);
    await expect(response.json()).resolves.toMatchObject({ status: 'held', leadId });
    await workflowEnd(used.system, leadId);

    expect(emailsTo(email)).toHaveLength(0);
    await expect(used.drive.lead(leadId)).resolves.toMatchObject({
      stage: 'stopped',
      status: 'Responded',
      tags: expect.arrayContaining(['STOP_SEQUENCE']),
      sequence: { state: 'stopped' },
      nextStep: null,
    });
    await used.drive.untilTold(leadId, 'crm-updated', 2);
    const contact = used.system.sandbox.contacts().find(({ properties }) => properties['email'] === email);
    expect(contact?.properties).toMatchObject({ auto_status: 'Responded' });
    expect(contact?.properties['auto_tags']).toContain('STOP_SEQUENCE');
  });

  it('lets an e-mail that is on its way arrive, records it, and hears nothing more', async () => {
    used.system.sandbox.faults.add({ vendor: 'postmark', kind: 'delay', delayMs: 1_500, times: 'always' });
    const email = 'during@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } });
    const isOnItsWay = (): boolean =>
      used.system.sandbox.requests
        .list()
        .some(({ vendor, body }) => vendor === 'postmark' && JSON.stringify(body).includes(email));
    await untilTrue(isOnItsWay);
    await used.drive.reply(email);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    const types = (await used.drive.timeline(leadId)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['reply-received', 'sequence-stopped', 'message-sent']));
    expect(types).not.toContain('sequence-finished');
  });

  it('is matched by the Message-ID of what it answers, whatever address it writes from', async () => {
    const email = 'alias@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } });
    await used.drive.untilTold(leadId, 'message-sent');
    const sent = used.system.sandbox.emails().find(({ to }) => to.includes(email));
    const response = await used.drive.reply('private.box@example.net', {
      Headers: [{ Name: 'In-Reply-To', Value: sent?.messageId }],
    });
    await expect(response.json()).resolves.toMatchObject({ status: 'held', leadId });
  });

  it('is heard after its workflow has ended', async () => {
    const email = 'late@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } });
    await workflowEnd(used.system, leadId);
    await used.drive.reply(email);
    await used.drive.untilTold(leadId, 'reply-received');
    await used.drive.untilTold(leadId, 'crm-updated', 2);
    await expect(used.drive.lead(leadId)).resolves.toMatchObject({ status: 'Responded' });
  });

  it('is kept, unmatched, when nobody knows the sender', async () => {
    const response = await used.drive.reply('stranger@example.org');
    expect(response.status).toBe(200);
    await expect(response.json()).resolves.toMatchObject({ status: 'unmatched' });
  });

  it('is sent to at once when an operator skips the wait, and there is nothing to skip then', async () => {
    const email = 'hurried@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await used.drive.untilTold(leadId, 'wait-started');
    expect((await used.drive.command(leadId, 'send-now')).status).toBe(200);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect((await used.drive.command(leadId, 'send-now')).status).toBe(409);
  });

  it('is worked once more by the same run when it submits again in the wait', async () => {
    const email = 'twice@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await used.drive.untilTold(leadId, 'wait-started');
    const again = await used.drive.submit({ ...janeDoe, email, leadData: { source: 'demo_request' } });
    expect(again.leadId).toBe(leadId);
    await used.drive.command(leadId, 'send-now');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(2);
    expect((await used.drive.timeline(leadId)).filter(({ type }) => type === 'sequence-finished')).toHaveLength(2);
  });
});
