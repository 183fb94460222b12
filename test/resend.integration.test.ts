import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { causesOf, failuresOf } from './system/read-failures.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({
  skipsTime: true,
  environment: ({ baseUrls }) => ({ SMTP_URL: baseUrls.smtp, LEADLINE_EMAIL_PROVIDER: 'smtp' }),
});

describe('a delivery over SMTP whose answer was lost', () => {
  it('waits for a person where nothing can look it up, and is resent under a new key', async () => {
    const { drive, system, emailsTo } = used;
    system.sandbox.faults.add({ vendor: 'smtp', kind: 'drop-answer' });
    const email = 'over.smtp@example.com';
    const { leadId } = await drive.submit({ ...janeDoe, email });
    await drive.untilTold(leadId, 'attention-needed');
    const [cause] = await causesOf(used);
    expect(cause).toMatchObject({ count: 1, because: expect.stringContaining('resend it or skip it') });
    expect(cause?.cause).toMatch(/^message\.smtp\./);
    const [failure] = await failuresOf(used, cause?.cause ?? '');
    expect(failure).toMatchObject({ leadId, error: { vendor: 'smtp' }, payload: { text: expect.any(String) } });
    const retried = await drive.post(`/api/failures/${cause?.cause ?? ''}/retry`);
    await expect(retried.json()).resolves.toEqual({ resolvedCount: 0, goneCount: 0, refusedCount: 1 });

    const path = `/api/deliveries/${encodeURIComponent(failure?.deliveryKey ?? '')}/resend`;
    const ordered = await drive.post(path, { by: 'Sam', note: 'She says that nothing came' });
    expect(ordered.status).toBe(202);
    await expect(ordered.json()).resolves.toEqual({
      status: 'ordered',
      deliveryKey: `${failure?.deliveryKey ?? ''}:resend-1`,
    });
    await workflowEnd(system, leadId);
    // The sandbox had taken the first one: only a person may risk that.
    expect(emailsTo(email)).toHaveLength(2);
    expect((await drive.post(path, { by: 'Sam' })).status).toBe(409);
    expect((await drive.timeline(leadId)).map(({ type }) => type)).toContain('resend-ordered');
    expect(await causesOf(used)).toEqual([]);
  });

  it('keeps the order of an earlier ask whose answer was lost when it is asked again after that was heard', async () => {
    const { drive, system } = used;
    system.sandbox.faults.add({ vendor: 'smtp', kind: 'drop-answer' });
    const { leadId } = await drive.submit({ ...janeDoe, email: 'asked.twice@example.com' });
    await drive.untilTold(leadId, 'attention-needed');
    const [cause] = await causesOf(used);
    const failures = await failuresOf(used, cause?.cause ?? '');
    const { deliveryKey = '' } = failures.find((failure) => failure.leadId === leadId) ?? {};
    await system.store.deliveries.orderResend(deliveryKey, new Date());
    await drive.post(`/api/failures/${cause?.cause ?? ''}/skip`, { leadId });
    await workflowEnd(system, leadId);
    const path = `/api/deliveries/${encodeURIComponent(deliveryKey)}/resend`;
    expect((await drive.post(path, { by: 'Sam' })).status).toBe(409);
    expect(await system.store.deliveries.orderResend(deliveryKey, new Date())).toMatchObject({ isNew: false });
  });
});
