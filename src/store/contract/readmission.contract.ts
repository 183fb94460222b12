import { describe, expect, it } from '@jest/globals';
import type { Arrival } from '../../domain/submission.ts';
import type { AdmittedSubmission, PendingDispatch } from '../ports/submission-store.ts';
import type { Store } from '../store.ts';
import { anyEmail, anyPhone, arrivalOf, arrive, noon, secondsLater, type ArrivedLead } from './fixtures.ts';
import { giveOn, modelsAssessment, personsAssessment } from './review-fixtures.ts';

/** States how every store must let a submission be worked once more after feedback. */
export function describeReadmission(current: () => { readonly store: Store }): void {
  const store = (): Store => current().store;
  const admit = (leadId: string, runId: string): Promise<AdmittedSubmission[]> =>
    store().submissions.admit({ leadId, runId, at: noon });
  const ancient = new Date('2002-01-01T00:00:00Z');
  const pendingOf = async ({ submissionId }: { readonly submissionId: string }): Promise<PendingDispatch[]> =>
    (await store().submissions.listUndispatched({ receivedBefore: secondsLater(99), limit: 10_000 })).filter(
      (pending) => pending.submissionId === submissionId,
    );
  const handedOver = async (given: Partial<Arrival> = {}): Promise<ArrivedLead> => {
    const lead = await arrive(store(), { receivedAt: ancient, ...given });
    await store().submissions.markDispatched(lead.submissionId, noon);
    await admit(lead.leadId, 'one');
    return lead;
  };

  describe('a submission after feedback', () => {
    it('is handed over once more, and marked only as what it was listed as', async () => {
      const lead = await handedOver();
      expect(await pendingOf(lead)).toEqual([]);
      const { feedbackId } = await giveOn(store(), lead);
      const { leadId, submissionId } = lead;
      const pending = { kind: 'lead', submissionId, leadId, source: 'demo_request', feedbackId };
      expect(await pendingOf(lead)).toEqual([pending]);
      await store().submissions.markDispatched(submissionId, secondsLater(61));
      expect(await pendingOf(lead)).toEqual([pending]);
      await store().submissions.markDispatched(submissionId, secondsLater(62), feedbackId);
      expect(await pendingOf(lead)).toEqual([]);
      const next = await giveOn(store(), lead, { label: 'support' });
      await store().submissions.markDispatched(submissionId, secondsLater(63), feedbackId);
      expect(await pendingOf(lead)).toEqual([{ ...pending, feedbackId: next.feedbackId }]);
    });

    it('is no longer handed over once it is admitted', async () => {
      const lead = await handedOver();
      await giveOn(store(), lead);
      await admit(lead.leadId, 'two');
      expect(await pendingOf(lead)).toEqual([]);
    });

    it('is admitted once more by the run that had it, which is told the feedback', async () => {
      const email = anyEmail();
      const lead = await handedOver({ profile: { email } });
      const beside = await arrive(store(), { profile: { email }, content: { message: 'Again' } });
      const [one, other] = [lead, beside].map(({ submissionId }) => ({ submissionId }));
      const plain = await admit(lead.leadId, 'one');
      expect(plain).toMatchObject([one, other]);
      expect(plain.map(({ feedbackId }) => feedbackId)).toEqual([undefined, undefined]);
      const { feedbackId } = await giveOn(store(), lead);
      const again = await admit(lead.leadId, 'one');
      expect(again).toEqual([{ ...plain[0], feedbackId }, plain[1]]);
      expect(await admit(lead.leadId, 'one')).toEqual(again);
      expect(await admit(lead.leadId, 'two')).toEqual([]);
    });

    it('is admitted alone by the next run, and goes to it for good', async () => {
      const email = anyEmail();
      const lead = await handedOver({ profile: { email } });
      const beside = await arrive(store(), { profile: { email }, content: { message: 'Again' } });
      await admit(lead.leadId, 'one');
      const { feedbackId } = await giveOn(store(), lead);
      const { submissionId } = lead;
      expect(await admit(lead.leadId, 'two')).toMatchObject([{ submissionId, feedbackId }]);
      expect(await admit(lead.leadId, 'one')).toMatchObject([{ submissionId: beside.submissionId }]);
    });

    describe('of two leads that turn out to be one person', () => {
      const pair = async () => {
        const [email, phone] = [anyEmail(), anyPhone()];
        const older = await handedOver({ profile: { email } });
        const younger = await handedOver({ profile: { phone }, receivedAt: secondsLater(1) });
        const dossier = { missing: ['CRM: did not answer'], earlierSubmissionCount: 0 };
        await store().cases.saveDossier(younger, dossier);
        await store().cases.saveAssessment(younger, modelsAssessment, noon);
        const content = { message: 'It is me' };
        const unite = () =>
          store().submissions.receive(arrivalOf({ profile: { email, phone }, content, receivedAt: secondsLater(80) }));
        return { older, younger, unite, dossier };
      };

      it('goes to the one who stays when they are merged before it is admitted, with what was found out', async () => {
        const { older, younger, unite, dossier } = await pair();
        const { feedbackId } = await giveOn(store(), younger);
        const { submissionId } = younger;
        await store().submissions.markDispatched(submissionId, noon, feedbackId);
        const united = await unite();
        expect(await pendingOf(younger)).toMatchObject([{ leadId: older.leadId, feedbackId }]);
        expect(await admit(younger.leadId, 'one')).toEqual([]);
        expect(await admit(older.leadId, 'two')).toMatchObject([
          { submissionId, feedbackId },
          { submissionId: united.submissionId },
        ]);
        const found = { leadId: older.leadId, dossier, assessment: personsAssessment };
        expect(await store().cases.get(submissionId)).toMatchObject(found);
        expect((await store().leads.get(younger.leadId)).assessment).toBeUndefined();
        expect(await giveOn(store(), younger)).toMatchObject({ isRepeat: true, feedbackId, leadId: older.leadId });
      });

      it('goes to the one who stays when feedback comes after the merge', async () => {
        const { older, younger, unite, dossier } = await pair();
        await unite();
        await admit(older.leadId, 'two');
        const { submissionId } = younger;
        const token = store().feedback.tokenOf(submissionId);
        expect(await store().feedback.find(token)).toEqual({ leadId: older.leadId, submissionId });
        const given = await giveOn(store(), younger);
        expect(given).toMatchObject({ leadId: older.leadId, judged: { judgedBy: 'model' } });
        const { feedbackId } = given;
        expect(await pendingOf(younger)).toMatchObject([{ leadId: older.leadId, feedbackId }]);
        expect(await admit(younger.leadId, 'one')).toEqual([]);
        expect(await admit(older.leadId, 'three')).toMatchObject([{ submissionId, feedbackId }]);
        const found = { leadId: older.leadId, dossier, assessment: personsAssessment };
        expect(await store().cases.get(submissionId)).toMatchObject(found);
        expect(await store().leads.get(older.leadId)).toMatchObject({ assessment: personsAssessment });
        expect((await store().leads.get(younger.leadId)).assessment).toBeUndefined();
        expect((await store().timeline.list(older.leadId)).at(-1)).toMatchObject({ type: 'feedback-given' });
        await store().cases.saveDossier(younger, { missing: [], earlierSubmissionCount: 9 });
        await store().cases.saveAssessment(younger, modelsAssessment, noon);
        expect(await store().cases.get(submissionId)).toMatchObject(found);
      });
    });
  });
}
