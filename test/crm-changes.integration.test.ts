import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { alwaysOpen, noDrafts } from './system/playbook-folder.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';
import { fastForward } from './temporal/fast-forward.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const used = useSystem({ skipsTime: false, playbookEdits: [alwaysOpen, noDrafts] });
const { emailsTo } = used;

/** A person at the CRM's screen: HubSpot keeps the change and posts an event for each property. */
const inCrm = {
  contact: (email: string) =>
    used.system.sandbox.contacts().find(({ properties }) => properties['email'] === email)?.properties ?? {},
  async change(email: string, properties: Readonly<Record<string, string>>): Promise<string> {
    const contact = used.system.sandbox.contacts().find((one) => one.properties['email'] === email);
    if (contact === undefined) throw new Error('The CRM does not know this address');
    const response = await fetch(`${used.system.sandbox.baseUrls.hubspot}/crm/v3/objects/contacts/${contact.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: 'Bearer sandbox' },
      body: JSON.stringify({ properties }),
    });
    if (!response.ok) throw new Error(`The CRM answered ${response.status}`);
    return contact.id;
  },
  async announce(contactId: string, propertyName: string): Promise<void> {
    const event = {
      subscriptionType: 'contact.propertyChange',
      objectId: Number(contactId),
      propertyName,
      subscriptionId: 71,
      occurredAt: Date.now(),
      changeSource: 'CRM_UI',
    };
    expect((await used.drive.post('/webhooks/leads/hubspot', [event])).status).toBe(202);
  },
  async tell(email: string, properties: Readonly<Record<string, string>>): Promise<void> {
    const contactId = await inCrm.change(email, properties);
    for (const name of Object.keys(properties)) await inCrm.announce(contactId, name);
  },
};

const tagsOf = (email: string): string[] => (inCrm.contact(email)['auto_tags'] ?? '').split(';');
const withTag = (email: string, tag: string): string => [...tagsOf(email), tag].join(';');
const summariesOf = async (leadId: string, type: string): Promise<string[]> =>
  (await used.drive.timeline(leadId)).filter((event) => event.type === type).map(({ summary }) => summary);

/** Lets a lead come, as far as its first wait and its first note in the CRM. */
async function nurtured(email: string, submission: object = {}): Promise<string> {
  const { leadId } = await used.drive.submit({ ...janeDoe, email, ...submission });
  await used.drive.untilTold(leadId, 'wait-started');
  await used.drive.untilTold(leadId, 'crm-updated');
  return leadId;
}

/** Lets the first letter go out and waits for the pause behind it. */
async function written(email: string): Promise<string> {
  const leadId = await nurtured(email);
  await used.drive.command(leadId, 'send-now');
  await used.drive.untilTold(leadId, 'message-sent');
  await used.drive.untilTold(leadId, 'wait-started', 2);
  return leadId;
}

/** Lets the pause before the follow-up pass, and the follow-up; whoever is not sent it has ended by then. */
async function threeDaysLater(leadId: string): Promise<void> {
  await fastForward(used.system.client, `lead:${leadId}`, 3 * dayMs + hourMs).catch((error: unknown) => {
    if (!String(error).includes('the execution ended')) throw error;
  });
}

describe('a usual lead', () => {
  it('costs two writes to HubSpot: its contact and its note', async () => {
    used.system.sandbox.requests.clear();
    const submission = { ...janeDoe, email: 'usual@crm-none.example', leadData: { source: 'demo_request' } };
    const { leadId } = await used.drive.submit(submission);
    await used.drive.untilTold(leadId, 'note-written');
    const writes = used.system.sandbox.requests
      .list()
      .filter(
        ({ vendor, method, path }) => vendor === 'hubspot' && method !== 'GET' && !/search|batch\/read/.test(path),
      );
    expect(writes.map(({ path }) => path)).toEqual(['/crm/v3/objects/contacts/batch/upsert', '/crm/v3/objects/notes']);
  });
});

describe('what a person changes in the CRM', () => {
  it('stops what runs when the tag STOP_SEQUENCE is added, and the contact shows it', async () => {
    const email = 'stopped@crm-one.example';
    const leadId = await nurtured(email);
    await inCrm.tell(email, { auto_tags: withTag(email, 'STOP_SEQUENCE') });
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toEqual([]);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'stopped', status: 'Stopped' });
    expect(await summariesOf(leadId, 'sequence-stopped')).toEqual([
      'Stopped the sequence content-nurture because a person asked for it in the CRM.',
    ]);
    await untilTrue(() => inCrm.contact(email)['auto_status'] === 'Stopped');
    expect(tagsOf(email)).toEqual(expect.arrayContaining(['source:whitepaper', 'STOP_SEQUENCE']));
  });

  it('resumes behind the letter that was sent when the status is set back to Nurturing', async () => {
    const email = 'resumed@crm-two.example';
    const leadId = await written(email);
    await inCrm.tell(email, { auto_status: 'Handed over' });
    await workflowEnd(used.system, leadId);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'stopped', status: 'Handed over' });

    await inCrm.tell(email, { auto_status: 'Nurturing' });
    await used.drive.untilTold(leadId, 'sequence-ordered');
    await used.drive.untilTold(leadId, 'wait-started', 3);
    expect(await used.drive.lead(leadId)).toMatchObject({
      status: 'Nurturing',
      sequence: { name: 'content-nurture', state: 'running' },
    });
    expect((await summariesOf(leadId, 'crm-changed')).at(-1)).toContain('it goes on where it was stopped');
    await threeDaysLater(leadId);
    await untilTrue(() => emailsTo(email).length === 2);
    const [first, second] = emailsTo(email).map(({ subject }) => subject);
    expect(first).not.toBe(second);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(2);
  });

  it('begins the demo sequence in place of what runs when its source is added, once for two events', async () => {
    const email = 'demo@crm-three.example';
    const leadId = await nurtured(email);
    const contactId = await inCrm.change(email, { auto_tags: withTag(email, 'source:demo_request') });
    await Promise.all([inCrm.announce(contactId, 'auto_tags'), inCrm.announce(contactId, 'auto_status')]);
    await used.drive.untilTold(leadId, 'message-sent');
    expect(await summariesOf(leadId, 'sequence-ordered')).toEqual([
      'A person in the CRM asked for the sequence sales-demo.',
    ]);
    expect(await summariesOf(leadId, 'sequence-stopped')).toEqual([
      'Stopped the sequence content-nurture because a person chose another sequence.',
    ]);
    expect(tagsOf(email)).toContain('source:demo_request');
  });

  it('is kept when we write to the contact before the event comes', async () => {
    const email = 'raced@crm-four.example';
    const leadId = await nurtured(email);
    await inCrm.change(email, { auto_tags: withTag(email, 'STOP_SEQUENCE') });
    await used.drive.submit({ ...janeDoe, email, leadData: { source: 'webinar' } });
    await used.drive.untilTold(leadId, 'crm-changed');
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toEqual([]);
    expect(tagsOf(email)).toContain('STOP_SEQUENCE');
  });

  it('is nothing when the event tells of our own write, or of somebody we do not know', async () => {
    const email = 'ours@crm-five.example';
    const leadId = await nurtured(email);
    await inCrm.tell(email, { auto_status: 'Nurturing', auto_tags: tagsOf(email).join(';') });
    const { id } = used.system.sandbox.addHubSpotContact({ email: 'stranger@crm.example', auto_tags: 'STOP_SEQUENCE' });
    await inCrm.announce(id, 'auto_tags');
    await untilTrue(async () => (await countOf('unusable')) >= 3);
    expect(await summariesOf(leadId, 'crm-changed')).toEqual([]);
    expect(await used.drive.lead(leadId)).toMatchObject({ status: 'Nurturing', sequence: { state: 'running' } });
  });
});

async function countOf(state: 'unusable'): Promise<number> {
  const stored = await used.system.store.submissions.list({ state, route: 'hubspot', limit: 100 });
  return stored.filter(({ reason }) => reason === 'crm-change').length;
}

describe('before a follow-up', () => {
  it('finds the tag STOP_SEQUENCE, although no event told of it', async () => {
    const email = 'silently@crm-six.example';
    const leadId = await written(email);
    await inCrm.change(email, { auto_tags: withTag(email, 'STOP_SEQUENCE') });
    await threeDaysLater(leadId);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await used.drive.lead(leadId)).toMatchObject({ stage: 'stopped', status: 'Stopped' });
  });

  it('finds a deal that was opened meanwhile, and keeps the follow-up back', async () => {
    const email = 'customer@crm-seven.example';
    const leadId = await written(email);
    const contact = used.system.sandbox.contacts().find(({ properties }) => properties['email'] === email);
    used.system.sandbox.addHubSpotRecord(contact?.id ?? '', 'deals', { dealname: 'A year', dealstage: 'contractsent' });
    await threeDaysLater(leadId);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
  });

  it('finds an e-mail that one of our people wrote meanwhile, tells it, and keeps the follow-up back', async () => {
    const email = 'written.to@crm-nine.example';
    const leadId = await written(email);
    const contact = used.system.sandbox.contacts().find(({ properties }) => properties['email'] === email);
    const sent = { hs_timestamp: new Date().toISOString(), hs_email_direction: 'EMAIL', hs_email_subject: 'Hi' };
    used.system.sandbox.addHubSpotRecord(contact?.id ?? '', 'emails', sent);
    await threeDaysLater(leadId);
    await workflowEnd(used.system, leadId);
    expect(emailsTo(email)).toHaveLength(1);
    expect(await summariesOf(leadId, 'rep-answered')).toEqual([
      'One of our people wrote to the lead or called it, says the CRM.',
    ]);
  });

  it('waits while the CRM does not answer, and sends when it does', async () => {
    const email = 'waiting@crm-eight.example';
    const leadId = await written(email);
    used.system.sandbox.faults.add({
      vendor: 'hubspot',
      kind: 'status',
      status: 503,
      headers: { 'retry-after': '3600' },
      times: 'always',
    });
    await fastForward(used.system.client, `lead:${leadId}`, 3 * dayMs + hourMs);
    const events = await used.drive.untilTold(leadId, 'attention-needed');
    expect(events.at(-1)?.data).toMatchObject({ item: 'crm-reading:where-to-begin' });
    expect(emailsTo(email)).toHaveLength(1);
    used.system.sandbox.faults.clear();
    await used.drive.command(leadId, 'resolve', { item: 'crm-reading:where-to-begin', resolution: 'retry' });
    await untilTrue(async () => {
      await used.drive.command(leadId, 'send-now');
      return emailsTo(email).length === 2;
    });
  });
});
