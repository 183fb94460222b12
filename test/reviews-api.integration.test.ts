import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiError } from '../src/api/api-error.ts';
import type { Review } from '../src/domain/reviews/review.ts';
import { arrive, noon, secondsLater, versionOf } from '../src/store/contract/fixtures.ts';
import { codeOf, startReviewApi, type ReviewApi } from './reviews/start-review-api.ts';

const deadlineAt = secondsLater(4 * 3600);
const reviewer = { name: 'Sam Reviewer', email: 'sam@northbeam.example' };
const content = { subject: 'Your cloud bill', text: 'Hi Jane,\n\nWe guarantee results.\n\nAlex' };
const calmText = 'Hi Jane,\n\nThank you for your question. We gladly look at it with you.\n\nAlex';

let api: ReviewApi;

beforeAll(async () => {
  api = await startReviewApi();
});

beforeEach(() => {
  api.decided.length = 0;
  api.refuseDecisions();
});

afterAll(() => api.close());

async function openDraftReview(draft: Review['content'] = content): Promise<Review> {
  const { leadId, submissionId } = await arrive(api.store);
  const enrolled = { leadId, causeId: submissionId, version: versionOf(), at: noon };
  const { enrollmentId } = await api.store.enrollments.enroll(enrolled);
  const asked = { reasons: ['It promises a result.'], reviewer, deadlineAt };
  const step = { leadId, submissionId, enrollmentId, stepId: 'first', content: draft };
  return api.store.reviews.open({ kind: 'draft', ...step, ...asked }, noon);
}

/** Carries out what was handed in last, as the workflow does. */
async function settleLast(): Promise<Review> {
  return api.store.reviews.settle(api.decided.at(-1)?.decisionId ?? '', secondsLater(60));
}

describe('the reviews', () => {
  it('are for operators only', async () => {
    expect((await fetch(`${api.origin}/api/reviews`)).status).toBe(401);
  });

  it('are listed while they are open, page by page, without what was written', async () => {
    const first = await openDraftReview();
    const second = await openDraftReview();
    const all = (await api.get('/api/reviews?kind=draft&limit=200')).body as { reviews: { reviewId: string }[] };
    const ids = all.reviews.map(({ reviewId }) => reviewId);
    expect(ids).toEqual(expect.arrayContaining([first.reviewId, second.reviewId]));
    expect(all.reviews[0]).toMatchObject({ state: 'open', reviewer, deadlineAt: deadlineAt.toISOString() });
    expect(JSON.stringify(all)).not.toContain('cloud bill');

    const page = (await api.get('/api/reviews?kind=draft&limit=1')).body as { reviews: unknown[]; next: string };
    expect(page.reviews).toHaveLength(1);
    expect(page.next).toBe(ids[0]);
    const next = (await api.get(`/api/reviews?kind=draft&limit=1&after=${page.next}`)).body as typeof all;
    expect(next.reviews.map(({ reviewId }) => reviewId)).toEqual([ids[1]]);
    const own = (await api.get(`/api/reviews?leadId=${first.leadId}`)).body as typeof all;
    expect(own.reviews.map(({ reviewId }) => reviewId)).toEqual([first.reviewId]);
  });

  it.each(['state=waiting', 'limit=0', 'page=2', 'leadId=7'])('refuse the query %s', async (query) => {
    expect(codeOf(await api.get(`/api/reviews?${query}`))).toEqual([400, 'invalid_query']);
  });

  it('are shown one by one, with draft, reasons, reviewer and deadline', async () => {
    const { reviewId } = await openDraftReview();
    const { status, body } = await api.get(`/api/reviews/${reviewId}`);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { reviewId, draft: content, reasons: ['It promises a result.'], reviewer, answer: null, diff: null },
    });
  });

  it.each([randomUUID(), 'no-uuid'])('know none with the id %s', async (id) => {
    expect(codeOf(await api.get(`/api/reviews/${id}`))).toEqual([404, 'unknown_review']);
    expect(codeOf(await api.post(`/api/reviews/${id}`, { decision: 'approve', by: 'Alex' }))).toEqual([
      404,
      'unknown_review',
    ]);
  });

  it('show the lead as in review', async () => {
    const { leadId, reviewId } = await openDraftReview();
    const review = { reviewId, kind: 'draft', deadlineAt: deadlineAt.toISOString(), reviewer: reviewer.name };
    expect((await api.get(`/api/leads/${leadId}`)).body).toMatchObject({ stage: 'in-review', review });
    await api.store.reviews.close(reviewId, 'the lead replied', noon);
    expect((await api.get(`/api/leads/${leadId}`)).body).toMatchObject({ stage: 'sending', review: null });
  });
});

