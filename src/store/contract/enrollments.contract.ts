import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { arrive, noon, secondsLater, versionOf } from './fixtures.ts';

/** States what every store must do with enrollments. */
export function describeEnrollments(current: () => { readonly store: Store }): void {
  const enrollments = (): Store['enrollments'] => current().store.enrollments;

  describe('enrollments', () => {
    describe('enroll', () => {
      it('begins a running enrollment with its version pinned', async () => {
        const { leadId, submissionId } = await arrive(current().store);
        const version = versionOf();
        const enrollment = await enrollments().enroll({ leadId, causeId: submissionId, version, at: noon });
        expect(enrollment).toEqual({
          enrollmentId: expect.any(String),
          leadId,
          causeId: submissionId,
          version,
          ordinal: expect.any(Number),
          startedAt: noon,
          state: 'running',
          nextStep: undefined,
        });
        expect(await enrollments().get(enrollment.enrollmentId)).toEqual(enrollment);
      });

      it('answers the enrollment that this lead, cause and sequence already have, with the version it pinned', async () => {
        const { leadId, submissionId } = await arrive(current().store);
        const request = { leadId, causeId: submissionId, version: versionOf(), at: noon };
        const first = await enrollments().enroll(request);
        await enrollments().finish(first.enrollmentId, noon);
        const again = await enrollments().enroll({ ...request, version: versionOf(), at: secondsLater(1) });
        expect(again).toEqual(await enrollments().get(first.enrollmentId));
        expect(again).toMatchObject({ enrollmentId: first.enrollmentId, version: request.version, state: 'finished' });
      });

      it('makes one enrollment when asked many times at once', async () => {
        const { leadId, submissionId } = await arrive(current().store);
        const request = { leadId, causeId: submissionId, version: versionOf(), at: noon };
        const made = await Promise.all(Array.from({ length: 4 }, () => enrollments().enroll(request)));
        expect(new Set(made.map(({ enrollmentId }) => enrollmentId)).size).toBe(1);
      });

      it('throws NotFoundError for a lead that is unknown', async () => {
        for (const leadId of [randomUUID(), 'no-uuid']) {
          const request = { leadId, causeId: 'cause', version: versionOf(), at: noon };
          await expect(enrollments().enroll(request)).rejects.toThrow(`No lead has the id ${leadId}`);
        }
      });
    });

    it("answers the lead's newest enrollment, if it has any", async () => {
      const { leadId } = await arrive(current().store);
      expect(await enrollments().findLatest(leadId)).toBeUndefined();
      expect(await enrollments().findLatest('no-uuid')).toBeUndefined();
      const version = versionOf();
      await enrollments().enroll({ leadId, causeId: 'one', version, at: noon });
      const second = await enrollments().enroll({ leadId, causeId: 'two', version, at: noon });
      expect(await enrollments().findLatest(leadId)).toEqual(second);
    });

    it('throws NotFoundError for an enrollment that it does not have', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(enrollments().get(id)).rejects.toThrow(`No enrollment has the id ${id}`);
      }
    });

    it('keeps the next step of a running enrollment until it ends', async () => {
      const { leadId } = await arrive(current().store);
      const { enrollmentId } = await enrollments().enroll({ leadId, causeId: 'one', version: versionOf(), at: noon });
      const nextStep = { what: 'First e-mail', at: secondsLater(60), because: 'it reads as written by a person' };
      await enrollments().setNextStep(enrollmentId, { ...nextStep, stepId: 'first' });
      expect(await enrollments().get(enrollmentId)).toMatchObject({ state: 'running', nextStep });
      await enrollments().finish(enrollmentId, noon);
      expect(await enrollments().get(enrollmentId)).not.toHaveProperty('nextStep');
    });

    it('finishes a running enrollment once', async () => {
      const { leadId } = await arrive(current().store);
      const { enrollmentId } = await enrollments().enroll({ leadId, causeId: 'one', version: versionOf(), at: noon });
      expect(await enrollments().finish(enrollmentId, secondsLater(1))).toBe(true);
      expect(await enrollments().finish(enrollmentId, secondsLater(2))).toBe(false);
      expect(await enrollments().get(enrollmentId)).toMatchObject({ state: 'finished', endedAt: secondsLater(1) });
    });

    describe('stop', () => {
      it('stops the running enrollments of this lead and leaves ended ones and other leads alone', async () => {
        const [lead, other] = [await arrive(current().store), await arrive(current().store)];
        const version = versionOf();
        const enroll = async ({ leadId }: { readonly leadId: string }, causeId: string): Promise<string> =>
          (await enrollments().enroll({ leadId, causeId, version, at: noon })).enrollmentId;
        const [finished, running, others] = [
          await enroll(lead, 'one'),
          await enroll(lead, 'two'),
          await enroll(other, 'one'),
        ];
        await enrollments().finish(finished, noon);
        await enrollments().stop({ leadId: lead.leadId, reason: 'operator', at: secondsLater(5) });
        expect(await enrollments().get(finished)).toMatchObject({ state: 'finished', endedAt: noon });
        expect(await enrollments().get(running)).toMatchObject({
          state: 'stopped',
          reason: 'operator',
          endedAt: secondsLater(5),
        });
        expect(await enrollments().get(others)).toMatchObject({ state: 'running' });
        expect(await enrollments().finish(running, noon)).toBe(false);
      });

      it('tells the timeline of each enrollment that it ended', async () => {
        const { leadId } = await arrive(current().store);
        const version = versionOf();
        const { enrollmentId } = await enrollments().enroll({ leadId, causeId: 'one', version, at: noon });
        await enrollments().stop({ leadId, reason: 'operator', at: noon });
        await enrollments().stop({ leadId, reason: 'operator', at: noon });
        const events = await current().store.timeline.list(leadId);
        expect(events.filter(({ type }) => type === 'sequence-stopped')).toEqual([
          {
            at: noon,
            type: 'sequence-stopped',
            summary: 'Stopped the sequence hot-lead because an operator asked for it.',
            data: { enrollmentId, reason: 'operator' },
          },
        ]);
      });

      it('puts itself between the enrollments before and after it', async () => {
        const { leadId } = await arrive(current().store);
        const version = versionOf();
        const before = await enrollments().enroll({ leadId, causeId: 'one', version, at: noon });
        const stopOrdinal = await enrollments().stop({ leadId, reason: 'operator', at: noon });
        const after = await enrollments().enroll({ leadId, causeId: 'two', version, at: noon });
        expect(before.ordinal).toBeLessThan(stopOrdinal);
        expect(stopOrdinal).toBeLessThan(after.ordinal);
        expect(after.state).toBe('running');
      });

      it('throws NotFoundError for a lead that is unknown', async () => {
        const leadId = randomUUID();
        await expect(enrollments().stop({ leadId, reason: 'operator', at: noon })).rejects.toThrow('No lead');
      });
    });
  });
}
