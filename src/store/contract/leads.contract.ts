import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../domain/assessment.ts';
import type { Store } from '../store.ts';
import { anyEmail, arrive, noon, secondsLater } from './fixtures.ts';

const assessment: Assessment = {
  intent: 'URGENT_BUYER',
  score: 91,
  reasoning: 'Jane of Acme needs it by Friday',
  suggestedTone: 'brisk',
  confidence: 0.9,
  judgedBy: 'model',
  judge: 'some-model',
};

/** States what every store must do with leads. */
export function describeLeads(current: () => { readonly store: Store }): void {
  const leads = (): Store['leads'] => current().store.leads;

  describe('leads', () => {
    it('has no lead for an id that is unknown or no UUID', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        expect(await leads().find(id)).toBeUndefined();
        await expect(leads().get(id)).rejects.toThrow(`No lead has the id ${id}`);
        await expect(leads().change(id, { stage: 'waiting' }, noon)).rejects.toThrow('No lead');
      }
    });

    it('gives each lead a reply token of its own', async () => {
      const [one, other] = [await arrive(current().store), await arrive(current().store)];
      const tokens = [(await leads().get(one.leadId)).replyToken, (await leads().get(other.leadId)).replyToken];
      expect(new Set(tokens).size).toBe(2);
    });

    it('remembers that a lead was made in the sandbox', async () => {
      const { leadId } = await arrive(current().store, { madeInSandbox: true });
      expect(await leads().get(leadId)).toMatchObject({ madeInSandbox: true });
    });

    describe('change', () => {
      it('changes what is given and nothing else', async () => {
        const { leadId } = await arrive(current().store);
        const before = await leads().get(leadId);
        await leads().change(leadId, { stage: 'waiting' }, secondsLater(1));
        expect(await leads().get(leadId)).toEqual({ ...before, stage: 'waiting', updatedAt: secondsLater(1) });
        await leads().change(leadId, { status: 'Nurturing' }, secondsLater(2));
        expect(await leads().get(leadId)).toMatchObject({ stage: 'waiting', status: 'Nurturing' });
      });

      it('adds each tag once, in the order in which they came', async () => {
        const { leadId } = await arrive(current().store);
        await leads().change(leadId, { addTags: ['b', 'a', 'b'] }, noon);
        await leads().change(leadId, { addTags: ['c', 'a'] }, noon);
        await leads().change(leadId, { addTags: [] }, noon);
        expect((await leads().get(leadId)).tags).toEqual(['b', 'a', 'c']);
      });
    });

    describe('dossiers', () => {
      it('keeps the latest dossier of a submission', async () => {
        const { submissionId } = await arrive(current().store);
        await leads().saveDossier(submissionId, { missing: ['CRM: did not answer'], earlierSubmissionCount: 0 });
        const dossier = {
          crmContact: { contactId: '17', firstName: 'Jane', tags: ['vip'] },
          missing: [],
          earlierSubmissionCount: 2,
        };
        await leads().saveDossier(submissionId, dossier);
        expect(await leads().getDossier(submissionId)).toEqual(dossier);
      });

      it('throws NotFoundError for a submission without one', async () => {
        const { submissionId } = await arrive(current().store);
        for (const id of [submissionId, randomUUID(), 'no-uuid']) {
          await expect(leads().getDossier(id)).rejects.toThrow(`No dossier has the id ${id}`);
        }
      });
    });

    describe('assessments', () => {
      it('keeps the latest assessment of a submission and makes it that of the lead', async () => {
        const { leadId, submissionId } = await arrive(current().store);
        await leads().saveAssessment(submissionId, { ...assessment, score: 5, judgedBy: 'rules' }, noon);
        await leads().saveAssessment(submissionId, assessment, secondsLater(3));
        expect(await leads().getAssessment(submissionId)).toEqual(assessment);
        expect(await leads().get(leadId)).toMatchObject({ assessment, updatedAt: secondsLater(3) });
      });

      it('keeps the assessment of each submission apart', async () => {
        const email = anyEmail();
        const first = await arrive(current().store, { profile: { email } });
        const second = await arrive(current().store, { profile: { email } });
        await leads().saveAssessment(first.submissionId, assessment, noon);
        const later: Assessment = { ...assessment, intent: 'SPAM', score: 1 };
        await leads().saveAssessment(second.submissionId, later, noon);
        expect(await leads().getAssessment(first.submissionId)).toEqual(assessment);
        expect((await leads().get(first.leadId)).assessment).toEqual(later);
      });

      it('throws NotFoundError for a submission without one', async () => {
        const { submissionId } = await arrive(current().store);
        for (const id of [submissionId, randomUUID(), 'no-uuid']) {
          await expect(leads().getAssessment(id)).rejects.toThrow(`No assessment has the id ${id}`);
        }
        await expect(leads().saveAssessment(randomUUID(), assessment, noon)).rejects.toThrow('No submission');
      });
    });

    it("counts the lead's submissions that arrived before", async () => {
      const email = anyEmail();
      const first = await arrive(current().store, { profile: { email } });
      const second = await arrive(current().store, { profile: { email } });
      await arrive(current().store);
      const third = await arrive(current().store, { profile: { email } });
      const counts = [first, second, third].map(({ submissionId }) => leads().countEarlierSubmissions(submissionId));
      expect(await Promise.all(counts)).toEqual([0, 1, 2]);
      await expect(leads().countEarlierSubmissions(randomUUID())).rejects.toThrow('No submission');
    });
  });
}
