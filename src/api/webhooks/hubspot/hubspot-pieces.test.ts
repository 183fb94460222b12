import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Piece } from '../lead-webhook.ts';
import { hubSpotPieces } from './hubspot-pieces.ts';

const receivedAt = new Date('2026-03-02T23:59:00Z');

function piecesOf(body: unknown, at = receivedAt): Piece[] {
  return hubSpotPieces(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), at);
}

function event(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    objectId: 1246965,
    propertyName: 'lifecyclestage',
    propertyValue: 'subscriber',
    changeSource: 'ACADEMY',
    eventId: 3816279340,
    subscriptionId: 25,
    portalId: 33,
    appId: 1160452,
    occurredAt: 1462216307945,
    subscriptionType: 'contact.propertyChange',
    attemptNumber: 0,
    ...fields,
  };
}

describe('hubSpotPieces', () => {
  it('makes one piece of each of 100 events', () => {
    const events = Array.from({ length: 100 }, (_, index) => event({ objectId: index + 1 }));
    const pieces = piecesOf(events);
    expect(pieces.map(({ body }) => JSON.parse(Buffer.from(body).toString()) as unknown)).toEqual(events);
    expect(pieces.map(({ externalId }) => externalId)).toEqual(events.map(({ objectId }) => String(objectId)));
    expect(new Set(pieces.map(({ dedupeKey }) => dedupeKey)).size).toBe(100);
  });

  it('knows an event again by subscription, object, property and time, whatever else differs', () => {
    const [one] = piecesOf([event()]);
    const [again] = piecesOf([event({ eventId: 1, attemptNumber: 3 })]);
    expect(one?.dedupeKey).toBe('event:25:1246965:lifecyclestage:1462216307945');
    expect(again?.dedupeKey).toBe(one?.dedupeKey);
  });

  it.each([{ subscriptionId: 26 }, { objectId: 2 }, { propertyName: 'email' }, { occurredAt: 1462216307946 }])(
    'takes an event with %j for another',
    (fields) => {
      expect(piecesOf([event(fields)])[0]?.dedupeKey).not.toBe(piecesOf([event()])[0]?.dedupeKey);
    },
  );

  it('gives an event without its id or time no key', () => {
    const { occurredAt, ...timeless } = event();
    expect(occurredAt).toBeDefined();
    expect(piecesOf([timeless])[0]?.dedupeKey).toBeUndefined();
  });

  it('keeps every digit of an id', () => {
    const [piece] = piecesOf('[{"objectId":98765432109876543210,"subscriptionType":"contact.creation"}]');
    expect(piece?.externalId).toBe('98765432109876543210');
    expect(Buffer.from(piece?.body ?? []).toString()).toContain('98765432109876543210');
  });

  it('names no contact for an event of another object', () => {
    expect(piecesOf([event({ subscriptionType: 'deal.creation' })])[0]?.externalId).toBeUndefined();
  });

  it.each([
    { title: 'the first contacts API', body: { vid: 71, properties: {} } },
    { title: 'the later contacts API', body: { id: '71', properties: {} } },
    { title: 'a flat body with its object id', body: { objectId: 71 } },
    { title: 'a flat body with a property', body: { hs_object_id: '71' } },
    { title: 'a property', body: { properties: { hs_object_id: { value: '71' } } } },
  ])('takes the id of the contact from $title, and the bytes as they are', ({ body }) => {
    const [piece, ...others] = piecesOf(body);
    expect(others).toEqual([]);
    expect(piece?.externalId).toBe('71');
    expect(Buffer.from(piece?.body ?? []).toString()).toBe(JSON.stringify(body));
  });

  it('knows the record of a workflow again by its bytes', () => {
    const record = { vid: 71, properties: { lastmodifieddate: { value: '1366074891080' } } };
    const hash = createHash('sha256').update(JSON.stringify(record)).digest('hex');
    expect(piecesOf(record)[0]?.dedupeKey).toBe(`body:${hash}`);
    expect(piecesOf(record, new Date('2026-03-04T00:00:00Z'))[0]?.dedupeKey).toBe(`body:${hash}`);
    const later = { vid: 71, properties: { lastmodifieddate: { value: '1366074891081' } } };
    expect(piecesOf(later)[0]?.dedupeKey).not.toBe(`body:${hash}`);
  });

  it('takes a body that tells no time for another one on another day', () => {
    const body = { email: 'jane@example.com' };
    expect(piecesOf(body, new Date('2026-03-02T00:00:00Z'))[0]?.dedupeKey).toBe(piecesOf(body)[0]?.dedupeKey);
    expect(piecesOf(body, new Date('2026-03-03T00:00:00Z'))[0]?.dedupeKey).not.toBe(piecesOf(body)[0]?.dedupeKey);
  });

  it.each([
    { title: 'no JSON', body: '{"a":' },
    { title: 'no UTF-8', body: Buffer.from([0x7b, 0xff, 0x7d]) },
    { title: 'nothing', body: '' },
    { title: 'an empty batch', body: '[]' },
    { title: '101 events', body: JSON.stringify(Array.from({ length: 101 }, () => event())) },
    { title: 'nesting without end', body: '['.repeat(200_000) + ']'.repeat(200_000) },
    { title: 'a text', body: '"hello"' },
  ])('keeps $title as it came, as one piece', ({ body }) => {
    const bytes = Buffer.from(body);
    const pieces = hubSpotPieces(bytes, receivedAt);
    expect(pieces).toHaveLength(1);
    expect(Buffer.from(pieces[0]?.body ?? []).equals(bytes)).toBe(true);
  });

  it('splits any JSON and any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json().map((json) => Buffer.from(json)),
          fc.uint8Array(),
        ),
        (bytes) => {
          expect(hubSpotPieces(bytes, receivedAt).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
