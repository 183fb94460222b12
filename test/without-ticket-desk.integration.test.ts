import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

const used = useSystem({
  skipsTime: true,
  environment: { LEADLINE_TICKET_DESK: '', ZENDESK_SUBDOMAIN: '', ZENDESK_EMAIL: '', ZENDESK_API_TOKEN: '' },
});

describe('a request for support where no ticket desk is connected', () => {
  it('alerts support in the chat in place of a ticket, and says so', async () => {
    const judgement = {
      intent: 'SUPPORT_REQUEST',
      score: 20,
      confidence: 0.9,
      reasoning: 'So.',
      suggested_tone: 'calm',
    };
    const value = { ...judgement, sector: null, language: 'en' };
    used.system.sandbox.model.add({ kind: 'value', forPurpose: 'assess', value });
    const email = 'no.desk@example.com';
    const { leadId } = await used.drive.submit({ ...janeDoe, email });
    await workflowEnd(used.system, leadId);
    expect(used.system.sandbox.chatPosts().map(({ channel }) => channel)).toEqual(['#support']);
    expect((await used.drive.timeline(leadId)).map(({ summary }) => summary)).toContain(
      'Opened no ticket, since no ticket desk is connected; support is alerted in its place.',
    );
    expect(used.emailsTo(email)).toHaveLength(1);
  });
});
