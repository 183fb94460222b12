import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimOf, draft, type DraftedLead } from '../src/store/contract/fixtures.ts';
import { vendorsOfMail, type Mail } from './mail/compose-mail.ts';
import { mailOf } from './mail/reply-cases.ts';
import { mailSecrets, postMail } from './mail/sign-mail-webhooks.ts';
import { startApi, type TestApi } from './system/start-api.ts';
import { untilTrue } from './system/until-true.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ environment: mailSecrets });
});
afterAll(() => api.close());

/** Of the default playbook: who writes to leads, who reviews, and anybody at our own domain. */
const [sender, reviewer, anybody] = ['alex@example.com', 'sam@example.com', 'new.hire@northbeam.example'];
const blindCopyTo = 'replies@reply.example.com';

const bring = async (given: Partial<Mail>): Promise<Record<string, unknown>> => {
  const response = await postMail(api.url, vendorsOfMail['sendgrid-raw'](mailOf(given)));
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
};
const claimKind = async (lead: DraftedLead): Promise<string> => (await api.store.deliveries.claim(claimOf(lead))).kind;

describe('a mail of one of our own people', () => {
  it.each([
    ['who writes to leads', sender],
    ['who reviews', `Sam <${reviewer}>`],
    ['at our own domain', anybody],
  ])('%s, with a blind copy to us, is no answer of the lead: a person has it from now on', async (_who, from) => {
    const lead = await draft(api.store);
    const { leadId } = lead;
    expect(await bring({ from, to: lead.email, headers: { Cc: blindCopyTo } })).toEqual({
      ...{ status: 'rep-answered', leadId },
    });
    expect(await claimKind(lead)).toBe('stopped');
    expect(await api.store.leads.get(leadId)).toMatchObject({ status: 'Handed over' });
    const told = (await api.store.timeline.list(leadId)).map(({ type }) => type);
    expect(told).toContain('rep-answered');
    expect(told).not.toContain('reply-received');
    await untilTrue(() => api.stoppedWorkflowIds.includes(`lead:${leadId}`));
  });

  it.each([
    ['an absence note', { subject: 'Automatic reply: Your visit', headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['a copy of our own message', { headers: { 'List-Unsubscribe': '<https://example.com/unsubscribe/x>' } }],
  ])('that a machine sent in that name, %s, hands nothing over', async (_what, given) => {
    const lead = await draft(api.store);
    const { replyToken, leadId } = await api.store.leads.get(lead.leadId);
    const answer = await bring({ ...given, from: sender, to: `replies+${replyToken}@reply.example.com` });
    expect(answer).toMatchObject({ status: 'held', leadId });
    expect(await api.store.leads.get(leadId)).toMatchObject({ status: 'New' });
  });

  it('that concerns no lead is kept like any other, for a person to look at', async () => {
    expect(await bring({ from: sender, to: 'friend@else.example' })).toMatchObject({ status: 'unmatched' });
  });
});
