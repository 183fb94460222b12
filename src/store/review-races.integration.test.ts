import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import {
  anyEmail,
  anyPhone,
  arrivalOf,
  arrive,
  draft,
  noon,
  replyOf,
  secondsLater,
  stopOutcome,
} from './contract/fixtures.ts';
import { queueAtLead } from './contract/interleave.ts';
import {
  giveOn,
  modelsAssessment,
  openJudgementOf,
  openReviewOf,
  personsAssessment,
} from './contract/review-fixtures.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { openVault } from './sealing/vault.ts';
import type { StoreContext } from './store-context.ts';
import type { Store } from './store.ts';

describe('races of persons on PostgreSQL', () => {
  let postgres: TestDatabase;
  let context: StoreContext;
  let store: Store;
  beforeAll(async () => {
    postgres = await startPostgres();
    context = { db: await openDatabase(postgres.url), vault: openVault(randomBytes(32)) };
    await migrate(context.db);
    store = createStore(context);
  });
  afterAll(async () => {
    await store.close();
    await postgres.close();
  });

  /** Two leads whose submissions are admitted and judged, and what shows that they are one person. */
  const pair = async () => {
    const [email, phone] = [anyEmail(), anyPhone()];
    const older = await arrive(store, { profile: { email } });
    const younger = await arrive(store, { profile: { phone }, receivedAt: secondsLater(1) });
    for (const lead of [older, younger]) {
      await store.submissions.admit({ leadId: lead.leadId, runId: lead.leadId, at: noon });
      await store.cases.saveAssessment(lead, modelsAssessment, noon);
    }
    const uniting = arrivalOf({ profile: { email, phone }, content: { message: 'It is me' } });
    return { older, younger, unite: () => store.submissions.receive(uniting) };
  };

  it("keeps the person's word whichever of it and the model's is saved first", async () => {
    for (const isModelFirst of [true, false]) {
      const lead = await arrive(store);
      const saves = [
        () => store.cases.saveAssessment(lead, modelsAssessment, secondsLater(90)),
        () => giveOn(store, lead),
      ];
      await queueAtLead<(() => Promise<unknown>)[]>(context, lead.leadId, isModelFirst ? saves : saves.toReversed());
      expect(await store.cases.get(lead.submissionId)).toMatchObject({ assessment: personsAssessment });
      expect(await store.leads.get(lead.leadId)).toMatchObject({ assessment: personsAssessment });
    }
  });

  it('makes an assessment the latest of a lead that another changes at that moment', async () => {
    const lead = await arrive(store);
    const { leadId } = lead;
    await queueAtLead(context, leadId, [
      () => store.leads.change(leadId, { addTags: ['vip'] }, noon),
      () => store.cases.saveAssessment(lead, modelsAssessment, noon),
    ]);
    expect(await store.leads.get(leadId)).toMatchObject({ tags: ['vip'], assessment: modelsAssessment });
  });

  it('takes the same feedback once when it is given many times at once', async () => {
    const lead = await arrive(store);
    const given = await Promise.all(Array.from({ length: 10 }, () => giveOn(store, lead)));
    expect(given.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(new Set(given.map(({ feedbackId }) => feedbackId)).size).toBe(1);
  });

  it('admits what is fed back once more when feedback and the run meet', async () => {
    const lead = await arrive(store);
    const { leadId, submissionId } = lead;
    const admit = () => store.submissions.admit({ leadId, runId: 'one', at: noon });
    const [before, { feedbackId }, after] = await queueAtLead(context, leadId, [
      admit,
      () => giveOn(store, lead),
      admit,
    ]);
    expect(before.map((one) => one.feedbackId)).toEqual([undefined]);
    expect(after).toMatchObject([{ submissionId, feedbackId }]);
    expect(await admit()).toEqual(after);
  });

  it('gives what is fed back to the one who stays when feedback waits behind a merge', async () => {
    const { older, younger, unite } = await pair();
    const [, given] = await queueAtLead(context, younger.leadId, [unite, () => giveOn(store, younger)]);
    expect(given).toMatchObject({ leadId: older.leadId, isRepeat: false });
    expect(await store.cases.get(younger.submissionId)).toMatchObject({
      leadId: older.leadId,
      assessment: personsAssessment,
    });
  });

  it('gives what is fed back to the one who stays when a merge waits behind feedback', async () => {
    const { older, younger, unite } = await pair();
    const [{ feedbackId }] = await queueAtLead(context, younger.leadId, [() => giveOn(store, younger), unite]);
    expect(await store.cases.get(younger.submissionId)).toMatchObject({
      leadId: older.leadId,
      assessment: personsAssessment,
    });
    const admitted = await store.submissions.admit({ leadId: older.leadId, runId: 'two', at: noon });
    expect(admitted).toContainEqual(expect.objectContaining({ submissionId: younger.submissionId, feedbackId }));
  });

  it('lets feedback and merges of many at once end without waiting for each other', async () => {
    const pairs = await Promise.all(Array.from({ length: 8 }, pair));
    await Promise.all(
      pairs.flatMap(({ older, younger, unite }) => [giveOn(store, younger), unite(), giveOn(store, older)]),
    );
    for (const { older, younger } of pairs) {
      const cases = await Promise.all([older, younger].map(({ submissionId }) => store.cases.get(submissionId)));
      expect(cases).toMatchObject([
        { leadId: older.leadId, assessment: personsAssessment },
        { leadId: older.leadId, assessment: personsAssessment },
      ]);
    }
  });

  it('closes a review that is opened before a stop, and makes one closed that waits behind it', async () => {
    const lead = await draft(store);
    const { replyId } = await store.replies.receive(replyOf({ fromAddress: lead.email }));
    const [before, , after] = await queueAtLead(context, lead.leadId, [
      () => openReviewOf(store, lead),
      () => store.replies.settle(replyId, stopOutcome, noon),
      () => openReviewOf(store, lead, { stepId: 'third' }),
    ]);
    expect([before.state, after.state]).toEqual(['open', 'closed']);
    expect(await store.reviews.get(before.reviewId)).toMatchObject({ state: 'closed' });
  });

  it('carries out a decision or closes the review, whichever comes first', async () => {
    for (const isStoppedFirst of [true, false]) {
      const lead = await draft(store);
      const { reviewId } = await openReviewOf(store, lead);
      const word = { reviewId, answer: { kind: 'approve' }, decidedBy: 'Rita', at: noon } as const;
      const { decisionId } = await store.reviews.handIn(word);
      const acts = [
        () => store.enrollments.stop({ leadId: lead.leadId, reason: 'operator', at: noon }),
        () => store.reviews.settle(decisionId, noon),
      ];
      await queueAtLead(context, lead.leadId, isStoppedFirst ? acts : acts.toReversed());
      const state = isStoppedFirst ? 'closed' : 'approved';
      expect(await store.reviews.get(reviewId)).toMatchObject({ state });
    }
  });

  it('opens one review of a step that is asked for many times at once', async () => {
    const lead = await draft(store);
    const opened = await Promise.all(Array.from({ length: 10 }, () => openReviewOf(store, lead)));
    expect(new Set(opened.map(({ reviewId }) => reviewId)).size).toBe(1);
    const events = await store.timeline.list(lead.leadId);
    expect(events.filter(({ type }) => type === 'review-requested')).toHaveLength(1);
  });

  it('decides the review of a judgement that is opened while feedback is given', async () => {
    const lead = await arrive(store);
    const [, review] = await queueAtLead(context, lead.leadId, [
      () => giveOn(store, lead, { label: 'real-lead' }),
      () => openJudgementOf(store, lead),
    ]);
    expect(review).toMatchObject({ state: 'labelled', answer: { kind: 'label', label: 'real-lead' } });
  });
});
