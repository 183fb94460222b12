import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReceivedRequest } from '../sandbox/requests/received-request.ts';
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
const ids: Record<string, string> = {};

beforeAll(() => {
  for (const rep of ['alex', 'sam', 'priya']) {
    ids[rep] = used.system.sandbox.addHubSpotOwner({ email: `${rep}@example.com` }).id;
  }
});

const contactOf = (email: string) =>
  used.system.sandbox.contacts().find(({ properties }) => properties['email'] === email);
const ownerIdOf = (email: string): string | null | undefined => contactOf(email)?.properties['hubspot_owner_id'];
const summariesOf = async (leadId: string, type: string): Promise<string[]> =>
  (await used.drive.timeline(leadId)).filter((event) => event.type === type).map(({ summary }) => summary);

/** What wrote to the CRM; reads are not counted, nor is the search for what a note must not repeat. */
const isWrite = ({ vendor, method, path }: ReceivedRequest): boolean =>
  vendor === 'hubspot' && method !== 'GET' && !/\/(?:search|batch\/read)/.test(path);

/** Lets the pause before the follow-up pass, and the follow-up. */
async function followUpComes(leadId: string): Promise<void> {
  await fastForward(used.system.client, `lead:${leadId}`, 3 * dayMs + hourMs).catch((error: unknown) => {
    if (!String(error).includes('the execution ended')) throw error;
  });
}

async function arrived(email: string, more: object = {}): Promise<string> {
  const { leadId } = await used.drive.submit({ ...janeDoe, email, ...more });
  await used.drive.untilTold(leadId, 'wait-started');
  await used.drive.untilTold(leadId, 'crm-updated');
  return leadId;
}

