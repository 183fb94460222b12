import { describe, expect, it } from '@jest/globals';
import type { StopReason } from '../../domain/lead-state.ts';
import type { Store } from '../store.ts';
import { arrive, draft, noon, replyOf, secondsLater, versionOf, stopOutcome } from './fixtures.ts';

/** States how every store must decide which of a lead's enrollments may speak. */
export function describeTurns(current: () => { readonly store: Store }): void {
  const enrollments = (): Store['enrollments'] => current().store.enrollments;
  const again = (email: string, source = 'webinar') =>
    arrive(current().store, { profile: { email }, source, content: { message: 'Again' } });

  describe('turns', () => {
    it('makes an enrollment stopped whose cause came before a stop', async () => {
      const { leadId, submissionId } = await arrive(current().store);
      await enrollments().stop({ leadId, reason: 'operator', at: noon });
      const request = { leadId, causeId: submissionId, version: versionOf(), at: secondsLater(3) };
      const made = await enrollments().enroll({ ...request, takesOver: true });
      expect(made).toMatchObject({ state: 'stopped', reason: 'operator', endedAt: secondsLater(3) });
      expect(await enrollments().enroll(request)).toEqual(made);
      const events = await current().store.timeline.list(leadId);
      expect(events.filter(({ type }) => type === 'sequence-stopped')).toHaveLength(1);
    });

    it('stops by a reply what was caused before it and enrolled while it was read', async () => {
      const { leadId, submissionId, email } = await arrive(current().store);
      const { replyId } = await current().store.replies.receive(replyOf({ fromAddress: email }));
      const request = { leadId, causeId: submissionId, version: versionOf(), at: noon };
      const { enrollmentId, state } = await enrollments().enroll(request);
      expect(state).toBe('running');
      await current().store.replies.settle(replyId, stopOutcome, noon);
      expect(await enrollments().get(enrollmentId)).toMatchObject({ state: 'stopped', reason: 'replied' });
    });

    it('lets what came after a stop run', async () => {
      const { leadId, email } = await arrive(current().store);
      await enrollments().stop({ leadId, reason: 'replied', at: noon });
      const { submissionId } = await again(email);
      const request = { leadId, causeId: submissionId, version: versionOf(), at: noon };
      expect(await enrollments().enroll(request)).toMatchObject({ state: 'running' });
    });

    it.each<StopReason>(['superseded', 'relabelled', 'merged'])(
      'lets a stop that is our own affair end no later one: %s',
      async (reason) => {
        const { leadId, submissionId } = await arrive(current().store);
        await enrollments().stop({ leadId, reason, at: noon });
        const request = { leadId, causeId: submissionId, version: versionOf(), at: noon };
        expect(await enrollments().enroll(request)).toMatchObject({ state: 'running' });
      },
    );

    it("stops the lead's other enrollments for one that takes over, and only once", async () => {
      const first = await draft(current().store);
      const { leadId } = first;
      const second = await again(first.email);
      const request = { leadId, causeId: second.submissionId, version: versionOf('hotter'), at: secondsLater(3) };
      const { enrollmentId } = await enrollments().enroll({ ...request, takesOver: true });
      expect(await enrollments().get(first.enrollmentId)).toMatchObject({
        state: 'stopped',
        reason: 'superseded',
        endedAt: secondsLater(3),
      });
      const beside = await enrollments().enroll({ ...request, causeId: 'beside' });
      await enrollments().enroll({ ...request, takesOver: true });
      expect(await enrollments().listRunning(leadId)).toMatchObject([
        { enrollmentId },
        { enrollmentId: beside.enrollmentId },
      ]);
      const events = await current().store.timeline.list(leadId);
      expect(events.filter(({ type }) => type === 'sequence-stopped')).toMatchObject([
        { data: { enrollmentId: first.enrollmentId, reason: 'superseded' } },
      ]);
    });

    it('ends what is named as stale and came before, and tells why', async () => {
      const stale = await draft(current().store);
      const { leadId } = stale;
      const second = await again(stale.email);
      const third = await arrive(current().store, {
        profile: { email: stale.email },
        content: { message: 'Once more' },
      });
      const enroll = (causeId: string) =>
        enrollments().enroll({ leadId, causeId, version: versionOf('nurture'), at: noon });
      const unnamed = await enroll(second.submissionId);
      const later = await enroll(third.submissionId);
      const enrollmentIds = [stale.enrollmentId, later.enrollmentId];
      const request = { leadId, causeId: second.submissionId, enrollmentIds, at: secondsLater(3) };
      await enrollments().endStale(request);
      await enrollments().endStale(request);
      expect(await enrollments().listRunning(leadId)).toMatchObject([
        { enrollmentId: unnamed.enrollmentId },
        { enrollmentId: later.enrollmentId },
      ]);
      expect(await enrollments().get(stale.enrollmentId)).toMatchObject({
        state: 'stopped',
        reason: 'superseded',
        endedAt: secondsLater(3),
      });
      const events = await current().store.timeline.list(leadId);
      expect(events.filter(({ type }) => type === 'sequence-stopped')).toMatchObject([
        {
          summary: 'Stopped the sequence hot-lead because its run had ended without telling so.',
          data: { enrollmentId: stale.enrollmentId, reason: 'superseded' },
        },
      ]);
    });

    it('ends what is named and runs, for the given reason and without a stop', async () => {
      const named = await draft(current().store);
      const { leadId, enrollmentId } = named;
      const { submissionId: causeId } = await again(named.email);
      const unnamed = await enrollments().enroll({ leadId, causeId, version: versionOf('nurture'), at: noon });
      const request = { leadId, enrollmentIds: [enrollmentId], reason: 'relabelled' } as const;
      await enrollments().end({ ...request, at: secondsLater(3) });
      await enrollments().end({ ...request, at: secondsLater(4) });
      expect(await enrollments().listRunning(leadId)).toMatchObject([{ enrollmentId: unnamed.enrollmentId }]);
      const ended = { state: 'stopped', reason: 'relabelled', endedAt: secondsLater(3) };
      expect(await enrollments().get(enrollmentId)).toMatchObject(ended);
      const events = await current().store.timeline.list(leadId);
      expect(events.filter(({ type }) => type === 'sequence-stopped')).toMatchObject([
        { summary: 'Stopped the sequence hot-lead because a person said what this lead is.' },
      ]);
      const later = { leadId, causeId, version: versionOf('later'), at: noon };
      expect(await enrollments().enroll(later)).toMatchObject({ state: 'running' });
    });

    it('lists running enrollments with the source of their cause, oldest first', async () => {
      const { leadId, email, enrollmentId, submissionId } = await draft(current().store);
      const second = await again(email, 'whitepaper');
      const version = versionOf('nurture');
      const later = await enrollments().enroll({ leadId, causeId: second.submissionId, version, at: noon });
      expect(await enrollments().listRunning(leadId)).toEqual([
        { enrollmentId, causeId: submissionId, sequence: 'hot-lead', source: 'demo_request' },
        { enrollmentId: later.enrollmentId, causeId: second.submissionId, sequence: 'nurture', source: 'whitepaper' },
      ]);
      await enrollments().finish(enrollmentId, noon);
      expect(await enrollments().listRunning(leadId)).toMatchObject([{ enrollmentId: later.enrollmentId }]);
      expect(await enrollments().listRunning('no-uuid')).toEqual([]);
    });
  });
}
