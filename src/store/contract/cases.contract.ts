import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../domain/assessment.ts';
import type { Store } from '../store.ts';
import { anyEmail, anyPhone, arrive, noon, replyOf, secondsLater } from './fixtures.ts';

const assessment: Assessment = {
  intent: 'URGENT_BUYER',
  score: 91,
  reasoning: 'Jane of Acme needs it by Friday',
  suggestedTone: 'brisk',
  language: 'en',
  confidence: 0.9,
  judgedBy: 'model',
  judge: 'some-model',
  basisHash: 'abc',
};

/** States what every store must do with the cases of submissions. */
export function describeCases(current: () => { readonly store: Store }): void {
  const cases = (): Store['cases'] => current().store.cases;

  describe('cases', () => {
    it('has no case for an id that is unknown or no UUID', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(cases().get(id)).rejects.toThrow(`No submission has the id ${id}`);
      }
    });

    it('knows who it is about and what they said, and nothing that was not found out', async () => {
      const { leadId, submissionId, email } = await arrive(current().store);
      expect(await cases().get(submissionId)).toEqual({
        leadId,
        submissionId,
        profile: { email, firstName: 'Jane', company: 'Acme' },
        tags: [],
        source: 'demo_request',
        content: { message: 'We need it by Friday', statedSource: 'Demo request' },
        earlierSubmissionCount: 0,
        dossier: undefined,
        assessment: undefined,
      });
    });

    it('keeps the latest dossier of a submission', async () => {
      const arrived = await arrive(current().store);
      await cases().saveDossier(arrived, { missing: ['CRM: did not answer'], earlierSubmissionCount: 0 });
      const dossier = {
        crmContact: { contactId: '17', firstName: 'Jane', tags: ['vip'] },
        missing: [],
        earlierSubmissionCount: 2,
      };
      await cases().saveDossier(arrived, dossier);
      expect(await cases().get(arrived.submissionId)).toMatchObject({ dossier });
    });

    it('keeps the latest assessment of a submission and makes it that of the lead', async () => {
      const arrived = await arrive(current().store);
      await cases().saveAssessment(arrived, { ...assessment, score: 5, judgedBy: 'rules' }, noon);
      await cases().saveAssessment(arrived, assessment, secondsLater(3));
      expect(await cases().get(arrived.submissionId)).toMatchObject({ assessment });
      expect(await current().store.leads.get(arrived.leadId)).toMatchObject({
        assessment,
        updatedAt: secondsLater(3),
      });
    });

    it('keeps the assessment of each submission apart', async () => {
      const email = anyEmail();
      const first = await arrive(current().store, { profile: { email } });
      const second = await arrive(current().store, { profile: { email }, content: { message: 'Again' } });
      await cases().saveAssessment(first, assessment, noon);
      const later: Assessment = { ...assessment, intent: 'SPAM', score: 1 };
      await cases().saveAssessment(second, later, noon);
      expect(await cases().get(first.submissionId)).toMatchObject({ assessment });
      expect((await current().store.leads.get(first.leadId)).assessment).toEqual(later);
    });

    it("counts the lead's submissions that arrived before", async () => {
      const email = anyEmail();
      const first = await arrive(current().store, { profile: { email } });
      const second = await arrive(current().store, { profile: { email }, content: { message: 'Again' } });
      await arrive(current().store);
      const third = await arrive(current().store, { profile: { email }, content: { message: 'And again' } });
      const found = await Promise.all([first, second, third].map(({ submissionId }) => cases().get(submissionId)));
      expect(found.map(({ earlierSubmissionCount }) => earlierSubmissionCount)).toEqual([0, 1, 2]);
    });

    it('tells what the person submitted and answered before, the newest first', async () => {
      const email = anyEmail();
      const { store } = current();
      const first = await arrive(store, { profile: { email, firstName: 'Jane' } });
      const again = { source: 'webinar', content: { message: 'Again' }, receivedAt: secondsLater(60) };
      const second = await arrive(store, { profile: { email, firstName: 'John' }, ...again });
      await arrive(store);
      const third = await arrive(store, { profile: { email }, content: {}, receivedAt: secondsLater(90) });
      await store.replies.receive(replyOf({ fromAddress: email, text: 'No, thanks', receivedAt: secondsLater(30) }));
      await store.replies.receive(replyOf({ fromAddress: email, text: 'Call me', receivedAt: secondsLater(70) }));
      await store.replies.receive(replyOf());
      const replies = [
        { receivedAt: secondsLater(70), text: 'Call me' },
        { receivedAt: secondsLater(30), text: 'No, thanks' },
      ];
      const submissions = [
        { source: 'webinar', receivedAt: secondsLater(60), firstName: 'John' },
        { source: 'demo_request', receivedAt: noon, firstName: 'Jane' },
      ];
      expect(await cases().getEarlierContact(third.submissionId)).toEqual({
        ...{ receivedAt: secondsLater(90), firstName: undefined },
        ...{ submissions, replies },
      });
      const ofSecond = await cases().getEarlierContact(second.submissionId);
      expect(ofSecond).toMatchObject({ firstName: 'John', submissions: submissions.slice(1) });
      expect(await cases().getEarlierContact(first.submissionId)).toMatchObject({ firstName: 'Jane', submissions: [] });
    });

    it('tells what was said as a lead that this one absorbed', async () => {
      const { store } = current();
      const [email, phone] = [anyEmail(), anyPhone()];
      const older = await arrive(store, { profile: { email, firstName: 'Jane' } });
      const younger = await arrive(store, { profile: { phone, firstName: 'Jane' }, source: 'webinar' });
      for (const { leadId } of [older, younger]) await store.submissions.admit({ leadId, runId: leadId, at: noon });
      await store.replies.receive(replyOf({ channel: 'sms', fromAddress: phone, text: 'Yes' }));
      const uniting = await arrive(store, { profile: { email, phone }, content: { message: 'It is me' } });
      const { submissions, replies } = await cases().getEarlierContact(uniting.submissionId);
      expect(submissions.map(({ source, firstName }) => [source, firstName])).toEqual([
        ['webinar', 'Jane'],
        ['demo_request', 'Jane'],
      ]);
      expect(replies.map(({ text }) => text)).toEqual(['Yes']);
    });

    it('knows no earlier contact for an id that is unknown or no UUID', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(cases().getEarlierContact(id)).rejects.toThrow(`No submission has the id ${id}`);
      }
    });
  });
}
