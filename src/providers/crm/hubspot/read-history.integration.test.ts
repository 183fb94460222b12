import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import type { CrmHistory } from '../../../domain/history/crm-history.ts';
import { createHubSpotCrm } from './hubspot-crm.ts';

const now = new Date('2026-11-20T12:00:00Z');
const at = '2026-11-10T09:00:00.000Z';

let sandbox: Sandbox;
let contacts = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.requests.clear();
});
afterAll(() => sandbox.close());

const newContact = (): string => sandbox.addHubSpotContact({ email: `marco.${(contacts += 1)}@example.com` }).id;

function read(contactId: string, withinMs = 5_000): Promise<CrmHistory> {
  const crm = createHubSpotCrm({ accessToken: 'pat-4711', baseUrl: sandbox.baseUrls.hubspot });
  return crm.readHistory(contactId, { now, withinMs });
}

const called = (): string[] => sandbox.requests.list().map(({ path }) => path.replace(/\?.*/, ''));

/** One record of every type. */
function addOneOfEach(contactId: string): void {
  const deal = { dealname: 'Compass', dealstage: 'contractsent', amount: '1200', createdate: '2026-03-02T10:00:00Z' };
  sandbox.addHubSpotRecord(contactId, 'deals', deal);
  const ticket = { subject: 'Login fails', hs_pipeline_stage: '1', createdate: '2026-11-17T10:00:00Z' };
  sandbox.addHubSpotRecord(contactId, 'tickets', ticket);
  sandbox.addHubSpotRecord(contactId, 'notes', { hs_timestamp: at, hs_note_body: '<p>Likes <b>charts</b></p>' });
  const call = { hs_call_title: 'Intro', hs_call_body: 'Asked for prices', hs_call_direction: 'INBOUND' };
  sandbox.addHubSpotRecord(contactId, 'calls', { hs_timestamp: '2026-11-11T09:00:00Z', ...call });
  const meeting = { hs_meeting_title: 'Demo', hs_meeting_body: '<p>Went well</p>' };
  sandbox.addHubSpotRecord(contactId, 'meetings', { hs_timestamp: '2026-11-12T09:00:00Z', ...meeting });
  const quote = 'On Mon, 9 Nov 2026 at 09:12, Alex <alex@example.com> wrote:\r\n> Great news';
  const email = { hs_email_subject: 'Re: Offer', hs_email_text: `Not now.\r\n\r\n${quote}` };
  const incoming = { ...email, hs_email_direction: 'INCOMING_EMAIL' };
  sandbox.addHubSpotRecord(contactId, 'emails', { hs_timestamp: '2026-11-13T09:00:00Z', ...incoming });
  const task = { hs_task_subject: 'Call back', hs_task_body: 'Monday' };
  sandbox.addHubSpotRecord(contactId, 'tasks', { hs_timestamp: '2026-11-14T09:00:00Z', ...task });
}

