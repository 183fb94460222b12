import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { FeedbackStore } from '../ports/feedback-store.ts';
import type { StoreContext } from '../store-context.ts';
import type { Store } from '../store.ts';
import {
  anyEmail,
  anyPhone,
  arrive,
  draft,
  noon,
  referenceOf,
  replyOf,
  secondsLater,
  versionOf,
  stopOutcome,
} from './fixtures.ts';
import type { ArrivedLead } from './fixtures.ts';
import { giveOn, modelsAssessment, openJudgementOf, personsAssessment } from './review-fixtures.ts';

/** States how every store must keep what persons say of leads that were judged. */
export function describeFeedback(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  const store = (): Store => current().store;
  const feedback = (): FeedbackStore => store().feedback;
  const judged = async (): Promise<ArrivedLead> => {
    const lead = await arrive(store());
    await store().cases.saveAssessment(lead, modelsAssessment, noon);
    return lead;
  };
  const admit = (leadId: string, runId: string) => store().submissions.admit({ leadId, runId, at: secondsLater(99) });

  describe('feedback', () => {
    it('makes each submission a key of its own, by which it is found', async () => {
      const [one, other] = [await arrive(store()), await arrive(store())];
      const token = feedback().tokenOf(one.submissionId);
      expect(token).toMatch(/^[a-z0-9]{64}$/);
      expect(feedback().tokenOf(one.submissionId)).toBe(token);
      expect(feedback().tokenOf(other.submissionId)).not.toBe(token);
      expect(await feedback().find(token)).toEqual({ leadId: one.leadId, submissionId: one.submissionId });
    });

    it('knows no key that is forged, made for another purpose, or of a submission without lead', async () => {
      const { submissionId } = await arrive(store());
      const [kept] = await store().submissions.keep([referenceOf()]);
      const forged = [
        `${submissionId.replaceAll('-', '')}${'0'.repeat(32)}`,
        feedback().tokenOf(submissionId).slice(0, -1),
        store().confirmations.tokenOf(submissionId),
        feedback().tokenOf(randomUUID()),
        feedback().tokenOf(kept?.submissionId ?? ''),
        submissionId,
        '',
      ];
      for (const token of forged) expect(await feedback().find(token)).toBeUndefined();
    });

    it('finds how a submission was judged before persons spoke, also once its lead is another', async () => {
      const [email, phone] = [anyEmail(), anyPhone()];
      await arrive(store(), { profile: { email } });
      const younger = await arrive(store(), { profile: { phone }, receivedAt: secondsLater(1) });
      expect(await feedback().findJudged(younger.submissionId)).toBeUndefined();
      await store().cases.saveAssessment(younger, modelsAssessment, noon);
      await giveOn(store(), younger);
      await arrive(store(), { profile: { email, phone }, receivedAt: secondsLater(2) });
      await giveOn(store(), younger, { label: 'support' });
      const judgedFirst = { intent: 'URGENT_BUYER', score: 91, confidence: 0.6, judgedBy: 'model' };
      expect(await feedback().findJudged(younger.submissionId)).toEqual(judgedFirst);
    });

    it("makes the person's word the latest assessment of the submission and of the lead, and tells it", async () => {
      const lead = await judged();
      const given = await giveOn(store(), lead, { note: 'We know them.' });
      expect(given).toEqual({
        feedbackId: expect.any(String),
        ...{ leadId: lead.leadId, submissionId: lead.submissionId, label: 'spam', assessment: personsAssessment },
        judged: { intent: 'URGENT_BUYER', score: 91, confidence: 0.6, judgedBy: 'model' },
        ...{ by: 'an operator', note: 'We know them.', at: secondsLater(60), isRepeat: false },
      });
      expect(await store().cases.get(lead.submissionId)).toMatchObject({ assessment: personsAssessment });
      expect(await store().leads.get(lead.leadId)).toMatchObject({
        assessment: personsAssessment,
        updatedAt: secondsLater(60),
      });
      expect((await store().timeline.list(lead.leadId)).at(-1)).toMatchObject({
        at: secondsLater(60),
        type: 'feedback-given',
        summary: 'Learned from an operator that this lead is spam. Note: We know them.',
      });
    });

    it('found no judgement where none was made', async () => {
      expect((await giveOn(store(), await arrive(store()))).judged).toBeUndefined();
    });

    it('changes nothing when the newest feedback said the same', async () => {
      const lead = await judged();
      const { isRepeat, ...first } = await giveOn(store(), lead);
      expect(isRepeat).toBe(false);
      await admit(lead.leadId, 'one');
      await store().submissions.markDispatched(lead.submissionId, noon, first.feedbackId);
      const repeated = await giveOn(store(), lead, { by: 'the link in an alert', at: secondsLater(70) });
      expect(repeated).toEqual({ ...first, isRepeat: true });
      expect(await admit(lead.leadId, 'two')).toEqual([]);
      expect(await store().submissions.find(lead.submissionId)).toMatchObject({ isDispatched: true });
      const other = await giveOn(store(), lead, { label: 'real-lead' });
      expect(other).toMatchObject({ isRepeat: false, judged: { judgedBy: 'person' } });
      expect(await giveOn(store(), lead, { label: 'spam' })).toMatchObject({ isRepeat: false });
    });

    it('keeps a word of model or rules from taking its place, also as the latest of the lead', async () => {
      const lead = await judged();
      await giveOn(store(), lead);
      for (const judgedBy of ['model', 'rules'] as const) {
        await store().cases.saveAssessment(lead, { ...modelsAssessment, judgedBy }, secondsLater(90));
      }
      expect(await store().cases.get(lead.submissionId)).toMatchObject({ assessment: personsAssessment });
      expect(await store().leads.get(lead.leadId)).toMatchObject({ updatedAt: secondsLater(60) });
      const later = await arrive(store(), { profile: { email: lead.email }, content: { message: 'Again' } });
      await store().cases.saveAssessment(later, modelsAssessment, secondsLater(95));
      await store().cases.saveAssessment(lead, modelsAssessment, secondsLater(96));
      expect(await store().leads.get(lead.leadId)).toMatchObject({ assessment: modelsAssessment });
      expect(await store().cases.get(lead.submissionId)).toMatchObject({ assessment: personsAssessment });
    });

    it('decides the open review of the judgement', async () => {
      const lead = await judged();
      const { reviewId } = await openJudgementOf(store(), lead);
      await giveOn(store(), lead, { label: 'real-lead', by: 'Rita' });
      const decided = { state: 'labelled', decidedBy: 'Rita', decidedAt: secondsLater(60) };
      const answer = { kind: 'label', label: 'real-lead' };
      expect(await store().reviews.get(reviewId)).toMatchObject({ ...decided, answer });
      await giveOn(store(), lead, { label: 'spam' });
      expect(await store().reviews.get(reviewId)).toMatchObject({ ...decided, answer });
      const events = await store().timeline.list(lead.leadId);
      expect(events.filter(({ type }) => type === 'review-decided')).toHaveLength(1);
    });

    it('throws NotFoundError where there is no submission, or one without lead', async () => {
      const [kept] = await store().submissions.keep([referenceOf()]);
      for (const submissionId of [randomUUID(), 'no-uuid', kept?.submissionId ?? '']) {
        const given = giveOn(store(), { submissionId });
        await expect(given).rejects.toThrow(`No submission has the id ${submissionId}`);
      }
    });

    it('lists the newest of each submission, oldest first, without leads that were erased', async () => {
      const since = new Date('2034-01-01T00:00:00Z');
      const at = (seconds: number): Date => new Date(since.getTime() + seconds * 1000);
      const [one, other, erased] = [await judged(), await judged(), await judged()];
      await giveOn(store(), one, { at: at(-1), label: 'not-urgent' });
      await giveOn(store(), other, { at: at(2), label: 'support' });
      await giveOn(store(), erased, { at: at(3) });
      const { db } = current().context;
      await db.updateTable('leads').set({ wrapped_key: null }).where('lead_id', '=', erased.leadId).execute();
      const labels = async (query: { readonly since?: Date; readonly limit: number }): Promise<string[]> =>
        (await feedback().listLatest(query)).map(({ label }) => label);
      expect(await labels({ since: at(-1), limit: 10 })).toEqual(['not-urgent', 'support']);
      expect(await labels({ since, limit: 10 })).toEqual(['support']);
      await giveOn(store(), one, { at: at(4), label: 'spam' });
      expect(await feedback().listLatest({ since, limit: 10 })).toMatchObject([
        { submissionId: other.submissionId, leadId: other.leadId, assessment: personsAssessment, by: 'an operator' },
        { submissionId: one.submissionId, label: 'spam', judged: { judgedBy: 'person' } },
      ]);
      expect(await labels({ since, limit: 1 })).toEqual(['support']);
      expect(await labels({ limit: 1000 })).toContain('support');
    });

    it('counts assessments by who judged, and those of persons for neither', async () => {
      const since = new Date('2035-01-01T00:00:00Z');
      const [one, two, three] = [await judged(), await judged(), await judged()];
      const save = (lead: ArrivedLead, judgedBy: 'model' | 'rules') =>
        store().cases.saveAssessment(lead, { ...modelsAssessment, judgedBy }, since);
      await save(one, 'rules');
      await save(two, 'rules');
      await save(three, 'model');
      expect(await store().cases.judgedSince(since)).toEqual({ byModel: 1, byRules: 2 });
      await giveOn(store(), two, { at: since });
      expect(await store().cases.judgedSince(since)).toEqual({ byModel: 1, byRules: 1 });
      expect(await store().cases.judgedSince(new Date('2036-01-01'))).toEqual({ byModel: 0, byRules: 0 });
    });

    it('changes nothing of what came before a submission', async () => {
      const email = anyEmail();
      const first = await arrive(store(), { profile: { email } });
      const second = await arrive(store(), { profile: { email }, content: { message: 'Again' } });
      const known = async () => ({
        counts: (await Promise.all([first, second].map(({ submissionId }) => store().cases.get(submissionId)))).map(
          ({ earlierSubmissionCount }) => earlierSubmissionCount,
        ),
        contact: await store().cases.getEarlierContact(second.submissionId),
      });
      const before = await known();
      await giveOn(store(), first);
      await admit(first.leadId, 'one');
      expect(await known()).toEqual(before);
    });

    it('causes an enrollment of its own, of the source and in the place of the submission', async () => {
      const lead = await draft(store(), { source: 'whitepaper' });
      const { leadId, enrollmentId, ordinal } = lead;
      const again = await arrive(store(), { profile: { email: lead.email }, content: { message: 'Again' } });
      const { feedbackId: causeId } = await giveOn(store(), lead);
      const version = versionOf('hot-lead');
      const caused = await store().enrollments.enroll({ leadId, causeId, version, at: noon });
      expect(caused).toMatchObject({ state: 'running', ordinal });
      expect(caused.enrollmentId).not.toBe(enrollmentId);
      expect(await store().enrollments.listRunning(leadId)).toContainEqual({
        ...{ enrollmentId: caused.enrollmentId, causeId, sequence: 'hot-lead', source: 'whitepaper' },
      });
      const stale = { leadId, enrollmentIds: [caused.enrollmentId], at: noon };
      await store().enrollments.endStale({ ...stale, causeId: lead.submissionId });
      expect(await store().enrollments.get(caused.enrollmentId)).toMatchObject({ state: 'running' });
      await store().enrollments.endStale({ ...stale, causeId: again.submissionId });
      expect(await store().enrollments.get(caused.enrollmentId)).toMatchObject({ state: 'stopped' });
    });

    it('starts nothing for a lead who has answered', async () => {
      const lead = await draft(store());
      const { leadId, submissionId, email } = lead;
      const { replyId } = await store().replies.receive(replyOf({ fromAddress: email }));
      await store().replies.settle(replyId, stopOutcome, noon);
      const { feedbackId } = await giveOn(store(), lead, { label: 'real-lead' });
      for (const causeId of [submissionId, feedbackId]) {
        const request = { leadId, causeId, version: versionOf('by-feedback'), at: noon };
        expect(await store().enrollments.enroll(request)).toMatchObject({ state: 'stopped', reason: 'replied' });
      }
      expect(await store().leads.get(leadId)).toMatchObject({ status: 'Responded' });
    });
  });
}
