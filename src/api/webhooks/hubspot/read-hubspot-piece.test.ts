import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PieceReading } from '../lead-webhook.ts';
import { readHubSpotPiece } from './read-hubspot-piece.ts';

const leadEvents = ['contact.creation', 'contact.propertyChange:lifecyclestage'];

function read(body: unknown, events = leadEvents): PieceReading {
  return readHubSpotPiece(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), events);
}

describe('an event', () => {
  it.each([
    { objectId: 1, subscriptionType: 'contact.creation' },
    { objectId: 1, eventType: 'contact.creation' },
    { objectId: 1, subscriptionType: 'object.creation', objectTypeId: '0-1' },
    { objectId: 1, subscriptionType: 'contact.propertyChange', propertyName: 'lifecyclestage' },
    { objectId: 1, subscriptionType: 'object.propertyChange', objectTypeId: '0-1', propertyName: 'lifecyclestage' },
  ])('that the playbook lists names a lead: %j', (event) => {
    expect(read(event)).toEqual({ kind: 'reference' });
  });

  it.each([
    { objectId: 1, subscriptionType: 'contact.deletion' },
    { objectId: 1, subscriptionType: 'contact.propertyChange', propertyName: 'email' },
    { objectId: 1, subscriptionType: 'contact.propertyChange' },
    { objectId: 1, subscriptionType: 'object.creation', objectTypeId: '0-3' },
    { objectId: 1, subscriptionType: 'object.creation' },
    { objectId: 1, subscriptionType: 'deal.creation' },
    { subscriptionType: 'contact.creation' },
  ])('that the playbook does not list names none: %j', (event) => {
    expect(read(event)).toEqual({ kind: 'unusable', reason: 'not-a-lead-event' });
  });

  it('of another object never names a lead, even when it is listed', () => {
    const event = { objectId: 1, subscriptionType: 'company.creation' };
    expect(read(event, ['company.creation'])).toEqual({ kind: 'unusable', reason: 'not-a-lead-event' });
  });
});

describe('a record of the first contacts API', () => {
  const record = {
    vid: 3234574,
    'portal-id': 62515,
    'is-contact': true,
    properties: {
      firstname: { value: 'Jane', versions: [{ value: 'Jane', 'source-type': 'FORM', timestamp: 1484026585538 }] },
      lastname: { value: 'Doe' },
      email: { value: 'jane@example.com' },
      phone: { value: '' },
      mobilephone: { value: '+15555550123' },
      company: { value: 'Acme' },
      jobtitle: { value: 'CTO' },
      country: { value: 'United States' },
      hs_timezone: { value: 'america_slash_new_york' },
      message: { value: 'Can we see it?' },
      hs_analytics_source: { value: 'PAID_SEARCH' },
      hs_analytics_last_url: { value: 'https://example.com/demo' },
      recent_conversion_event_name: { value: 'Demo: Request a demo' },
      recent_conversion_date: { value: '1484026585538' },
      lifecyclestage: { value: 'lead', versions: [{ value: 'lead', 'source-type': 'API' }] },
      team_size: { value: '50', versions: [{ value: '50', 'source-type': 'FORM' }] },
      budget: { value: '1', versions: [{ 'source-type': 'API' }, { 'source-type': 'FORM' }] },
      auto_status: { value: 'new', versions: [{ value: 'new', 'source-type': 'FORM' }] },
    },
  };

  it('is a lead, with what the person filled in as answers', () => {
    expect(read(record)).toEqual({
      kind: 'lead',
      stated: {
        email: 'jane@example.com',
        phone: '+15555550123',
        firstName: 'Jane',
        lastName: 'Doe',
        company: 'Acme',
        jobTitle: 'CTO',
        country: 'United States',
        timeZone: 'america_slash_new_york',
        message: 'Can we see it?',
        source: 'Demo: Request a demo',
        medium: 'paid_search',
        pageUrl: 'https://example.com/demo',
        submittedAt: '2017-01-10T05:36:25.538Z',
        answers: [{ question: 'team_size', answer: '50' }],
      },
    });
  });

  it('has its source in a property of the team before all others', () => {
    const properties = { ...record.properties, lead_source: { value: 'webinar' } };
    expect(read({ ...record, properties })).toMatchObject({ stated: { source: 'webinar' } });
  });

  it('has its e-mail among its identities where no property has it', () => {
    const body = {
      vid: 1,
      properties: { email: { value: null } },
      'identity-profiles': [
        { vid: 1 },
        {
          identities: [
            { type: 'LEAD_GUID', value: 'x' },
            { type: 'EMAIL', value: 'jane@example.com' },
          ],
        },
      ],
    };
    expect(read(body)).toEqual({ kind: 'lead', stated: { email: 'jane@example.com' } });
  });
});

