import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { SubmissionFilter } from '../ports/submission-store.ts';
import type { Store } from '../store.ts';
import { anyEmail, arrivalOf, arrive, noon, referenceOf, secondsLater } from './fixtures.ts';

/** States how every store must hand over and show what arrived. */
export function describeInbox(current: () => { readonly store: Store }): void {
  const submissions = (): Store['submissions'] => current().store.submissions;

  describe('listUndispatched', () => {
    it('lists what came before the given time and was not handed over, oldest first', async () => {
      const [ancient, old] = [new Date('2001-01-01T00:00:00Z'), new Date('2001-01-01T00:00:05Z')];
      const first = await arrive(current().store, { receivedAt: ancient });
      const handedOver = await arrive(current().store, { receivedAt: ancient });
      const [fetching] = await submissions().keep([
        referenceOf({ receivedAt: ancient }),
        referenceOf({ receivedAt: ancient, state: 'observed' }),
        referenceOf({ receivedAt: ancient, state: 'unusable' }),
      ]);
      const last = await arrive(current().store, { receivedAt: ancient, source: 'webinar' });
      await arrive(current().store, { receivedAt: old });
      await submissions().markDispatched(handedOver.submissionId, noon);
      const pending = [
        { kind: 'lead', submissionId: first.submissionId, leadId: first.leadId, source: 'demo_request' },
        { kind: 'fetch', submissionId: fetching?.submissionId, route: 'facebook' },
        { kind: 'lead', submissionId: last.submissionId, leadId: last.leadId, source: 'webinar' },
      ];
      expect(await submissions().listUndispatched({ receivedBefore: old, limit: 10 })).toEqual(pending);
      expect(await submissions().listUndispatched({ receivedBefore: old, limit: 1 })).toEqual(pending.slice(0, 1));
    });

    it('throws NotFoundError when an unknown one was handed over', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(submissions().markDispatched(id, noon)).rejects.toThrow(`No submission has the id ${id}`);
      }
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
        content: { message: 'Again' },
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
      const { submissionId } = await arrive(current().store, { profile: { email }, content: { message: 'Again' } });
      expect(await submissions().admit({ leadId, runId: 'two', at: noon })).toMatchObject([{ submissionId }]);
    });

    it('has nothing for a lead that is unknown', async () => {
      for (const leadId of [randomUUID(), 'no-uuid']) {
        expect(await submissions().admit({ leadId, runId: 'one', at: noon })).toEqual([]);
      }
    });
  });

  describe('list', () => {
    const idsOf = async (filter: Partial<SubmissionFilter>): Promise<string[]> =>
      (await submissions().list({ limit: 10, ...filter })).map(({ submissionId }) => submissionId);

    it('shows the latest to arrive first, as far as the filter lets them', async () => {
      const source = `source_${randomUUID()}`;
      const { submissionId: one, leadId } = await arrive(current().store, { source, receivedAt: secondsLater(9) });
      const [two, three] = (
        await submissions().keep([
          referenceOf({ source, state: 'observed' }),
          referenceOf({ source, state: 'observed', route: 'hubspot' }),
        ])
      ).map(({ submissionId }) => submissionId);
      expect(await submissions().list({ source, limit: 10 })).toMatchObject([
        { submissionId: three, route: 'hubspot', state: 'observed', source, receivedAt: noon, isDispatched: false },
        { submissionId: two },
        { submissionId: one, leadId, state: 'accepted', receivedAt: secondsLater(9) },
      ]);
      expect(await idsOf({ source, limit: 2 })).toEqual([three, two]);
      expect(await idsOf({ source, before: two })).toEqual([one]);
      expect(await idsOf({ source, before: one })).toEqual([]);
      expect(await idsOf({ source, state: 'observed' })).toEqual([three, two]);
      expect(await idsOf({ source, route: 'form' })).toEqual([one]);
      expect(await idsOf({ limit: 1 })).toEqual([three]);
    });

    it('shows nothing before an id that is unknown', async () => {
      await arrive(current().store);
      for (const before of [randomUUID(), 'no-uuid']) expect(await idsOf({ before })).toEqual([]);
    });
  });

  it('finds no submission by an id that is unknown', async () => {
    for (const id of [randomUUID(), 'no-uuid']) {
      expect(await submissions().find(id)).toBeUndefined();
      await expect(current().store.cases.get(id)).rejects.toThrow(`No submission has the id ${id}`);
    }
  });

  it('has the case of a lead without e-mail, and none of what has no lead', async () => {
    const profile = { phone: '+12025550143' };
    const { submissionId } = await submissions().receive(arrivalOf({ profile }));
    expect(await current().store.cases.get(submissionId)).toMatchObject({ profile });
    const [kept] = await submissions().keep([referenceOf()]);
    await expect(current().store.cases.get(kept?.submissionId ?? '')).rejects.toThrow('No submission');
  });
}
