import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DeliveryEvent } from '../../domain/delivery-events/delivery-event.ts';
import type { Store } from '../store.ts';
import { anyEmail, claimOf, draft, noon, secondsLater, type DraftedLead } from './fixtures.ts';

/** States what every store must do with what providers tell of deliveries. */
export function describeDeliveryEvents(current: () => { readonly store: Store }): void {
  const events = (): Store['deliveryEvents'] => current().store.deliveryEvents;
  const eventOf = (given: Partial<DeliveryEvent>): DeliveryEvent => ({
    ...{ provider: 'postmark', eventId: randomUUID(), channel: 'email', kind: 'delivered' },
    ...{ occurredAt: secondsLater(60), address: anyEmail() },
    ...given,
  });
  /** Sends the lead's message and answers its key and the provider's id. */
  const send = async (lead: DraftedLead): Promise<{ deliveryKey: string; providerMessageId: string }> => {
    const request = claimOf(lead);
    const claimed = await current().store.deliveries.claim(request);
    const deliveryKey = claimed.kind === 'go' ? claimed.deliveryKey : '';
    const providerMessageId = randomUUID();
    const result = { kind: 'sent', providerMessageId } as const;
    await current().store.deliveries.settle({ deliveryKey, attemptToken: request.attemptToken, result, at: noon });
    return { deliveryKey, providerMessageId };
  };
  const record = async (event: DeliveryEvent): Promise<boolean> => {
    const { delivery } = await events().place(event, new Date(0));
    return events().record({ event, delivery, isByMachine: false, receivedAt: noon });
  };

  describe('delivery events', () => {
    it('find their delivery by our key, or by the provider’s id of the message', async () => {
      const lead = await draft(current().store);
      const { deliveryKey, providerMessageId } = await send(lead);
      const delivery = { deliveryKey, leadId: lead.leadId, sentAt: noon };
      for (const given of [{ deliveryKey }, { providerMessageId }, { deliveryKey: 'gone', providerMessageId }]) {
        expect(await events().place(eventOf(given), noon)).toEqual({ isKnown: false, delivery, softBounceCount: 0 });
      }
      const foreign = eventOf({ providerMessageId, provider: 'mailgun' });
      expect((await events().place(foreign, noon)).delivery).toBeUndefined();
    });

    it('are kept once, in the order in which they happened, and told to the lead’s timeline', async () => {
      const lead = await draft(current().store);
      const { deliveryKey } = await send(lead);
      const bounce = eventOf({ deliveryKey, kind: 'hard-bounce', code: '5.1.1', occurredAt: secondsLater(120) });
      expect(await record(bounce)).toBe(true);
      expect(await record(eventOf({ deliveryKey }))).toBe(true);
      expect(await record(bounce)).toBe(false);
      expect((await events().place(bounce, noon)).isKnown).toBe(true);
      expect(await events().listOf(deliveryKey)).toEqual([
        { kind: 'delivered', provider: 'postmark', occurredAt: secondsLater(60), isByMachine: false },
        {
          ...{ kind: 'hard-bounce', provider: 'postmark', code: '5.1.1' },
          ...{ occurredAt: secondsLater(120), isByMachine: false },
        },
      ]);
      const told = (await current().store.timeline.list(lead.leadId)).filter(
        ({ type }) => type === 'delivery-reported',
      );
      expect(told.map(({ summary }) => summary)).toEqual([
        'A message came back: the address takes none.',
        'A message was delivered.',
      ]);
    });

    it('count the soft bounces of an address since its suppression was last undone', async () => {
      const address = anyEmail();
      const bounceAt = (seconds: number): DeliveryEvent =>
        eventOf({ kind: 'soft-bounce', address, occurredAt: secondsLater(seconds) });
      for (const seconds of [10, 20, 30]) await record(bounceAt(seconds));
      const count = async (since: Date): Promise<number> => (await events().place(bounceAt(90), since)).softBounceCount;
      expect(await count(noon)).toBe(3);
      expect(await count(secondsLater(15))).toBe(2);
      const closing = { channel: 'email', address, reason: 'soft-bounces', origin: 'postmark', at: noon } as const;
      const { suppressionId } = await current().store.suppressions.suppress(closing);
      const by = { by: 'Alex', note: 'x', at: secondsLater(25) };
      await current().store.suppressions.lift(suppressionId, by);
      expect(await count(noon)).toBe(1);
    });

    it('are counted for a channel since its last alarm', async () => {
      // Long before all other tests, whose deliveries and events would count as well.
      const since = new Date(0);
      const before = await events().countTraffic('email', since);
      const { deliveryKey } = await send(await draft(current().store));
      await record(eventOf({ deliveryKey, kind: 'hard-bounce' }));
      await record(eventOf({ deliveryKey, kind: 'blocked' }));
      await record(eventOf({ deliveryKey, kind: 'complaint' }));
      await record(eventOf({ kind: 'complaint' }));
      expect(await events().countTraffic('email', since)).toEqual({
        sentCount: before.sentCount + 1,
        bounceCount: before.bounceCount + 1,
        complaintCount: before.complaintCount + 1,
      });
      await events().alarm('email', 'too many', new Date('2100-01-01T00:00:00Z'));
      expect(await events().countTraffic('email', since)).toEqual({ sentCount: 0, bounceCount: 0, complaintCount: 0 });
    });
  });
}
