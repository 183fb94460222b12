import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HubSpotRecords } from '../src/api/webhooks/meetings/outcome-desk.ts';
import { claimOf, draft, type DraftedLead } from '../src/store/contract/fixtures.ts';
import { authenticatedHubSpot } from './outcomes/authenticated-hubspot.ts';
import { codeOf, startOutcomeApi, type OutcomeApi } from './outcomes/start-outcome-api.ts';
import type { Answered } from './system/serve-test-api.ts';

const signingKey = 'the signing key of a subscription';
const clientSecret = 'the client secret of an app';
const contactEmails = new Map<string, readonly string[]>();
let isHubSpotAway = false;

const hubSpotRecords: HubSpotRecords = {
  readEmails: () => (isHubSpotAway ? Promise.reject(new Error('No answer')) : Promise.resolve(contactEmails)),
  readDeals: () => Promise.resolve([]),
};

let api: OutcomeApi;
beforeAll(async () => {
  api = await startOutcomeApi({
    calendly: { signingKey },
    hubSpot: { clientSecret },
    salesforce: {},
    hubSpotRecords,
  });
});
afterAll(() => api.close());

function calendlyBody(email: string, given: { event?: string; uri?: string; rescheduled?: boolean } = {}): string {
  const { event = 'invitee.created', uri = randomUUID(), rescheduled = false } = given;
  return JSON.stringify({
    event,
    created_at: '2026-03-02T12:00:00.000000Z',
    created_by: 'https://api.calendly.com/users/AAAAAAAAAAAAAAAA',
    payload: {
      uri: `https://api.calendly.com/scheduled_events/GBGBDCAADAEDCRZ2/invitees/${uri}`,
      email,
      name: 'Jané Doe',
      rescheduled,
      questions_and_answers: [{ question: 'What about?', answer: 'Prices', position: 0 }],
      scheduled_event: { start_time: '2026-03-09T09:00:00.000000Z', end_time: '2026-03-09T09:30:00.000000Z' },
    },
  });
}

interface Signing {
  readonly ageSeconds?: number;
  readonly key?: string;
  readonly signed?: string;
}