describe("a contact's history in HubSpot", () => {
  it('costs one call when there is none', async () => {
    const contactId = newContact();
    await expect(read(contactId)).resolves.toEqual({ openDeals: [], openTickets: [], activities: [], missing: [] });
    expect(called()).toEqual([`/crm/v3/objects/contacts/${contactId}`]);
  });

  it('costs one call more for each type of record, however many there are, and no search', async () => {
    const contactId = newContact();
    addOneOfEach(contactId);
    addOneOfEach(contactId);
    await read(contactId);
    expect(called().toSorted()).toEqual([
      '/crm/v3/objects/calls/batch/read',
      `/crm/v3/objects/contacts/${contactId}`,
      '/crm/v3/objects/deals/batch/read',
      '/crm/v3/objects/emails/batch/read',
      '/crm/v3/objects/meetings/batch/read',
      '/crm/v3/objects/notes/batch/read',
      '/crm/v3/objects/tasks/batch/read',
      '/crm/v3/objects/tickets/batch/read',
    ]);
  });

  it('is read as a person would tell it, the newest first', async () => {
    const contactId = newContact();
    addOneOfEach(contactId);
    await expect(read(contactId)).resolves.toEqual({
      openDeals: [
        { name: 'Compass', stage: 'contractsent', amount: '1200', createdAt: new Date('2026-03-02T10:00:00Z') },
      ],
      openTickets: [{ subject: 'Login fails', createdAt: new Date('2026-11-17T10:00:00Z') }],
      activities: [
        { at: new Date('2026-11-14T09:00:00Z'), kind: 'task', text: 'Call back\nMonday' },
        { at: new Date('2026-11-13T09:00:00Z'), kind: 'email', direction: 'in', text: 'Re: Offer\nNot now.' },
        { at: new Date('2026-11-12T09:00:00Z'), kind: 'meeting', text: 'Demo\nWent well' },
        { at: new Date('2026-11-11T09:00:00Z'), kind: 'call', direction: 'in', text: 'Intro\nAsked for prices' },
        { at: new Date(at), kind: 'note', text: 'Likes charts' },
      ],
      missing: [],
    });
  });

  it('leaves out deals that are won or lost, and tickets that are closed', async () => {
    const contactId = newContact();
    for (const dealstage of ['closedwon', 'closedlost']) {
      sandbox.addHubSpotRecord(contactId, 'deals', { dealname: 'Old', dealstage });
    }
    sandbox.addHubSpotRecord(contactId, 'tickets', { subject: 'Solved', hs_pipeline_stage: '4' });
    await expect(read(contactId)).resolves.toMatchObject({ openDeals: [], openTickets: [] });
  });

  it('holds the newest ten activities, each with 500 characters at most, and nothing of another contact', async () => {
    const contactId = newContact();
    for (let day = 10; day < 22; day += 1) {
      const note = { hs_timestamp: `2026-10-${day}T09:00:00Z`, hs_note_body: 'x'.repeat(600) };
      sandbox.addHubSpotRecord(contactId, 'notes', note);
    }
    sandbox.addHubSpotRecord(newContact(), 'notes', { hs_timestamp: at, hs_note_body: 'Somebody else' });
    const { activities = [] } = await read(contactId);
    expect(activities).toHaveLength(10);
    expect(activities[0]).toEqual({ at: new Date('2026-10-21T09:00:00Z'), kind: 'note', text: 'x'.repeat(500) });
    expect(activities.at(-1)?.at).toEqual(new Date('2026-10-12T09:00:00Z'));
  });

  it('asks HubSpot for no more than a hundred records of a type, the newest', async () => {
    const contactId = newContact();
    for (let count = 0; count < 120; count += 1) {
      const minute = String(count % 60).padStart(2, '0');
      const note = {
        hs_timestamp: `2026-10-10T${count < 60 ? '09' : '10'}:${minute}:00Z`,
        hs_note_body: String(count),
      };
      sandbox.addHubSpotRecord(contactId, 'notes', note);
    }
    const { activities = [] } = await read(contactId);
    expect(activities[0]?.text).toBe('119');
    expect(called()).toHaveLength(2);
  });

  it('lacks the deals when only they may not be read', async () => {
    const contactId = newContact();
    addOneOfEach(contactId);
    sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 403, path: '/objects/deals', times: 'always' });
    const history = await read(contactId);
    expect(history).not.toHaveProperty('openDeals');
    expect(history).toMatchObject({ openTickets: [{}], missing: ['deals: MISSING_SCOPES'] });
    expect(history.activities).toHaveLength(5);
  });

  it('asks for each permission apart when HubSpot refuses the whole', async () => {
    const contactId = newContact();
    addOneOfEach(contactId);
    sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 403, path: '/objects/contacts' });
    await expect(read(contactId)).resolves.toMatchObject({ openDeals: [{}], openTickets: [{}], missing: [] });
    expect(called().filter((path) => path.startsWith('/crm/v3/objects/contacts/'))).toHaveLength(1 + 4);
  });

  it('has what was in time when one part is late', async () => {
    const contactId = newContact();
    addOneOfEach(contactId);
    sandbox.faults.add({ vendor: 'hubspot', kind: 'hang', path: '/objects/tickets' });
    const history = await read(contactId, 500);
    expect(history).toMatchObject({ openDeals: [{}], missing: ['tickets: timeout'] });
    expect(history).not.toHaveProperty('openTickets');
  });
});
