import { describe, expect, it } from '@jest/globals';
import type { SequenceVersion } from '../../domain/sequence.ts';
import type { Store } from '../store.ts';
import { claimOf, draft, noon, secondsLater, versionOf, type DraftedLead } from './fixtures.ts';

/** States what every store must do about versions of sequences that operators recall, or move enrollments between. */
export function describeVersions(current: () => { readonly store: Store }): void {
  const store = (): Store => current().store;
  const versions = (): Store['versions'] => store().versions;

  /** A lead with a draft, the version that it runs on, and a newer one. */
  const drafted = async (): Promise<{ lead: DraftedLead; from: SequenceVersion; to: SequenceVersion }> => {
    const lead = await draft(store());
    const { version: from } = await store().enrollments.get(lead.enrollmentId);
    const to = versionOf();
    await versions().keep(to);
    return { lead, from, to };
  };
  const recall = (hash: string): Promise<number> =>
    versions().recall({ hash, by: 'Sam', reason: 'the price is wrong', at: noon });
  const order = (from: SequenceVersion, to?: SequenceVersion): Promise<string> =>
    versions().order({ from, to, mapping: { offer: 'end' }, keepsWritten: false, by: 'Sam', note: 'why', at: noon });
  const write = async ({ leadId, enrollmentId }: DraftedLead, text: string) => {
    const verdict = { result: 'pass', reasons: [] } as const;
    const ids = { leadId, enrollmentId, stepId: 'first', channel: 'email', writtenBy: 'template' } as const;
    return store().messages.save({ ...ids, content: { subject: 'Hello', text }, verdict }, noon);
  };

  describe('versions', () => {
    it('are listed with how much runs on them, and found by the beginning of their hash', async () => {
      const { from, lead } = await drafted();
      expect(await versions().list()).toContainEqual({ sequence: 'hot-lead', hash: from.hash, running: 1 });
      expect(await versions().find('hot-lead', from.hash.slice(0, 30))).toEqual([from]);
      expect(await versions().find('other', from.hash.slice(0, 30))).toEqual([]);
      expect(await versions().find('hot-lead', '')).toHaveLength(2);
      const { leadId, enrollmentId } = lead;
      expect(await versions().listRunning(from.hash)).toEqual([{ leadId, enrollmentId }]);
      await store().enrollments.setNextStep(enrollmentId, { what: 'it', at: noon, because: 'so', stepId: 'first' });
      expect(await versions().listRunning(from.hash)).toEqual([{ leadId, enrollmentId, stepId: 'first' }]);
      await store().enrollments.finish(enrollmentId, noon);
      expect((await versions().list()).map(({ hash }) => hash)).not.toContain(from.hash);
    });

    it('that are recalled let nothing out that was written by them, until they are restored', async () => {
      const { lead, from } = await drafted();
      expect(await recall(from.hash)).toBe(1);
      expect(await recall(from.hash)).toBe(1);
      expect(await store().deliveries.claim(claimOf(lead))).toEqual({ kind: 'held', because: 'recalled' });
      expect(await store().controls.findHold({ ...lead, providerIsSandboxed: true })).toBe('recalled');
      const recalled = (await versions().list()).find(({ hash }) => hash === from.hash);
      expect(recalled?.recall).toEqual({ by: 'Sam', reason: 'the price is wrong', at: noon });
      expect(await versions().restore(from.hash)).toBe(true);
      expect(await versions().restore(from.hash)).toBe(false);
      expect(await store().deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
    });

    it('tell to whom their messages went out, or may have', async () => {
      const { lead, from } = await drafted();
      expect(await versions().countSent(from.hash)).toBe(0);
      const request = claimOf(lead);
      const answer = await store().deliveries.claim(request);
      const deliveryKey = answer.kind === 'go' ? answer.deliveryKey : '';
      const told = { leadId: lead.leadId, stepId: 'first', channel: 'email', at: noon };
      expect(await versions().listSent(from.hash, { limit: 9 })).toEqual([{ ...told, state: 'calling' }]);
      const result = { kind: 'sent', providerMessageId: 'p-1' } as const;
      await store().deliveries.settle({ deliveryKey, attemptToken: request.attemptToken, result, at: noon });
      expect(await versions().listSent(from.hash, { limit: 9 })).toEqual([{ ...told, state: 'sent' }]);
      expect(await versions().countSent(from.hash)).toBe(1);
      expect(await recall(from.hash)).toBe(0);
    });

    it('are left by order: what was written is withdrawn, stays readable, and is written anew', async () => {
      const { lead, from, to } = await drafted();
      const { leadId, enrollmentId, messageId } = lead;
      await recall(from.hash);
      const first = await order(from, to);
      const orderId = await order(from, to);
      expect(await versions().listOrdered(first, { limit: 9 })).toEqual([]);
      expect(await versions().listOrdered(orderId, { limit: 9 })).toEqual([leadId]);
      expect(await versions().listOrdered(orderId, { after: leadId, limit: 9 })).toEqual([]);
      expect(await versions().findOrder(enrollmentId)).toEqual({
        ...{ orderId, from, to, by: 'Sam', reason: 'why', keepsWritten: false },
        mapping: { offer: 'end' },
        isRecalled: true,
      });
      const move = { leadId, enrollmentId, orderId, withdrawnStep: 'first', at: secondsLater(1) };
      expect(await versions().move(move)).toBe(true);
      expect(await versions().move(move)).toBe(true);
      expect((await store().enrollments.get(enrollmentId)).version).toEqual(to);
      expect((await store().messages.get(messageId)).content.text).toBe('Hello Jane');
      const told = (await store().timeline.list(leadId)).filter(({ type }) => type === 'version-changed');
      expect(told.map(({ summary }) => summary)).toEqual([
        `Moved to version ${to.hash.slice(0, 8)} of the sequence hot-lead; what was written for the step first is withdrawn: Sam asked for it, since why.`,
      ]);

      expect(await store().deliveries.claim(claimOf(lead))).toEqual({ kind: 'held', because: 'withdrawn' });
      const anew = await write(lead, 'Hello again');
      expect(anew.messageId).not.toBe(messageId);
      expect(await write(lead, 'Hello a third time')).toEqual(anew);
      expect(await store().deliveries.claim(claimOf({ ...lead, messageId: anew.messageId }))).toMatchObject({
        kind: 'go',
      });
    });

    it('are not left while a message may have gone out that is to be withdrawn', async () => {
      const { lead, from, to } = await drafted();
      const { leadId, enrollmentId } = lead;
      await store().deliveries.claim(claimOf(lead));
      const move = { leadId, enrollmentId, orderId: await order(from, to), at: noon };
      expect(await versions().move({ ...move, withdrawnStep: 'first' })).toBe(false);
      expect((await store().enrollments.get(enrollmentId)).version).toEqual(from);
      expect(await versions().move(move)).toBe(true);
      expect((await store().enrollments.get(enrollmentId)).version).toEqual(to);
    });

    it('are kept where nobody said where to go on, and the timeline says so', async () => {
      const { lead, from, to } = await drafted();
      const { leadId, enrollmentId } = lead;
      const stay = { leadId, enrollmentId, orderId: await order(from, to), unmappedStep: 'first', at: noon };
      await versions().stay(stay);
      await versions().stay(stay);
      expect(await versions().findOrder(enrollmentId)).toBeUndefined();
      const told = (await store().timeline.list(leadId)).filter(({ type }) => type === 'version-kept');
      expect(told).toHaveLength(1);
    });

    it('are stopped by order, with what the same cause began', async () => {
      const { lead, from } = await drafted();
      const { leadId, submissionId, enrollmentId } = lead;
      const request = { leadId, causeId: submissionId, version: versionOf('other'), at: noon };
      const other = await store().enrollments.enroll(request);
      const later = await store().enrollments.enroll({ ...request, causeId: 'later' });
      const orderId = await order(from);
      const stopped = await versions().stopOrdered({ leadId, orderId, at: noon });
      expect(new Set(stopped)).toEqual(new Set([enrollmentId, other.enrollmentId]));
      expect(await versions().stopOrdered({ leadId, orderId, at: noon })).toEqual([]);
      expect(await store().enrollments.get(later.enrollmentId)).toMatchObject({ state: 'running' });
      expect(await store().enrollments.get(enrollmentId)).toMatchObject({ state: 'stopped', reason: 'recalled' });
      expect((await store().timeline.list(leadId)).map(({ summary }) => summary)).toContain(
        'Stopped the sequence hot-lead because its version was recalled: Sam asked for it, since why.',
      );
      expect(await store().deliveries.claim(claimOf(lead))).toEqual({ kind: 'stopped', reason: 'recalled' });
    });
  });
}