describe('other bodies of a workflow', () => {
  it('reads the properties of the later contacts API', () => {
    expect(read({ id: '71', properties: { email: 'jane@example.com', lastname: 'Doe', phone: null } })).toEqual({
      kind: 'lead',
      stated: { email: 'jane@example.com', lastName: 'Doe' },
    });
  });

  it("reads a flat body under HubSpot's names and under a form's, without ids and our own properties", () => {
    const body = {
      objectId: 71,
      email: 'jane@example.com',
      firstname: 'Jane',
      lastName: 'Doe',
      lead_source: 'demo_request',
      message: 'Hello',
      team_size: '50',
      hs_object_id: '71',
      auto_score: '80',
    };
    expect(read(body)).toEqual({
      kind: 'lead',
      stated: {
        email: 'jane@example.com',
        firstName: 'Jane',
        lastName: 'Doe',
        source: 'demo_request',
        message: 'Hello',
        answers: [{ question: 'team_size', answer: '50' }],
      },
    });
  });
});

describe('what is no lead', () => {
  it.each([
    { reason: 'malformed-json', body: '{"vid":' },
    { reason: 'malformed-json', body: '' },
    { reason: 'empty-batch', body: '[]' },
    { reason: 'too-many-events', body: JSON.stringify(Array(101).fill(1)) },
    { reason: 'not-a-record', body: '"hello"' },
    { reason: 'not-a-record', body: 'null' },
    { reason: 'not-a-record', body: '[1]' },
    { reason: 'no-address', body: '{}' },
    { reason: 'no-address', body: '{"vid":1,"properties":{"firstname":{"value":"Jane"},"email":{"value":" "}}}' },
    { reason: 'no-address', body: '{"vid":1,"properties":7,"identity-profiles":"x"}' },
    { reason: 'no-address', body: '{"__proto__":{"email":"jane@example.com"}}' },
  ])('is unusable: $reason for $body', ({ reason, body }) => {
    expect(read(body)).toEqual({ kind: 'unusable', reason });
  });

  it('reads objects in the place of values, whatever they call their parts', () => {
    const trap = { value: { toString: 1, valueOf: 1 }, versions: { length: 1 } };
    const names = ['email', 'hs_timezone', 'hs_analytics_source', 'recent_conversion_date', 'hs_object_id'];
    expect(read({ properties: Object.fromEntries(names.map((name) => [name, trap])) }).kind).toBe('lead');
  });

  it('reads anything without an error', () => {
    const anything = fc.oneof(
      fc.uint8Array(),
      fc.json().map((json) => Buffer.from(json)),
      fc
        .record({ vid: fc.jsonValue(), properties: fc.jsonValue(), 'identity-profiles': fc.jsonValue() })
        .map((body) => Buffer.from(JSON.stringify(body))),
      fc
        .dictionary(fc.constantFrom('email', 'hs_timezone', 'recent_conversion_date', 'message'), fc.jsonValue())
        .map((properties) => Buffer.from(JSON.stringify({ properties }))),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        expect(['lead', 'reference', 'unusable']).toContain(readHubSpotPiece(bytes, leadEvents).kind);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a change of where a contact stands for a reference, unless the app says that it made it itself', () => {
    const event = { subscriptionType: 'contact.propertyChange', propertyName: 'auto_tags', objectId: 7, appId: 33 };
    const readEvent = (given: object) => readHubSpotPiece(Buffer.from(JSON.stringify({ ...event, ...given })), []);
    expect(readEvent({ changeSource: 'CRM_UI', sourceId: 'userId:5' })).toEqual({ kind: 'reference' });
    expect(readEvent({ changeSource: 'INTEGRATION', sourceId: '44' })).toEqual({ kind: 'reference' });
    expect(readEvent({ changeSource: 'INTEGRATION', sourceId: '33' })).toMatchObject({ kind: 'unusable' });
    expect(readEvent({ propertyName: 'auto_score' })).toMatchObject({ kind: 'unusable' });
  });
});
