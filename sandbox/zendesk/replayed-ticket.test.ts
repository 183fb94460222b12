import { describe, expect, it } from '@jest/globals';
import { replayedTicket } from './replayed-ticket.ts';
import type { ZendeskTicket } from './zendesk-ticket.ts';

const idempotency = { key: 'once', requestDigest: 'a1' };
const at = '2026-03-02T10:00:00.000Z';
const ticket: ZendeskTicket = { id: 1, subject: 'x', comment: 'y', isPublic: true, tags: [], idempotency, at };
const tickets = { withKey: (key: string) => (key === 'idempotency-key:once' ? [ticket] : []) };
const minutesLater = (minutes: number): number => Date.parse(at) + minutes * 60_000;

describe('replayedTicket', () => {
  it('answers the ticket that the same request made, for two hours', () => {
    expect(replayedTicket(tickets, idempotency, minutesLater(119))).toBe(ticket);
    expect(replayedTicket(tickets, idempotency, minutesLater(120))).toBeUndefined();
    expect(replayedTicket(tickets, { ...idempotency, key: 'other' }, minutesLater(1))).toBeUndefined();
  });

  it('refuses the key with another request', () => {
    const replay = (): unknown => replayedTicket(tickets, { ...idempotency, requestDigest: 'b2' }, minutesLater(1));
    expect(replay).toThrow('Refused with status 400');
  });
});
