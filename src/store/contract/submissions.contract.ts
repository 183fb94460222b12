import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { StoreContext } from '../store-context.ts';
import type { Store } from '../store.ts';
import { anyEmail, arrivalOf, arrive, noon, secondsLater } from './fixtures.ts';

/** States what every store must do with submissions. */
export function describeSubmissions(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  const submissions = (): Store['submissions'] => current().store.submissions;

  describe('submissions', () => {
    describe('receive', () => {
      it('makes a lead of a new address and keeps what arrived', async () => {
        const arrival = arrivalOf();
        const receipt = await submissions().receive(arrival);
        expect(receipt.isNewLead).toBe(true);
        const { route, source, receivedAt, profile, content } = arrival;
        expect(await submissions().get(receipt.submissionId)).toEqual({
          ...{ submissionId: receipt.submissionId, leadId: receipt.leadId },
          ...{ route, source, receivedAt, profile, content },
        });
        expect(await current().store.leads.get(receipt.leadId)).toEqual({
          leadId: receipt.leadId,
          profile,
          status: 'New',
          priority: 'normal',
          tags: [],
          source,
          assessment: undefined,
          madeInSandbox: false,
          replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
          createdAt: noon,
          updatedAt: noon,
        });
      });

      it('finds the lead of a known address, whatever its case and outer spaces', async () => {
        const email = anyEmail();
        const first = await submissions().receive(arrivalOf({ profile: { email } }));
        const second = await submissions().receive(arrivalOf({ profile: { email: ` ${email.toUpperCase()} ` } }));
        expect(second).toEqual({
          submissionId: expect.not.stringMatching(first.submissionId),
          leadId: first.leadId,
          isNewLead: false,
        });
      });

      it('puts later answers over earlier ones and keeps those that a later form leaves empty', async () => {
        const email = anyEmail();
        const profile = { email, firstName: 'Jane', company: 'Acme', jobTitle: 'CTO' };
        const { leadId } = await submissions().receive(arrivalOf({ profile }));
        const later = { email, firstName: 'Janet', company: ' ', lastName: 'Doe', jobTitle: undefined };
        await submissions().receive(arrivalOf({ profile: later, source: 'whitepaper', receivedAt: secondsLater(5) }));
        expect(await current().store.leads.get(leadId)).toMatchObject({
          profile: { email, firstName: 'Janet', lastName: 'Doe', company: 'Acme', jobTitle: 'CTO' },
          source: 'whitepaper',
          createdAt: noon,
          updatedAt: secondsLater(5),
        });
      });

      it('tells the timeline of each arrival', async () => {
        const { leadId, submissionId } = await arrive(current().store);
        expect(await current().store.timeline.list(leadId)).toEqual([
          {
            at: noon,
            type: 'lead-received',
            summary: 'Arrived through the form from the source demo_request.',
            data: { submissionId },
          },
        ]);
      });

      it('makes one lead of a new address that arrives many times at once', async () => {
        for (let round = 0; round < 5; round += 1) {
          const email = anyEmail();
          const answers = ['firstName', 'lastName', 'company', 'jobTitle'] as const;
          const receipts = await Promise.all(
            answers.map((answer) => submissions().receive(arrivalOf({ profile: { email, [answer]: answer } }))),
          );
          expect(new Set(receipts.map(({ leadId }) => leadId)).size).toBe(1);
          expect(receipts.filter(({ isNewLead }) => isNewLead)).toHaveLength(1);
          const { profile } = await current().store.leads.get(receipts[0]?.leadId ?? '');
          expect(profile).toEqual({ email, ...Object.fromEntries(answers.map((answer) => [answer, answer])) });
        }
      });
    });

    describe('listUndispatched', () => {
      it('lists what came before the given time and was not handed over, oldest first', async () => {
        const [ancient, old] = [new Date('2001-01-01T00:00:00Z'), new Date('2001-01-01T00:00:05Z')];
        const first = await arrive(current().store, { receivedAt: ancient });
        const handedOver = await arrive(current().store, { receivedAt: ancient });
        const second = await arrive(current().store, { receivedAt: ancient, source: 'webinar' });
        await arrive(current().store, { receivedAt: old });
        await submissions().markDispatched(handedOver.submissionId, noon);
        const pending = [
          { submissionId: first.submissionId, leadId: first.leadId, source: 'demo_request' },
          { submissionId: second.submissionId, leadId: second.leadId, source: 'webinar' },
        ];
        expect(await submissions().listUndispatched({ receivedBefore: old, limit: 10 })).toEqual(pending);
        expect(await submissions().listUndispatched({ receivedBefore: old, limit: 1 })).toEqual(pending.slice(0, 1));
      });
    });

    describe('admit', () => {
      it('gives each submission to one run, and the same to that run when it asks again', async () => {
        const email = anyEmail();
        const { leadId, submissionId } = await arrive(current().store, { profile: { email } });
        const later = await arrive(current().store, {
          profile: { email },
          source: 'webinar',
          receivedAt: secondsLater(9),
        });
        const admitted = [
          { submissionId, source: 'demo_request', receivedAt: noon },
          { submissionId: later.submissionId, source: 'webinar', receivedAt: secondsLater(9) },
        ];
        expect(await submissions().admit({ leadId, runId: 'one', at: noon })).toEqual(admitted);
        expect(await submissions().admit({ leadId, runId: 'other', at: noon })).toEqual([]);
        expect(await submissions().admit({ leadId, runId: 'one', at: noon })).toEqual(admitted);
      });

      it('gives what arrives later to the run that asks next', async () => {
        const email = anyEmail();
        const { leadId } = await arrive(current().store, { profile: { email } });
        await submissions().admit({ leadId, runId: 'one', at: noon });
        const { submissionId } = await arrive(current().store, { profile: { email } });
        expect(await submissions().admit({ leadId, runId: 'two', at: noon })).toMatchObject([{ submissionId }]);
      });
    });

    describe('refuse', () => {
      const refusal = { route: 'form', reason: 'missing_email', headers: {}, rawBody: Buffer.alloc(20_000, 'x') };
      const kept = () => current().context.db.selectFrom('refusals').selectAll().execute();

      it('keeps the first 16 KiB of at most 60 bodies a minute, for 30 days', async () => {
        for (let count = 0; count < 62; count += 1) await submissions().refuse({ ...refusal, receivedAt: noon });
        const rows = await kept();
        expect(rows).toHaveLength(60);
        const nonceAndTagBytes = 28;
        expect(rows[0]?.sealed_body).toHaveLength(16 * 1024 + nonceAndTagBytes);
        await submissions().refuse({ ...refusal, receivedAt: secondsLater(61) });
        expect(await kept()).toHaveLength(61);
        await submissions().refuse({ ...refusal, receivedAt: secondsLater(30 * 24 * 60 * 60 + 30) });
        expect(await kept()).toHaveLength(2);
      });
    });

    it('throws NotFoundError for a submission that it does not have', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(submissions().get(id)).rejects.toThrow(`No submission has the id ${id}`);
        await expect(submissions().markDispatched(id, noon)).rejects.toThrow('No submission');
      }
    });
  });
}
