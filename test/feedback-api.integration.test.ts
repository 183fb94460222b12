import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Assessment } from '../src/domain/assessment.ts';
import { labelledMessageSchema } from '../src/domain/evaluation/labelled-message.ts';
import type { Review } from '../src/domain/reviews/review.ts';
import { arrive, noon, secondsLater, type ArrivedLead } from '../src/store/contract/fixtures.ts';
import { codeOf, startReviewApi, type ReviewApi } from './reviews/start-review-api.ts';
import type { Answered } from './system/serve-test-api.ts';

const judged: Assessment = {
  intent: 'SPAM',
  score: 8,
  reasoning: 'It flatters.',
  suggestedTone: 'plain',
  language: 'en',
  confidence: 0.3,
  judgedBy: 'rules',
  judge: 'built-in rules',
};

let api: ReviewApi;

beforeAll(async () => {
  api = await startReviewApi();
});

beforeEach(() => {
  api.woken.length = 0;
});

afterAll(() => api.close());

async function arriveJudged(assessment: Assessment = judged): Promise<ArrivedLead> {
  const lead = await arrive(api.store);
  await api.store.cases.saveAssessment(lead, assessment, noon);
  return lead;
}

describe('a word on a judgement', () => {
  const openJudgementReview = ({ leadId, submissionId }: ArrivedLead): Promise<Review> => {
    const asked = { reasons: ['It may be spam.'], reviewer: { name: 'Sam' }, deadlineAt: secondsLater(3600) };
    return api.store.reviews.open({ kind: 'judgement', leadId, submissionId, ...asked }, noon);
  };

  it('ends its review and routes the lead anew', async () => {
    const lead = await arriveJudged();
    const { reviewId } = await openJudgementReview(lead);
    const approve = { decision: 'approve', by: 'Alex' };
    expect(codeOf(await api.post(`/api/reviews/${reviewId}`, approve))).toEqual([400, 'wrong_decision']);

    const label = { decision: 'label', label: 'real-lead', by: 'Alex', note: 'I know them.' };
    expect(await api.post(`/api/reviews/${reviewId}`, label)).toEqual({
      status: 200,
      body: { status: 'accepted', reviewId },
    });
    await api.settled();
    expect(api.woken).toEqual([`lead:${lead.leadId}`]);
    await expect(api.store.reviews.get(reviewId)).resolves.toMatchObject({ state: 'labelled', decidedBy: 'Alex' });
    await expect(api.store.leads.get(lead.leadId)).resolves.toMatchObject({
      assessment: { intent: 'TIRE_KICKER', score: 50, confidence: 1, judgedBy: 'person', judge: 'Alex' },
    });
  });

  it('is heard once for the last submission of a lead, and not left to the relay', async () => {
    const { leadId, submissionId } = await arriveJudged({ ...judged, intent: 'URGENT_BUYER', score: 90 });
    const say = (label: string): Promise<Answered> => api.post(`/api/leads/${leadId}/feedback`, { label, by: 'Alex' });
    expect((await say('not-urgent')).body).toEqual({ status: 'rerouted', intent: 'TIRE_KICKER', score: 50 });
    expect((await say('not-urgent')).body).toEqual({ status: 'unchanged', intent: 'TIRE_KICKER', score: 50 });
    await api.settled();
    expect(api.woken).toEqual([`lead:${leadId}`]);
    const waiting = await api.store.submissions.listUndispatched({ receivedBefore: secondsLater(1), limit: 1_000 });
    expect(waiting.map((one) => one.submissionId)).not.toContain(submissionId);
  });

  it('is corrected without loss', async () => {
    const { leadId } = await arriveJudged({ ...judged, intent: 'URGENT_BUYER', score: 90 });
    const say = async (label: string): Promise<unknown> =>
      (await api.post(`/api/leads/${leadId}/feedback`, { label, by: 'Alex' })).body;
    await expect(say('spam')).resolves.toEqual({ status: 'rerouted', intent: 'SPAM', score: 3 });
    await expect(say('support')).resolves.toEqual({ status: 'rerouted', intent: 'SUPPORT_REQUEST', score: 35 });
    await expect(say('real-lead')).resolves.toEqual({ status: 'rerouted', intent: 'URGENT_BUYER', score: 90 });
  });

  it('may name the submission, which must be the lead’s', async () => {
    const [one, other] = [await arriveJudged(), await arriveJudged()];
    const path = `/api/leads/${one.leadId}/feedback`;
    const body = { label: 'spam', by: 'Alex' };
    expect(codeOf(await api.post(path, { ...body, submissionId: other.submissionId }))).toEqual([
      404,
      'unknown_submission',
    ]);
    expect((await api.post(path, { ...body, submissionId: one.submissionId })).status).toBe(200);
    expect(codeOf(await api.post(path, { label: 'great', by: 'Alex' }))).toEqual([400, 'invalid_body']);
    expect(codeOf(await api.post(`/api/leads/${randomUUID()}/feedback`, body))).toEqual([404, 'unknown_lead']);
  });

  it('joins the evals as a line that they read: what the judge saw, and the label', async () => {
    const { leadId, submissionId, email } = await arriveJudged();
    const since = new Date().toISOString();
    await api.post(`/api/leads/${leadId}/feedback`, { label: 'support', by: 'Alex' });
    const { type, lines } = await api.getLines(`/api/evals/feedback?since=${since}`);
    expect(type).toContain('application/x-ndjson');
    const own = lines.filter((line) => (line as { id: string }).id === `feedback-${submissionId}`);
    expect(own.map((line) => labelledMessageSchema.parse(line))).toEqual([
      {
        id: `feedback-${submissionId}`,
        language: 'en',
        intent: 'SUPPORT_REQUEST',
        source: 'demo_request',
        company: 'Acme',
        message: 'We need it by Friday',
        score: [1, 40],
        note: 'A person said support; rules had judged SPAM with score 8.',
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain(email);
    expect(JSON.stringify(lines)).not.toContain('Jane');
    await api.settled();
  });
});

describe('the link in an alert', () => {
  const open = async (token: string, label?: string): Promise<Response> =>
    fetch(
      `${api.origin}/feedback/${token}`,
      label === undefined ? {} : { method: 'POST', body: new URLSearchParams({ label }) },
    );

  it('shows which lead is meant and changes nothing, without a word about the person', async () => {
    const { leadId, submissionId, email } = await arriveJudged();
    const response = await open(api.store.feedback.tokenOf(submissionId));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page).toContain('Demo request');
    expect(page).toContain('spam, with a score of 8 of 100');
    for (const personal of [email, 'Jane', 'Acme', 'Friday', leadId]) expect(page).not.toContain(personal);
    await expect(api.store.leads.get(leadId)).resolves.toMatchObject({ assessment: { judgedBy: 'rules' } });
    expect(api.woken).toHaveLength(0);
  });

  it('takes a word by its buttons, which may be repeated and corrected', async () => {
    const { leadId, submissionId } = await arriveJudged({ ...judged, intent: 'URGENT_BUYER', score: 90 });
    const token = api.store.feedback.tokenOf(submissionId);
    const say = async (label: string): Promise<string> => (await open(token, label)).text();
    await expect(say('spam')).resolves.toContain('<strong>Spam</strong>: the lead goes on by this');
    await expect(say('spam')).resolves.toContain('had been said before');
    await expect(say('real-lead')).resolves.toContain('an urgent buyer, with a score of 90 of 100, by a person');
    await api.settled();
    expect(api.woken).toEqual([`lead:${leadId}`, `lead:${leadId}`]);
    const [last] = (await api.store.feedback.listLatest({ limit: 1_000 })).filter((one) => one.leadId === leadId);
    expect(last).toMatchObject({ label: 'real-lead', by: 'the link in an alert' });
  });

  it('is known only when we wrote it, and takes no other label', async () => {
    const { submissionId } = await arriveJudged();
    const token = api.store.feedback.tokenOf(submissionId);
    expect((await open('a'.repeat(64))).status).toBe(404);
    expect((await open('a'.repeat(64), 'spam')).status).toBe(404);
    expect((await open(token, 'great')).status).toBe(400);
    expect((await fetch(`${api.origin}/feedback/${token}`, { method: 'DELETE' })).status).toBe(405);
  });
});
