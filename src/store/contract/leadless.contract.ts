import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { anyEmail, arrivalOf, arrive, claimOf, draft, noon, referenceOf, secondsLater } from './fixtures.ts';

/** States what every store must do with what arrives and has no lead, or not yet. */
export function describeLeadless(current: () => { readonly store: Store }): void {
  const submissions = (): Store['submissions'] => current().store.submissions;
  const keepOne = async (given: Parameters<typeof referenceOf>[0] = {}): Promise<string> => {
    const [kept] = await submissions().keep([referenceOf(given)]);
    return kept?.submissionId ?? '';
  };
  const leadOf = (email = anyEmail()) => ({
    source: 'webinar',
    profile: { email, firstName: 'Jane' },
    content: { message: 'Hello' },
  });

  describe('keep', () => {
    it('answers in the order asked, and what was stored before or twice as duplicates', async () => {
      const [one, two] = [randomUUID(), randomUUID()];
      const [first] = await submissions().keep([referenceOf({ dedupeKey: one })]);
      const kept = await submissions().keep([
        referenceOf({ state: 'unusable', reason: 'partial-response' }),
        referenceOf({ dedupeKey: two, state: 'observed', source: 'webinar' }),
        referenceOf({ dedupeKey: one }),
        referenceOf({ dedupeKey: two }),
        referenceOf({ dedupeKey: two, route: 'hubspot' }),
      ]);
      const newId = expect.any(String);
      expect(kept).toEqual([
        { submissionId: newId, state: 'unusable', isDuplicate: false },
        { submissionId: newId, state: 'observed', isDuplicate: false },
        { submissionId: first?.submissionId, state: 'fetching', isDuplicate: true },
        { submissionId: kept[1]?.submissionId, state: 'observed', isDuplicate: true },
        { submissionId: newId, state: 'fetching', isDuplicate: false },
      ]);
      expect(await submissions().keep([])).toEqual([]);
    });

    it('says of what belongs to a lead that it does', async () => {
      const dedupeKey = randomUUID();
      const { submissionId } = await submissions().receive(arrivalOf({ route: 'facebook', dedupeKey }));
      const kept = await submissions().keep([referenceOf({ dedupeKey })]);
      expect(kept).toEqual([{ submissionId, state: 'accepted', isDuplicate: true }]);
    });

    it('keeps all that arrived', async () => {
      const reference = referenceOf({ externalId: '17', state: 'unusable', reason: 'not-a-lead', source: 'webinar' });
      const [kept] = await submissions().keep([reference]);
      const { state, route, receivedAt, source, reason, headers, rawBody, externalId } = reference;
      expect(await submissions().find(kept?.submissionId ?? '')).toEqual({
        submissionId: kept?.submissionId,
        ...{ state, route, receivedAt, source, reason, headers, rawBody, externalId },
        bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        isDispatched: false,
        madeInSandbox: false,
      });
    });
  });

  describe('keepUnknown', () => {
    it('stores the references whose external id its route has not, each once', async () => {
      const [known, fresh] = [randomUUID(), randomUUID()];
      await keepOne({ externalId: known });
      const kept = await submissions().keepUnknown([
        referenceOf({ externalId: known }),
        referenceOf({ externalId: fresh }),
        referenceOf({ externalId: fresh }),
        referenceOf({ externalId: known, route: 'hubspot' }),
      ]);
      expect(kept).toMatchObject([{ isDuplicate: false }, { isDuplicate: false }]);
      const found = await Promise.all(kept.map(({ submissionId }) => submissions().find(submissionId)));
      expect(found).toMatchObject([
        { externalId: fresh, route: 'facebook' },
        { externalId: known, route: 'hubspot' },
      ]);
      expect(await submissions().keepUnknown([referenceOf({ externalId: fresh })])).toEqual([]);
    });

    it('leaves out what a webhook brought under the same dedupe key', async () => {
      const dedupeKey = randomUUID();
      await keepOne({ dedupeKey });
      expect(await submissions().keepUnknown([referenceOf({ dedupeKey, externalId: randomUUID() })])).toEqual([]);
    });

    it('takes a lead for unknown whose event was no lead, and for known what was fetched in vain', async () => {
      const [event, fetched] = [randomUUID(), randomUUID()];
      await keepOne({ externalId: event, state: 'unusable', reason: 'not-a-lead-event' });
      const submissionId = await keepOne({ externalId: fetched });
      await submissions().markDispatched(submissionId, noon);
      await submissions().setAside(submissionId, 'own-contact');
      const kept = await submissions().keepUnknown([
        referenceOf({ externalId: event }),
        referenceOf({ externalId: fetched }),
      ]);
      expect(kept).toHaveLength(1);
    });

    it('fetches again, once, what the vendor did not know and lists now', async () => {
      const [externalId, dedupeKey] = [randomUUID(), randomUUID()];
      const submissionId = await keepOne({ externalId, dedupeKey });
      await submissions().markDispatched(submissionId, noon);
      await submissions().setAside(submissionId, 'unknown-to-vendor');
      const listed = referenceOf({ externalId, dedupeKey });
      const kept = await submissions().keepUnknown([listed, listed, referenceOf({ externalId, route: 'hubspot' })]);
      expect(kept).toEqual([
        { submissionId, state: 'fetching', isDuplicate: true },
        { submissionId: expect.any(String), state: 'fetching', isDuplicate: false },
      ]);
      const found = await submissions().find(submissionId);
      expect(found).toMatchObject({ state: 'fetching', isDispatched: false });
      expect(found?.reason).toBeUndefined();
      expect(await submissions().keepUnknown([listed])).toEqual([]);
    });

    it('leaves alone what the vendor did not know once when the lead came by another submission', async () => {
      const externalId = randomUUID();
      const inVain = await keepOne({ externalId });
      await submissions().setAside(inVain, 'unknown-to-vendor');
      await keepOne({ externalId });
      expect(await submissions().keepUnknown([referenceOf({ externalId })])).toEqual([]);
      expect(await submissions().find(inVain)).toMatchObject({ state: 'unusable' });
    });

    it('takes a lead that was refused for unknown', async () => {
      const externalId = randomUUID();
      const refusal = { ...referenceOf({ externalId }), reason: 'invalid', isAuthentic: true, receivedAt: new Date(0) };
      await submissions().refuse(refusal);
      expect(await submissions().keepUnknown([referenceOf({ externalId })])).toHaveLength(1);
    });
  });

  describe('fetchAgain', () => {
    it('lets what was set aside or observed be fetched, and Temporal hear of it anew', async () => {
      const submissionId = await keepOne({ state: 'observed', source: 'webinar' });
      await submissions().markDispatched(submissionId, noon);
      await submissions().fetchAgain(submissionId);
      expect(await submissions().find(submissionId)).toMatchObject({ state: 'fetching', isDispatched: false });
    });

    it('leaves alone what has its lead', async () => {
      const submissionId = await keepOne({});
      await submissions().identify(submissionId, leadOf(), noon);
      await submissions().markDispatched(submissionId, noon);
      await submissions().fetchAgain(submissionId);
      expect(await submissions().find(submissionId)).toMatchObject({ state: 'accepted', isDispatched: true });
    });
  });

  describe('identify', () => {
    it('makes a lead, under whose key all is sealed', async () => {
      const submissionId = await keepOne({ externalId: '17', madeInSandbox: true });
      const lead = leadOf();
      const receipt = await submissions().identify(submissionId, lead, secondsLater(5));
      expect(receipt).toEqual({
        submissionId,
        leadId: expect.any(String),
        source: 'webinar',
        isNewLead: true,
        isDuplicate: false,
      });
      const { rawBody, headers, receivedAt } = referenceOf();
      expect(await submissions().find(submissionId)).toMatchObject({
        ...{ ...lead, leadId: receipt.leadId, rawBody, headers, receivedAt },
        state: 'accepted',
        externalId: '17',
        madeInSandbox: true,
      });
      expect(await current().store.cases.get(submissionId)).toMatchObject({ ...lead, leadId: receipt.leadId });
      expect(await current().store.leads.get(receipt.leadId)).toMatchObject({
        profile: lead.profile,
        madeInSandbox: true,
        createdAt: secondsLater(5),
      });
      expect(await current().store.timeline.list(receipt.leadId)).toMatchObject([
        { summary: 'Arrived through Facebook from the source webinar.', data: { submissionId } },
      ]);
    });

    it('finds a known lead, even with what that lead has said before', async () => {
      const { email, leadId } = await arrive(current().store);
      const submissionId = await keepOne({ route: 'form' });
      const { profile, content } = arrivalOf({ profile: { email, firstName: 'Jane', company: 'Acme' } });
      const receipt = await submissions().identify(submissionId, { source: 'webinar', profile, content }, noon);
      expect(receipt).toMatchObject({ submissionId, leadId, isNewLead: false, isDuplicate: false });
      expect(await submissions().admit({ leadId, runId: 'one', at: noon })).toHaveLength(2);
    });

    it('answers one that has its lead unchanged', async () => {
      const submissionId = await keepOne();
      const first = await submissions().identify(submissionId, leadOf(), noon);
      await submissions().markDispatched(submissionId, noon);
      const again = await submissions().identify(submissionId, leadOf(), secondsLater(9));
      expect(again).toEqual({ ...first, isNewLead: false, isDuplicate: true });
      expect(await submissions().find(submissionId)).toMatchObject({ isDispatched: true, leadId: first.leadId });
    });

    it('identifies once when asked many times at once', async () => {
      const submissionId = await keepOne();
      const lead = leadOf();
      const receipts = await Promise.all(
        Array.from({ length: 4 }, () => submissions().identify(submissionId, lead, noon)),
      );
      expect(new Set(receipts.map(({ leadId }) => leadId)).size).toBe(1);
      expect(receipts.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
    });

    it('counts as undispatched again', async () => {
      const submissionId = await keepOne();
      await submissions().markDispatched(submissionId, noon);
      await submissions().identify(submissionId, leadOf(), noon);
      expect(await submissions().find(submissionId)).toMatchObject({ isDispatched: false });
    });

    it('takes up what was unusable or observed, and makes it of the time when it came', async () => {
      for (const given of [{ state: 'unusable', reason: 'no-lead' } as const, { state: 'observed' } as const]) {
        const submissionId = await keepOne(given);
        const lead = leadOf();
        const { leadId } = await submissions().identify(submissionId, lead, noon);
        const found = await submissions().find(submissionId);
        expect(found).toMatchObject({ state: 'accepted', leadId });
        expect(found?.reason).toBeUndefined();
      }
    });

    it('enrolls by the moment of its arrival: a stop between that and the lead silences it', async () => {
      const drafted = await draft(current().store);
      const submissionId = await keepOne();
      await current().store.enrollments.stop({ leadId: drafted.leadId, reason: 'operator', at: noon });
      await submissions().identify(submissionId, leadOf(drafted.email), noon);
      const { version } = await current().store.enrollments.get(drafted.enrollmentId);
      const request = { leadId: drafted.leadId, causeId: submissionId, version, at: noon };
      const { enrollmentId } = await current().store.enrollments.enroll(request);
      const answer = await current().store.deliveries.claim(claimOf({ ...drafted, enrollmentId }));
      expect(answer).toEqual({ kind: 'stopped', reason: 'operator' });
    });

    it('throws NotFoundError for an id that is unknown, and for a body that was not kept', async () => {
      const refusal = { ...referenceOf(), reason: 'invalid_signature', isAuthentic: false, receivedAt: new Date(0) };
      const refused = await submissions().refuse(refusal);
      for (const id of [randomUUID(), 'no-uuid', refused?.submissionId ?? '']) {
        await expect(submissions().identify(id, leadOf(), noon)).rejects.toThrow(`No submission has the id ${id}`);
      }
    });
  });

  describe('setAside and observe', () => {
    it('say of a submission without lead what it is', async () => {
      const submissionId = await keepOne();
      await submissions().observe(submissionId, 'webinar');
      expect(await submissions().find(submissionId)).toMatchObject({ state: 'observed', source: 'webinar' });
      await submissions().setAside(submissionId, 'test-lead');
      expect(await submissions().find(submissionId)).toMatchObject({ state: 'unusable', reason: 'test-lead' });
      await submissions().observe(submissionId, 'webinar');
      expect((await submissions().find(submissionId))?.reason).toBeUndefined();
    });

    it('leave alone one that has its lead', async () => {
      const { submissionId } = await arrive(current().store);
      const before = await submissions().find(submissionId);
      await submissions().setAside(submissionId, 'test-lead');
      await submissions().observe(submissionId, 'webinar');
      expect(await submissions().find(submissionId)).toEqual(before);
    });

    it('throw NotFoundError for an id that is unknown', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(submissions().setAside(id, 'test-lead')).rejects.toThrow(`No submission has the id ${id}`);
        await expect(submissions().observe(id, 'webinar')).rejects.toThrow(`No submission has the id ${id}`);
      }
    });
  });
}
