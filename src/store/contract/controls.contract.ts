import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { NotFoundError } from '../not-found-error.ts';
import type { Store } from '../store.ts';
import { arrive, claimOf, draft, noon, secondsLater, versionOf } from './fixtures.ts';

/** States what every store must do with what operators decide about sending. */
export function describeControls(current: () => { readonly store: Store }): void {
  const controls = (): Store['controls'] => current().store.controls;
  const word = (leadId: string): { leadId: string; by: string; at: Date } => ({ leadId, by: 'Sam', at: noon });
  const typesOf = async (leadId: string): Promise<string[]> =>
    (await current().store.timeline.list(leadId)).map(({ type }) => type);

  describe('controls', () => {
    afterEach(async () => {
      for (const { scope } of await controls().listStops()) await controls().startSending(scope);
    });

    describe('stopSending', () => {
      it('holds every claim until sending is started again', async () => {
        const lead = await draft(current().store);
        expect(await controls().stopSending({ scope: 'all', by: 'Sam', note: 'A wrong price', at: noon })).toBe(true);
        expect(await current().store.deliveries.claim(claimOf(lead))).toEqual({
          kind: 'held',
          because: 'all-sending-stopped',
        });
        expect(await controls().startSending('all')).toBe(true);
        expect(await current().store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
      });

      it('keeps the word of the first who stopped', async () => {
        await controls().stopSending({ scope: 'all', by: 'Sam', note: 'A wrong price', at: noon });
        expect(await controls().stopSending({ scope: 'all', by: 'Alex', at: secondsLater(1) })).toBe(false);
        expect(await controls().listStops()).toEqual([{ scope: 'all', by: 'Sam', note: 'A wrong price', at: noon }]);
      });

      it('stops one channel and leaves the other', async () => {
        const lead = await draft(current().store);
        await controls().stopSending({ scope: 'sms', by: 'Sam', at: noon });
        expect(await current().store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
        await controls().stopSending({ scope: 'email', by: 'Sam', at: noon });
        const other = await draft(current().store);
        expect(await current().store.deliveries.claim(claimOf(other))).toEqual({
          kind: 'held',
          because: 'channel-paused',
        });
      });

      it('tells what went out before all else', async () => {
        const lead = await draft(current().store);
        const { attemptToken } = claimOf(lead);
        const answer = await current().store.deliveries.claim(claimOf(lead, { attemptToken }));
        if (answer.kind !== 'go') throw new Error(`The claim answered ${answer.kind}`);
        const result = { kind: 'sent', providerMessageId: 'p-1' } as const;
        await current().store.deliveries.settle({ deliveryKey: answer.deliveryKey, attemptToken, result, at: noon });
        await controls().stopSending({ scope: 'all', by: 'Sam', at: noon });
        expect(await current().store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'already-sent' });
      });

      it('has nothing to start when nothing is stopped', async () => {
        expect(await controls().startSending('all')).toBe(false);
      });
    });

    describe('pause', () => {
      it('holds the claims of this lead alone, and tells its timeline once', async () => {
        const [lead, other] = [await draft(current().store), await draft(current().store)];
        expect(await controls().pause(word(lead.leadId))).toBe(true);
        expect(await controls().pause(word(lead.leadId))).toBe(false);
        expect(await controls().isPaused(lead.leadId)).toBe(true);
        expect(await current().store.deliveries.claim(claimOf(lead))).toEqual({ kind: 'held', because: 'paused' });
        expect(await current().store.deliveries.claim(claimOf(other))).toMatchObject({ kind: 'go' });
        expect((await typesOf(lead.leadId)).filter((type) => type === 'lead-paused')).toHaveLength(1);
      });

      it('ends with resume', async () => {
        const lead = await draft(current().store);
        await controls().pause(word(lead.leadId));
        expect(await controls().resume(word(lead.leadId))).toBe(true);
        expect(await controls().resume(word(lead.leadId))).toBe(false);
        expect(await controls().isPaused(lead.leadId)).toBe(false);
        expect(await current().store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
      });

      it('refuses a lead that is unknown', async () => {
        await expect(controls().pause(word(randomUUID()))).rejects.toThrow(NotFoundError);
      });
    });

    describe('takeOver', () => {
      it('stops what runs and hands the lead over', async () => {
        const lead = await draft(current().store);
        const ordinal = await controls().takeOver({ ...word(lead.leadId), note: 'I call her' });
        expect(ordinal).toBeGreaterThan(lead.ordinal);
        expect(await current().store.deliveries.claim(claimOf(lead))).toEqual({
          kind: 'stopped',
          reason: 'taken-over',
        });
        expect(await current().store.leads.get(lead.leadId)).toMatchObject({ status: 'Handed over' });
        const told = await current().store.timeline.list(lead.leadId);
        expect(told.find(({ type }) => type === 'lead-taken-over')?.summary).toBe(
          'Sam took the lead over by hand. Note: I call her',
        );
      });
    });

    describe('order', () => {
      it('keeps the sequence that a person wants, and lists the lead to be woken', async () => {
        const { leadId, submissionId } = await arrive(current().store);
        await current().store.submissions.markDispatched(submissionId, noon);
        const order = await controls().order({ ...word(leadId), sequence: 'sales-demo' });
        expect(order).toMatchObject({ leadId, submissionId, sequence: 'sales-demo' });
        expect(await controls().getOrder(order.orderId)).toEqual(order);
        const pending = await current().store.submissions.listUndispatched({
          receivedBefore: secondsLater(1),
          limit: 10_000,
        });
        expect(pending).toContainEqual(expect.objectContaining({ leadId, submissionId }));
      });

      it('is admitted to one run, which is answered the same again', async () => {
        const { leadId } = await arrive(current().store);
        const first = await controls().order({ ...word(leadId), sequence: 'sales-demo' });
        const second = await controls().order({ ...word(leadId), sequence: 'webinar-follow-up' });
        expect(await controls().admitOrders({ leadId, runId: 'one' })).toEqual([first, second]);
        expect(await controls().admitOrders({ leadId, runId: 'other' })).toEqual([]);
        expect(await controls().admitOrders({ leadId, runId: 'one' })).toEqual([first, second]);
      });
    });

    describe('keepCommandWord', () => {
      it('keeps who gave a command to many leads, and why', async () => {
        const [commandId, given] = [randomUUID(), { by: 'Sam', note: 'A wrong price', at: noon }];
        await controls().keepCommandWord(commandId, given);
        expect(await controls().getCommandWord(commandId)).toEqual(given);
        await expect(controls().getCommandWord(randomUUID())).rejects.toThrow(NotFoundError);
      });
    });

    describe('listLeads', () => {
      it('finds those that fit all that is asked, page by page', async () => {
        const tag = randomUUID();
        const leads = await Promise.all(Array.from({ length: 3 }, () => draft(current().store)));
        for (const { leadId } of leads) {
          await current().store.leads.change(leadId, { addTags: [tag], status: 'Nurturing' }, noon);
        }
        const ids = leads.map(({ leadId }) => leadId).toSorted();
        const filter = { tag, status: 'Nurturing', source: 'demo_request', sequence: 'hot-lead' } as const;
        expect(await controls().countLeads(filter)).toBe(3);
        expect(await controls().listLeads(filter, { limit: 2 })).toEqual(ids.slice(0, 2));
        expect(await controls().listLeads(filter, { after: ids[1], limit: 2 })).toEqual(ids.slice(2));
      });

      it.each([
        { status: 'Closed' as const },
        { source: 'webinar' },
        { intent: 'SPAM' as const },
        { sequence: 'another' },
      ])('leaves out what does not fit %j', async (filter) => {
        const tag = randomUUID();
        const { leadId } = await draft(current().store);
        await current().store.leads.change(leadId, { addTags: [tag], status: 'Nurturing' }, noon);
        expect(await controls().countLeads({ tag })).toBe(1);
        expect(await controls().countLeads({ tag, ...filter })).toBe(0);
      });

      it('leaves out a sequence that has ended', async () => {
        const tag = randomUUID();
        const { leadId, enrollmentId } = await draft(current().store);
        await current().store.leads.change(leadId, { addTags: [tag] }, noon);
        await current().store.enrollments.finish(enrollmentId, noon);
        expect(await controls().countLeads({ tag, sequence: versionOf().sequence.name })).toBe(0);
      });
    });
  });
}
