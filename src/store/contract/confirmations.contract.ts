import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import type { StoreContext } from '../store-context.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { anyPhone, arrive, claimOf, draft, noon, secondsLater, versionOf } from './fixtures.ts';

/** States how every store must keep which addresses were confirmed. */
export function describeConfirmations(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  const store = (): Store => current().store;
  const confirmations = (): Store['confirmations'] => store().confirmations;
  const pending = async (): Promise<string[]> =>
    (await confirmations().listUndispatched({ receivedBefore: secondsLater(3600), limit: 1000 })).map(
      ({ enrollmentId }) => enrollmentId,
    );

  describe('confirmations', () => {
    it('makes each enrollment a token of its own, the same each time, of letters and digits alone', async () => {
      const [one, other] = [await draft(store()), await draft(store())];
      const token = confirmations().tokenOf(one.enrollmentId);
      expect(token).toMatch(/^[a-z0-9]{64}$/);
      expect(confirmations().tokenOf(one.enrollmentId)).toBe(token);
      expect(confirmations().tokenOf(other.enrollmentId)).not.toBe(token);
      expect((await store().leads.get(one.leadId)).replyToken).not.toContain(token);
    });

    it('knows no token that is unsigned, changed, cut, or of an enrollment that does not exist', async () => {
      const { enrollmentId, leadId } = await draft(store());
      const token = confirmations().tokenOf(enrollmentId);
      const forged = [
        `${enrollmentId.replaceAll('-', '')}${'0'.repeat(32)}`,
        `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
        token.slice(0, -1),
        `${token}0`,
        token.toUpperCase(),
        enrollmentId,
        '',
        confirmations().tokenOf(randomUUID()),
      ].filter((candidate) => candidate !== token);
      for (const candidate of forged) {
        expect(await confirmations().find(candidate)).toBeUndefined();
        expect(await confirmations().confirm(candidate, { at: noon })).toBeUndefined();
      }
      expect(await confirmations().isConfirmed(leadId)).toBe(false);
    });

    it('changes nothing when it is only looked up', async () => {
      const { enrollmentId, leadId } = await draft(store());
      const token = confirmations().tokenOf(enrollmentId);
      expect(await confirmations().find(token)).toEqual({ enrollmentId, isConfirmed: false });
      expect(await confirmations().isConfirmed(leadId)).toBe(false);
    });

    it('keeps the first evidence, sealed, and tells the timeline once, however often it is confirmed', async () => {
      const { enrollmentId, leadId, email } = await draft(store());
      const token = confirmations().tokenOf(enrollmentId);
      const evidence = { at: noon, ipAddress: '192.0.2.1' };
      expect(await confirmations().confirm(token, evidence)).toEqual({ enrollmentId, leadId });
      expect(await confirmations().confirm(token, { at: secondsLater(9) })).toEqual({ enrollmentId, leadId });
      expect(await confirmations().isConfirmed(leadId)).toBe(true);
      expect(await confirmations().find(token)).toEqual({ enrollmentId, isConfirmed: true });
      const told = (await store().timeline.list(leadId)).filter(({ type }) => type === 'address-confirmed');
      expect(told).toMatchObject([{ at: noon, data: { enrollmentId } }]);
      const row = await current()
        .context.db.selectFrom('address_confirmations')
        .selectAll()
        .where('enrollment_id', '=', enrollmentId)
        .executeTakeFirstOrThrow();
      expect(row.confirmed_at).toEqual(noon);
      const sealer = await leadSealer(current().context, leadId);
      expect(sealer.open('address_confirmations.sealed_evidence', row.sealed_evidence)).toEqual({
        email,
        ipAddress: '192.0.2.1',
      });
    });

    it('takes an address for confirmed whatever the lead came by later, and no other address', async () => {
      const { enrollmentId, leadId, email } = await draft(store());
      const stranger = await arrive(store());
      await confirmations().confirm(confirmations().tokenOf(enrollmentId), { at: noon });
      const again = await arrive(store(), { profile: { email: email.toUpperCase() }, source: 'webinar' });
      expect(again.leadId).toBe(leadId);
      expect(await confirmations().isConfirmed(again.leadId)).toBe(true);
      expect(await confirmations().isConfirmed(stranger.leadId)).toBe(false);
      expect(await confirmations().isConfirmed('no-uuid')).toBe(false);
    });

    it('stays with the person when its lead is merged, and wakes the one that goes on', async () => {
      const phone = anyPhone();
      const older = await arrive(store(), { profile: { phone } });
      const younger = await draft(store());
      await confirmations().confirm(confirmations().tokenOf(younger.enrollmentId), { at: noon });
      await arrive(store(), { profile: { email: younger.email, phone }, content: { message: 'Both' } });
      const merged = (await store().leads.get(younger.leadId)).mergedIntoLeadId ?? younger.leadId;
      expect(await confirmations().isConfirmed(merged)).toBe(true);
      expect([older.leadId, younger.leadId]).toContain(merged);
      const waiting = await confirmations().listUndispatched({ receivedBefore: secondsLater(1), limit: 1000 });
      expect(waiting).toContainEqual({ enrollmentId: younger.enrollmentId, leadId: merged });
    });

    it('lists what was not handed over yet, once it is old enough', async () => {
      const { enrollmentId } = await draft(store());
      await confirmations().confirm(confirmations().tokenOf(enrollmentId), { at: noon });
      const early = await confirmations().listUndispatched({ receivedBefore: noon, limit: 1000 });
      expect(early.map((one) => one.enrollmentId)).not.toContain(enrollmentId);
      expect(await pending()).toContain(enrollmentId);
      await confirmations().markDispatched(enrollmentId, secondsLater(1));
      expect(await pending()).not.toContain(enrollmentId);
      await expect(confirmations().markDispatched(randomUUID(), noon)).rejects.toThrow('No confirmation has the id');
    });

    describe('giveUp', () => {
      it('ends all that the submission caused, and nothing that another caused, without a stop', async () => {
        const { leadId, submissionId, enrollmentId, email } = await draft(store());
        const enroll = (causeId: string, name: string) =>
          store().enrollments.enroll({ leadId, causeId, version: versionOf(name), at: noon });
        const nurture = await enroll(submissionId, 'nurture');
        const { submissionId: other } = await arrive(store(), { profile: { email }, source: 'webinar' });
        const beside = await enroll(other, 'beside');
        expect(await confirmations().giveUp({ leadId, enrollmentId, at: secondsLater(5) })).toBe(true);
        const ended = { state: 'stopped', reason: 'not-confirmed', endedAt: secondsLater(5) };
        expect(await store().enrollments.get(enrollmentId)).toMatchObject(ended);
        expect(await store().enrollments.get(nurture.enrollmentId)).toMatchObject(ended);
        expect(await store().enrollments.get(beside.enrollmentId)).toMatchObject({ state: 'running' });
        const told = (await store().timeline.list(leadId)).filter(({ type }) => type === 'sequence-stopped');
        expect(told).toHaveLength(2);
        expect(await enroll(other, 'later')).toMatchObject({ state: 'running' });
      });

      it('ends nothing when the address was confirmed after all', async () => {
        const { leadId, enrollmentId } = await draft(store());
        await confirmations().confirm(confirmations().tokenOf(enrollmentId), { at: noon });
        expect(await confirmations().giveUp({ leadId, enrollmentId, at: noon })).toBe(false);
        expect(await store().enrollments.get(enrollmentId)).toMatchObject({ state: 'running' });
      });
    });

    it('lets no message that needs a confirmed address be sent to another', async () => {
      const lead = await draft(store());
      const request = claimOf(lead, { needsConfirmedAddress: true });
      expect(await store().deliveries.claim(request)).toEqual({
        kind: 'suppressed',
        because: 'address-not-confirmed',
      });
      await confirmations().confirm(confirmations().tokenOf(lead.enrollmentId), { at: noon });
      expect(await store().deliveries.claim(request)).toMatchObject({ kind: 'go', tries: 1 });
    });

    it('shows, of two enrollments that one submission caused, the one that has something to do', async () => {
      const { leadId, submissionId, enrollmentId } = await draft(store());
      const version = versionOf('nurture');
      const nurture = await store().enrollments.enroll({ leadId, causeId: submissionId, version, at: noon });
      const latest = async (): Promise<string | undefined> =>
        (await store().enrollments.findLatest(leadId))?.enrollmentId;
      await store().enrollments.setNextStep(enrollmentId, {
        ...{ what: 'it', at: noon, because: 'so', stepId: 'first' },
      });
      expect(await latest()).toBe(enrollmentId);
      await store().enrollments.finish(enrollmentId, secondsLater(1));
      expect(await latest()).toBe(nurture.enrollmentId);
      await store().enrollments.finish(nurture.enrollmentId, secondsLater(2));
      expect(await latest()).toBe(nurture.enrollmentId);
    });
  });
}
