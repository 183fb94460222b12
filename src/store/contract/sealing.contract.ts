import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { StoreContext } from '../store-context.ts';
import type { Store } from '../store.ts';
import { anyEmail, arrivalOf, draft, noon, referenceOf, replyOf, type DraftedLead } from './fixtures.ts';
import { openReviewOf, personsAssessment } from './review-fixtures.ts';

const secret = 'Zanzibar';

/** Lets a model write and persons decide, all in the words of the secret. */
async function keepDecided(store: Store, lead: DraftedLead): Promise<void> {
  const { leadId, submissionId, enrollmentId } = lead;
  const content = { subject: secret, text: secret, html: secret };
  const key = { leadId, enrollmentId, stepId: 'c' };
  const { draftId } = await store.drafts.save(
    { ...key, attempt: 1, model: 'm', written: { subject: secret, body: secret, confidence: 1 }, content },
    noon,
  );
  await store.drafts.saveVerdict(draftId, { result: 'review', reasons: [secret] });
  const review = await openReviewOf(store, lead, {
    ...{ stepId: 'c', content, reasons: [secret] },
    reviewer: { name: secret, email: secret },
  });
  const { reviewId } = review;
  const answer = { kind: 'edit', content } as const;
  const word = { reviewId, answer, decidedBy: secret, note: secret, at: noon };
  const { decisionId } = await store.reviews.handIn(word);
  await store.reviews.escalate(reviewId, { reviewer: { name: secret }, deadlineAt: noon }, noon);
  await store.reviews.settle(decisionId, noon);
  const assessment = { ...personsAssessment, reasoning: secret, suggestedTone: secret };
  await store.feedback.give({ submissionId, label: 'spam', assessment, by: secret, note: secret, at: noon });
}

/** States that every store keeps what a person said, and who they are, sealed. */
export function describeSealing(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  /** Answers the names of the tables whose rows, written out, hold the text plainly. */
  const tablesWith = async (text: string): Promise<string[]> => {
    const { db } = current().context;
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db);
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const hex = Buffer.from(text).toString('hex');
      const { rows } = await sql`
        select 1 from ${sql.table(name)} as t
        where t::text ilike ${`%${text}%`} or t::text like ${`%${hex}%`} limit 1`.execute(db);
      if (rows.length > 0) found.push(name);
    }
    return found;
  };

  describe('sealing', () => {
    it('leaves no word of a person readable in any table', async () => {
      const { store } = current();
      const email = anyEmail().replace('@', `.${secret.toLowerCase()}@`);
      const lead = await draft(store, {
        profile: { email, firstName: secret },
        content: { message: secret },
        rawBody: Buffer.from(secret),
        headers: { 'x-name': secret },
      });
      const { leadId, submissionId, enrollmentId } = lead;
      await store.cases.saveDossier(lead, { missing: [secret], earlierSubmissionCount: 0 });
      const judgement = {
        reasoning: secret,
        suggestedTone: secret,
        confidence: 1,
        judgedBy: 'model',
        judge: 'm',
      } as const;
      await store.cases.saveAssessment(lead, { intent: 'SPAM', score: 1, ...judgement }, noon);
      const verdict = { result: 'review', reasons: [secret] } as const;
      const content = { subject: secret, text: secret, html: secret };
      await store.messages.save(
        { leadId, enrollmentId, stepId: 'b', channel: 'email', content, verdict, writtenBy: 'model' },
        noon,
      );
      await keepDecided(store, lead);
      const reply = { fromAddress: email, subject: secret, text: secret, rawBody: Buffer.from(secret) };
      await store.replies.receive(replyOf(reply));
      await store.replies.receive(replyOf({ ...reply, fromAddress: `nobody.${email}` }));
      const raw = { rawBody: Buffer.from(secret), headers: { 'x-name': secret }, dedupeKey: secret };
      const refusal = { ...raw, route: 'form', reason: 'invalid', madeInSandbox: false } as const;
      await store.submissions.refuse({ ...refusal, isAuthentic: true, receivedAt: new Date(0) });
      await store.submissions.keep([referenceOf(raw)]);
      const phone = `+1555${randomInt(1_000_000, 9_999_999)}`;
      await store.submissions.receive(arrivalOf({ ...raw, profile: { phone, firstName: secret } }));
      await store.timeline.append(leadId, [{ at: noon, type: 'alert-sent', summary: secret, data: { secret } }]);
      await store.modelCalls.record(leadId, {
        ...{ submissionId, purpose: 'assess', at: noon, vendor: 'openai', promptHash: 'h', latencyMs: 1 },
        prompt: { system: secret, user: secret },
        rawAnswer: secret,
      });
      expect(await tablesWith(secret)).toEqual([]);
      expect(await tablesWith(phone)).toEqual([]);
      expect(await tablesWith('first')).toContain('messages');
    });

    it('cannot be read once the key of the lead is destroyed', async () => {
      const { store, context } = current();
      const { leadId } = await draft(store);
      await context.db.updateTable('leads').set({ wrapped_key: null }).where('lead_id', '=', leadId).execute();
      await expect(store.leads.get(leadId)).rejects.toThrow(`No lead key has the id ${leadId}`);
    });
  });
}