describe('a decision about a draft', () => {
  it.each([
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ])('is handed in and told to the workflow by ids alone: %s', async (decision, state) => {
    const { reviewId, leadId } = await openDraftReview();
    const { status, body } = await api.post(`/api/reviews/${reviewId}`, { decision, by: 'Alex', note: 'As agreed.' });
    expect({ status, body }).toEqual({ status: 200, body: { status: 'accepted', reviewId } });
    expect(api.decided).toEqual([{ leadId, reviewId, decisionId: expect.any(String) }]);
    await expect(settleLast()).resolves.toMatchObject({ state, decidedBy: 'Alex', note: 'As agreed.' });
    expect(codeOf(await api.post(`/api/reviews/${reviewId}`, { decision, by: 'Alex' }))).toEqual([
      409,
      'review_not_open',
    ]);
  });

  it('keeps an edit with its diff, and HTML that says what the text says', async () => {
    const { reviewId } = await openDraftReview();
    const text = 'Hi Jane,\n\nWe look at 2 & 3 with you,\nif you like.\n\nAlex';
    await api.post(`/api/reviews/${reviewId}`, { decision: 'edit', by: 'Alex', text });
    await settleLast();
    const { body } = await api.get(`/api/reviews/${reviewId}`);
    const html = '<p>Hi Jane,</p>\n<p>We look at 2 &amp; 3 with you,<br>if you like.</p>\n<p>Alex</p>';
    expect(body).toMatchObject({
      state: 'edited',
      decision: 'edit',
      draft: content,
      answer: { kind: 'edit', content: { subject: content.subject, text, html } },
    });
    expect(body['diff']).toContain('-We guarantee results.\n+We look at 2 & 3 with you,\n+if you like.\n');
  });

  it('keeps subject and HTML as the reviewer wrote them', async () => {
    const { reviewId } = await openDraftReview();
    const edit = { subject: 'Your bill', text: calmText, html: '<p>Hi Jane,</p><p>We gladly look at it with you.</p>' };
    await api.post(`/api/reviews/${reviewId}`, { decision: 'edit', by: 'Alex', ...edit });
    await expect(settleLast()).resolves.toMatchObject({ answer: { content: edit } });
  });

  it('is refused when the guardrails object to an edit, unless the reviewer answers for it', async () => {
    const { reviewId } = await openDraftReview();
    const edit = { decision: 'edit', by: 'Alex', text: 'Hi Jane,\n\nWe guarantee you earnings.\n\nAlex' };
    const refused = await api.post(`/api/reviews/${reviewId}`, edit);
    expect(codeOf(refused)).toEqual([422, 'edit_refused']);
    expect(refused.body).toMatchObject({ error: { issues: [expect.any(String)] } });
    expect(api.decided).toHaveLength(0);
    expect((await api.post(`/api/reviews/${reviewId}`, { ...edit, override: true })).status).toBe(200);
    await expect(settleLast()).resolves.toMatchObject({ state: 'edited' });
  });

  it('tells that the workflow would not take it', async () => {
    const { reviewId } = await openDraftReview();
    api.refuseDecisions(new ApiError(409, 'review_not_open', 'Nothing runs for this lead now.'));
    expect(codeOf(await api.post(`/api/reviews/${reviewId}`, { decision: 'approve', by: 'Alex' }))).toEqual([
      409,
      'review_not_open',
    ]);
    expect((await api.get(`/api/reviews/${reviewId}`)).body).toMatchObject({ state: 'open' });
  });

  it.each([
    ['nobody’s', { decision: 'approve' }],
    ['one by a name of spaces', { decision: 'approve', by: '  ' }],
    ['an unknown one', { decision: 'maybe', by: 'Alex' }],
    ['an edit without text', { decision: 'edit', by: 'Alex' }],
    ['a subject of two lines', { decision: 'edit', by: 'Alex', text: 'Hi', subject: 'One\r\nBcc: all@example.com' }],
    ['one with more than is asked', { decision: 'reject', by: 'Alex', text: 'Hi' }],
  ])('is refused: %s', async (_title, body) => {
    const { reviewId } = await openDraftReview();
    expect(codeOf(await api.post(`/api/reviews/${reviewId}`, body))).toEqual([400, 'invalid_body']);
  });

  it('is no label, and an SMS has no subject', async () => {
    const { reviewId } = await openDraftReview({ text: 'Hi Jane, Alex here.' });
    const label = { decision: 'label', label: 'spam', by: 'Alex' };
    expect(codeOf(await api.post(`/api/reviews/${reviewId}`, label))).toEqual([400, 'wrong_decision']);
    const edit = { decision: 'edit', by: 'Alex', text: 'Hi Jane, it is Alex.' };
    const withSubject = { ...edit, subject: 'Hello' };
    expect(codeOf(await api.post(`/api/reviews/${reviewId}`, withSubject))).toEqual([400, 'wrong_decision']);
    expect((await api.post(`/api/reviews/${reviewId}`, { ...edit, override: true })).status).toBe(200);
    await expect(settleLast()).resolves.toMatchObject({ answer: { content: { text: edit.text } } });
  });

  it('joins the evals when it was an edit', async () => {
    const { reviewId } = await openDraftReview();
    await api.post(`/api/reviews/${reviewId}`, { decision: 'edit', by: 'Alex', text: calmText });
    await settleLast();
    const { type, lines } = await api.getLines('/api/evals/edits');
    expect(type).toContain('application/x-ndjson');
    expect(lines).toContainEqual({
      id: `edit-${reviewId}`,
      stepId: 'first',
      draft: content,
      edit: { subject: content.subject, text: calmText },
      diff: expect.stringContaining('+Thank you for your question.'),
      reasons: ['It promises a result.'],
    });
  });
});