/** Sets the owner as a person does at the CRM's screen. */
async function setOwner(email: string, ownerId: string): Promise<void> {
  const id = contactOf(email)?.id ?? '';
  const response = await fetch(`${used.system.sandbox.baseUrls.hubspot}/crm/v3/objects/contacts/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: 'Bearer sandbox' },
    body: JSON.stringify({ properties: { hubspot_owner_id: ownerId } }),
  });
  expect(response.status).toBe(200);
}

async function announceOwner(email: string): Promise<void> {
  const event = {
    subscriptionType: 'contact.propertyChange',
    objectId: Number(contactOf(email)?.id),
    propertyName: 'hubspot_owner_id',
    ...{ subscriptionId: 71, occurredAt: Date.now(), changeSource: 'CRM_UI' },
  };
  expect((await used.drive.post('/webhooks/leads/hubspot', [event])).status).toBe(202);
}

describe('a lead whom the CRM does not know', () => {
  it('is given to whose turn it is, written to in their name, and told to the CRM in the write that is made anyway', async () => {
    const email = 'turn@owners-one.example';
    const before = used.system.sandbox.requests.list().length;
    const leadId = await arrived(email);
    const { owner } = await used.drive.lead(leadId);
    expect(owner).toMatchObject({ rep: 'alex', name: 'Alex Rivera', email: 'alex@example.com', origin: 'round-robin' });
    expect(await summariesOf(leadId, 'owner-chosen')).toEqual(['Alex Rivera owns the lead: it is their turn.']);
    expect(ownerIdOf(email)).toBe(ids['alex']);
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'message-sent');
    expect(emailsTo(email)[0]?.from).toContain('alex@example.com');
    await used.drive.command(leadId, 'take-over', { by: 'somebody else' });
    await workflowEnd(used.system, leadId);
    const writes = used.system.sandbox.requests.list().slice(before).filter(isWrite);
    // The contact, the status Handed over, and the note.
    expect(writes.map(({ path }) => path.split('?')[0])).toHaveLength(3);
    const other = await used.drive.lead(await arrived('next@owners-two.example'));
    expect(other.owner).toMatchObject({ rep: 'sam' });
  });

  it('goes to whose territory it is, with their calendar', async () => {
    const email = 'anna@owners-three.example';
    const contactForm = { country: 'GB', phone: '+442079460018', leadData: { source: 'contact_form' } };
    const leadId = await arrived(email, contactForm);
    expect(await summariesOf(leadId, 'owner-chosen')).toEqual(['Priya Nair owns the lead: its country is GB.']);
    await used.drive.untilTold(leadId, 'alert-sent');
    const alert = used.system.sandbox.chatPosts().find(({ text }) => text.includes('+442079460018'));
    expect(alert?.text).toMatch(/^For Priya Nair\.\n/);
    await untilTrue(() =>
      used.system.sandbox.tasks().some(({ properties }) => properties['hubspot_owner_id'] === ids['priya']),
    );
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'message-sent');
    const [sent] = emailsTo(email);
    expect(sent?.from).toContain('priya@example.com');
    for (const told of ['Priya Nair', '+12025550144', 'https://example.com/meet/priya-nair']) {
      expect(sent?.text).toContain(told);
    }
  });
});

describe('a lead whom the CRM knows', () => {
  it('stays with its owner there, and with whom the CRM names later, from the next message on', async () => {
    const email = 'known@owners-four.example';
    used.system.sandbox.addHubSpotContact({ email, hubspot_owner_id: ids['sam'] ?? '' });
    const leadId = await arrived(email);
    expect(await summariesOf(leadId, 'owner-chosen')).toEqual(['Sam Okafor owns the lead: the CRM says so.']);
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'wait-started', 2);
    await setOwner(email, ids['priya'] ?? '');
    await announceOwner(email);
    await used.drive.untilTold(leadId, 'owner-changed');
    await announceOwner(email);
    await followUpComes(leadId);
    await untilTrue(() => emailsTo(email).length === 2);
    const [first, second] = emailsTo(email);
    expect(first?.from).toContain('sam@example.com');
    expect(second?.from).toContain('priya@example.com');
    expect(second?.text).toContain('Priya Nair');
    expect(second?.replyTo.match(/\S+@\S+/)?.[0]).toContain(first?.replyTo.match(/\+\w+@/)?.[0] ?? 'none');
    expect(await summariesOf(leadId, 'owner-changed')).toEqual(['Priya Nair owns the lead now: the CRM says so.']);
    expect(ownerIdOf(email)).toBe(ids['priya']);
    await used.drive.reply(email, { TextBody: 'Please call me.' });
    await used.drive.untilTold(leadId, 'reply-forwarded');
    expect(emailsTo('priya@example.com').at(-1)?.text).toContain('Please call me.');
  });

  it('is found to have another owner before a follow-up, although no event told of it', async () => {
    const email = 'silent@owners-five.example';
    const leadId = await arrived(email);
    await used.drive.command(leadId, 'send-now');
    await used.drive.untilTold(leadId, 'wait-started', 2);
    await setOwner(email, ids['priya'] ?? '');
    await followUpComes(leadId);
    await untilTrue(() => emailsTo(email).length === 2);
    expect(await used.drive.lead(leadId)).toMatchObject({ owner: { rep: 'priya', origin: 'changed-in-crm' } });
  });

  it('keeps its owner when the CRM names somebody who is no rep, and says so once', async () => {
    const email = 'stranger@owners-six.example';
    const leadId = await arrived(email);
    const { owner } = await used.drive.lead(leadId);
    const [stranger] = used.system.sandbox.owners();
    await setOwner(email, stranger?.id ?? '');
    await announceOwner(email);
    await used.drive.untilTold(leadId, 'crm-changed');
    expect((await used.drive.lead(leadId)).owner).toEqual(owner);
    await used.drive.command(leadId, 'take-over', { by: 'Priya Nair' });
    await workflowEnd(used.system, leadId);
    expect(await summariesOf(leadId, 'crm-changed')).toHaveLength(1);
    expect(await used.drive.lead(leadId)).toMatchObject({ owner: { rep: 'priya', origin: 'taken' } });
    await untilTrue(() => ownerIdOf(email) === ids['priya']);
  });
});