function signatureOf(body: string, { ageSeconds = 0, key = signingKey, signed = body }: Signing = {}): string {
  const seconds = Math.floor(Date.now() / 1000) - ageSeconds;
  return `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${signed}`).digest('hex')}`;
}

const tellCalendly = (body: string, signature = signatureOf(body)): Promise<Answered> =>
  api.post('/webhooks/meetings/calendly', body, { 'calendly-webhook-signature': signature });

const typesOf = async ({ leadId }: DraftedLead): Promise<string[]> =>
  (await api.store.timeline.list(leadId)).map(({ type }) => type);

describe('a meeting that is booked by Calendly', () => {
  it('silences the lead: the claim that follows the answer is refused', async () => {
    const lead = await draft(api.store);
    expect(codeOf(await tellCalendly(calendlyBody(lead.email.toUpperCase())))).toEqual([200, 'booked']);
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'stopped' });
    expect(await api.store.enrollments.get(lead.enrollmentId)).toMatchObject({ reason: 'meeting-booked' });
    expect(await api.store.leads.get(lead.leadId)).toMatchObject({ status: 'Handed over', tags: ['meeting:booked'] });
    expect(await typesOf(lead)).toEqual(expect.arrayContaining(['meeting-booked', 'sequence-stopped']));
    await api.settled();
    const told = { leadId: lead.leadId, ordinal: expect.any(Number), reason: 'meeting-booked' };
    expect(api.stopped.filter(({ leadId }) => leadId === lead.leadId)).toEqual([told]);
  });

  it('counts once, however often it is told', async () => {
    const lead = await draft(api.store);
    const body = calendlyBody(lead.email);
    await tellCalendly(body);
    const before = await typesOf(lead);
    expect(codeOf(await tellCalendly(body))).toEqual([200, 'known']);
    expect(await typesOf(lead)).toEqual(before);
    await api.settled();
    expect(api.stopped.filter(({ leadId }) => leadId === lead.leadId)).toHaveLength(1);
  });

  it('is told in the timeline alone when it is called off: the lead stays silent', async () => {
    const lead = await draft(api.store);
    const uri = randomUUID();
    await tellCalendly(calendlyBody(lead.email, { uri }));
    const canceled = calendlyBody(lead.email, { uri, event: 'invitee.canceled' });
    expect(codeOf(await tellCalendly(canceled))).toEqual([200, 'canceled']);
    expect(await typesOf(lead)).toEqual(expect.arrayContaining(['meeting-booked', 'meeting-canceled']));
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'stopped' });
    expect(await api.store.leads.get(lead.leadId)).toMatchObject({ status: 'Handed over' });
  });

  it('stops no lead by a cancellation alone', async () => {
    const lead = await draft(api.store);
    await tellCalendly(calendlyBody(lead.email, { event: 'invitee.canceled', rescheduled: true }));
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
  });

  it('is found by the address without what stands behind a plus', async () => {
    const lead = await draft(api.store);
    const answer = await tellCalendly(calendlyBody(lead.email.replace('@', '+calendly@')));
    expect(codeOf(answer)).toEqual([200, 'booked']);
  });

  it('of somebody unknown, and an event of something else, are answered without a trace', async () => {
    expect(codeOf(await tellCalendly(calendlyBody('nobody@elsewhere.example')))).toEqual([200, 'unmatched']);
    const other = calendlyBody('nobody@elsewhere.example', { event: 'routing_form_submission.created' });
    expect(codeOf(await tellCalendly(other))).toEqual([200, 'ignored']);
  });

  it.each([
    { title: 'no signature', signature: () => '', code: 'missing_signature' },
    { title: 'no v1', signature: () => 't=1772452800', code: 'missing_signature' },
    {
      title: 'another key',
      signature: (body: string) => signatureOf(body, { key: 'another' }),
      code: 'invalid_signature',
    },
    {
      title: 'another body',
      signature: (body: string) => signatureOf(body, { signed: `${body} ` }),
      code: 'invalid_signature',
    },
    {
      title: 'a time that was not signed',
      signature: (body: string) => signatureOf(body).replace(/t=\d+/, `t=${Math.floor(Date.now() / 1000) + 1}`),
      code: 'invalid_signature',
    },
    {
      title: 'a signature of four minutes ago',
      signature: (body: string) => signatureOf(body, { ageSeconds: 240 }),
      code: 'stale_timestamp',
    },
    {
      title: 'a signature four minutes ahead',
      signature: (body: string) => signatureOf(body, { ageSeconds: -240 }),
      code: 'stale_timestamp',
    },
  ])('is refused with $title', async ({ signature, code }) => {
    const lead = await draft(api.store);
    const body = calendlyBody(lead.email);
    expect(codeOf(await tellCalendly(body, signature(body)))).toEqual([401, code]);
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
  });

  it('is taken two minutes after it was signed', async () => {
    const body = calendlyBody('nobody@elsewhere.example');
    expect(codeOf(await tellCalendly(body, signatureOf(body, { ageSeconds: 120 })))).toEqual([200, 'unmatched']);
  });
});

function booked(contactId: number, given: Readonly<Record<string, string>> = {}): unknown {
  const subscriptionType = 'contact.propertyChange';
  const property = { propertyName: 'engagements_last_meeting_booked', propertyValue: '1772452800000', ...given };
  const ids = { eventId: 1, subscriptionId: 12, portalId: 62515, appId: 54321 };
  return [{ ...ids, subscriptionType, ...property, objectId: contactId, occurredAt: 1_772_452_800_000 }];
}

function tellHubSpot(events: unknown, path = '/webhooks/meetings/hubspot', secret = clientSecret): Promise<Answered> {
  const { text, headers } = authenticatedHubSpot(path, events, secret);
  return api.post(path, text, headers);
}

describe('a meeting that is booked by HubSpot', () => {
  it.each(['/webhooks/meetings/hubspot', '/webhooks/leads/hubspot'])(
    'silences the lead whose contact it is, told at %s',
    async (path) => {
      const lead = await draft(api.store);
      contactEmails.set('4711', [lead.email]);
      expect((await tellHubSpot(booked(4711), path)).status).toBe(200);
      expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'stopped' });
      expect((await tellHubSpot(booked(4711))).body).toMatchObject({ meetings: 0 });
    },
  );

  it('is none when the property was emptied, or is another', async () => {
    const lead = await draft(api.store);
    contactEmails.set('4712', [lead.email]);
    await tellHubSpot(booked(4712, { propertyValue: '' }));
    await tellHubSpot(booked(4712, { propertyName: 'lifecyclestage' }));
    expect(await api.store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
  });

  it('comes again when HubSpot cannot be asked', async () => {
    isHubSpotAway = true;
    try {
      expect(codeOf(await tellHubSpot(booked(4713)))).toEqual([503, 'hubspot_away']);
    } finally {
      isHubSpotAway = false;
    }
  });

  it('is refused with another secret', async () => {
    const answer = await tellHubSpot(booked(4711), '/webhooks/meetings/hubspot', 'another secret');
    expect(codeOf(answer)).toEqual([401, 'invalid_signature']);
  });
});
