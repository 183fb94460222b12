import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { anyEmail, anyPhone, arrivalOf, arrive, claimOf, draft, noon, secondsLater, versionOf } from './fixtures.ts';

/** States what every store must do with addresses that must not be written to. */
export function describeSuppressions(current: () => { readonly store: Store }): void {
  const suppressions = (): Store['suppressions'] => current().store.suppressions;
  const closing = (address: string, given: Partial<Parameters<Store['suppressions']['suppress']>[0]> = {}) =>
    suppressions().suppress({
      ...{ channel: 'email', address, reason: 'unsubscribed', origin: 'the preference page', at: noon },
      ...given,
    });

  describe('suppressions', () => {
    it('end what runs on the channel, tell the timeline and refuse every later claim', async () => {
      const lead = await draft(current().store);
      const { isNew, leadId, stops, ...suppression } = await closing(lead.email.toUpperCase());
      expect({ isNew, leadId }).toEqual({ isNew: true, leadId: lead.leadId });
      expect(stops).toEqual([{ leadId, ordinal: expect.any(Number), reason: 'opted-out' }]);
      expect(suppression).toEqual({
        ...{ suppressionId: expect.any(String), channel: 'email', reason: 'unsubscribed', suppressedAt: noon },
        ...{ origin: 'the preference page', hint: expect.stringMatching(/^.…[^@]@.…[^@]$/) },
      });
      expect(await current().store.enrollments.get(lead.enrollmentId)).toMatchObject({ reason: 'opted-out' });
      const events = await current().store.timeline.list(lead.leadId);
      expect(events.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['address-suppressed', 'sequence-stopped']),
      );
      const request = { leadId: lead.leadId, causeId: 'later', version: versionOf(), at: noon };
      const { enrollmentId } = await current().store.enrollments.enroll(request);
      expect(await current().store.deliveries.claim(claimOf({ ...lead, enrollmentId }))).toEqual({
        ...{ kind: 'suppressed', because: 'suppressed-address' },
      });
    });

    it('are there before the lead, and say nothing of other addresses and channels', async () => {
      const [email, phone] = [anyEmail(), anyPhone()];
      await closing(email);
      await closing(phone, { channel: 'sms' });
      const closed = await draft(current().store, { profile: { email } });
      expect(await current().store.deliveries.claim(claimOf(closed))).toMatchObject({ kind: 'suppressed' });
      const open = await draft(current().store, { profile: { email: anyEmail(), phone } });
      expect(await current().store.deliveries.claim(claimOf(open))).toMatchObject({ kind: 'go' });
    });

    it('stay as they are when they come again', async () => {
      const address = anyEmail();
      const first = await closing(address, { reason: 'hard-bounce' });
      const again = await closing(address, { reason: 'complaint', at: secondsLater(9) });
      expect(again).toEqual({ ...first, isNew: false });
    });

    it('leave alone what writes on another channel too, but for a complaint', async () => {
      const lead = await arrive(current().store);
      const version = versionOf('mixed');
      const [mail] = version.sequence.steps;
      if (mail?.kind !== 'message') throw new Error('There is no message');
      const steps = [mail, { ...mail, id: 'text', channel: 'sms' as const }];
      const mixed = { ...version, sequence: { ...version.sequence, steps } };
      const request = { leadId: lead.leadId, causeId: 'mixed', version: mixed, at: noon };
      const { enrollmentId } = await current().store.enrollments.enroll(request);
      const { stops, suppressionId } = await closing(lead.email);
      expect(stops).toEqual([]);
      expect(await current().store.enrollments.get(enrollmentId)).toMatchObject({ state: 'running' });
      await suppressions().lift(suppressionId, { by: 'Alex', note: 'asked again', at: noon });
      await closing(lead.email, { reason: 'complaint' });
      expect(await current().store.enrollments.get(enrollmentId)).toMatchObject({ reason: 'complained' });
    });

    it('are undone with a note, once, and may be made anew', async () => {
      const lead = await draft(current().store);
      const { suppressionId } = await closing(lead.email, { reason: 'hard-bounce' });
      const by = { by: 'Alex', note: 'They mended it.', at: secondsLater(5) };
      expect(await suppressions().lift(suppressionId, by)).toMatchObject({ suppressionId, lifted: by });
      expect(await suppressions().lift(suppressionId, by)).toBeUndefined();
      expect(await suppressions().lift('no-uuid', by)).toBeUndefined();
      expect(await suppressions().find('email', lead.email)).toBeUndefined();
      const last = (await current().store.timeline.list(lead.leadId)).at(-1);
      expect(last?.summary).toBe('Messages may be sent by e-mail again, says Alex: They mended it.');
      expect(await closing(lead.email)).toMatchObject({ isNew: true });
      expect(await suppressions().find('email', lead.email)).toMatchObject({ reason: 'unsubscribed' });
    });

    it('are undone by the address, as START does', async () => {
      const address = anyPhone();
      await closing(address, { channel: 'sms', reason: 'sms-stop' });
      const by = { by: 'the lead', note: 'START', at: noon };
      expect(await suppressions().liftAddress({ channel: 'email', address, ...by })).toBe(false);
      expect(await suppressions().liftAddress({ channel: 'sms', address, ...by })).toBe(true);
      expect(await suppressions().liftAddress({ channel: 'sms', address, ...by })).toBe(false);
    });

    it('are listed newest first, by channel and reason, with or without what was undone', async () => {
      const origin = randomUUID();
      const made: { readonly suppressionId: string }[] = [];
      for (const reason of ['imported', 'operator', 'imported'] as const) {
        made.push(await closing(anyEmail(), { reason, origin }));
      }
      await suppressions().lift(made[2]?.suppressionId ?? '', { by: 'Alex', note: 'x', at: noon });
      const idsOf = async (query: Omit<Parameters<Store['suppressions']['list']>[0], 'limit'>): Promise<unknown[]> =>
        (await suppressions().list({ ...query, limit: 1_000 }))
          .filter((one) => one.origin === origin)
          .map((one) => made.findIndex(({ suppressionId }) => suppressionId === one.suppressionId));
      expect(await idsOf({})).toEqual([1, 0]);
      expect(await idsOf({ includeLifted: true })).toEqual([2, 1, 0]);
      expect(await idsOf({ includeLifted: true, reason: 'imported' })).toEqual([2, 0]);
      expect(await idsOf({ channel: 'sms' })).toEqual([]);
      expect(await idsOf({ after: made[1]?.suppressionId })).toEqual([0]);
    });

    it('come back from an exported hash', async () => {
      const address = anyEmail();
      const { suppressionId } = await closing(address);
      const [listed] = await suppressions().list({ limit: 1 });
      expect(listed).toMatchObject({ suppressionId, addressHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      await suppressions().lift(suppressionId, { by: 'Alex', note: 'x', at: noon });
      const hashed = { channel: 'email', addressHash: listed?.addressHash ?? '', reason: 'imported' } as const;
      await suppressions().suppressHash({ ...hashed, origin: 'import', at: noon });
      expect(await suppressions().find('email', address)).toMatchObject({ reason: 'imported', hint: undefined });
    });

    it('belong to a link that names the lead’s addresses', async () => {
      const phone = anyPhone();
      const { profile } = arrivalOf();
      const { leadId, email } = await arrive(current().store, { profile: { ...profile, phone } });
      await closing(email);
      expect(await suppressions().findByToken(suppressions().tokenOf(leadId))).toEqual({
        leadId,
        addresses: [
          { channel: 'email', address: email, suppressedBecause: 'unsubscribed' },
          { channel: 'sms', address: phone },
        ],
      });
      expect(await suppressions().findByToken('a'.repeat(64))).toBeUndefined();
      expect(await suppressions().findByToken(suppressions().tokenOf(randomUUID()))).toBeUndefined();
    });
  });

  describe('tokens of webhooks', () => {
    it('are good for one content, which may come again', async () => {
      const bind = (token: string, content: string): Promise<boolean> =>
        current().store.webhookTokens.bind({ token, content, at: noon, forgetBefore: secondsLater(-60) });
      const token = randomUUID();
      expect(await bind(token, 'one')).toBe(true);
      expect(await bind(token, 'one')).toBe(true);
      expect(await bind(token, 'other')).toBe(false);
      expect(await bind(randomUUID(), 'other')).toBe(true);
    });
  });
}
