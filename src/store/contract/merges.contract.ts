import { describe, expect, it } from '@jest/globals';
import type { StopReason } from '../../domain/lead-state.ts';
import type { Arrival } from '../../domain/submission.ts';
import type { Store } from '../store.ts';
import {
  anyEmail,
  anyPhone,
  arrivalOf,
  claimOf,
  draft,
  noon,
  replyOf,
  secondsLater,
  versionOf,
  type DraftedLead,
  stopOutcome,
} from './fixtures.ts';

/** Two leads, the first the older, whom one further arrival shows to be one person. */
interface Pair {
  readonly older: DraftedLead;
  readonly younger: DraftedLead;
  readonly uniting: Arrival;
}

/** States what every store must do when two leads turn out to be one person. */
export function describeMerges(current: () => { readonly store: Store }): void {
  const store = (): Store => current().store;
  const drafted = async (given: Partial<Arrival>): Promise<DraftedLead> => {
    const lead = await draft(store(), given);
    await store().submissions.admit({ leadId: lead.leadId, runId: lead.leadId, at: noon });
    return lead;
  };
  const pair = async (): Promise<Pair> => {
    const [email, phone] = [anyEmail(), anyPhone()];
    const older = await drafted({ profile: { email, firstName: 'Jane' } });
    const younger = await drafted({ profile: { phone, firstName: 'J', company: 'Acme' }, receivedAt: secondsLater(1) });
    const content = { message: 'It is me' };
    return { older, younger, uniting: arrivalOf({ profile: { email, phone }, content, receivedAt: secondsLater(9) }) };
  };
  const stop = ({ leadId }: DraftedLead, reason: StopReason): Promise<number> =>
    store().enrollments.stop({ leadId, reason, at: noon });

  describe('merges', () => {
    it('lift the pauses of both when a person sets the lead back to work in the CRM', async () => {
      const { older, younger, uniting } = await pair();
      for (const { leadId } of [older, younger]) await store().controls.pause({ leadId, by: 'Alex', at: noon });
      await store().submissions.receive(uniting);
      const { leadId } = older;
      const { version } = await store().crmStates.known(leadId);
      const obeyed = await store().crmStates.obey({
        ...{ leadId, version, at: noon, seen: { tags: [], status: 'Nurturing' } },
        change: { wish: { kind: 'resume' }, addTags: [], removeTags: [] },
        event: { at: noon, type: 'crm-changed', summary: 'A person in the CRM let it go on.' },
      });
      expect(obeyed).toMatchObject({ kind: 'obeyed' });
      expect(await store().controls.isPaused(leadId)).toBe(false);
    });

    it('lets the older lead stay and ends all that runs for the younger', async () => {
      const { older, younger, uniting } = await pair();
      const receipt = await store().submissions.receive(uniting);
      expect(receipt).toMatchObject({ leadId: older.leadId, isNewLead: false, isDuplicate: false });
      expect(await store().leads.get(younger.leadId)).toMatchObject({ mergedIntoLeadId: older.leadId });
      expect(await store().leads.get(older.leadId)).not.toHaveProperty('mergedIntoLeadId', expect.anything());
      expect(await store().enrollments.get(younger.enrollmentId)).toMatchObject({ state: 'stopped', reason: 'merged' });
      expect(await store().deliveries.claim(claimOf(younger))).toEqual({ kind: 'stopped', reason: 'merged' });
      expect(await store().deliveries.claim(claimOf(older))).toMatchObject({ kind: 'go' });
      const admitted = await store().submissions.admit({ leadId: older.leadId, runId: 'next', at: noon });
      expect(admitted).toEqual([
        {
          submissionId: receipt.submissionId,
          source: 'demo_request',
          receivedAt: secondsLater(9),
          absorbed: { leadId: younger.leadId, stopOrdinal: expect.any(Number) },
        },
      ]);
      expect(admitted[0]?.absorbed?.stopOrdinal).toBeGreaterThan(younger.ordinal);
    });

    it('lets the lead without address stay when it is the older', async () => {
      const [email, phone] = [anyEmail(), anyPhone()];
      const older = await drafted({ profile: { phone } });
      const younger = await drafted({ profile: { email }, receivedAt: secondsLater(1) });
      const { leadId } = await store().submissions.receive(arrivalOf({ profile: { email, phone } }));
      expect(leadId).toBe(older.leadId);
      expect(await store().leads.get(younger.leadId)).toMatchObject({ mergedIntoLeadId: leadId });
      expect(await store().deliveries.claim(claimOf(younger))).toMatchObject({ kind: 'stopped' });
    });

    it('unites profiles, tags, status and identities', async () => {
      const { older, younger, uniting } = await pair();
      await store().leads.change(older.leadId, { addTags: ['a', 'b'], status: 'Nurturing' }, noon);
      await store().leads.change(younger.leadId, { addTags: ['b', 'c'], status: 'Handed over' }, noon);
      await store().submissions.receive(uniting);
      const { email, phone } = uniting.profile;
      expect(await store().leads.get(older.leadId)).toMatchObject({
        profile: { email, phone, firstName: 'Jane', company: 'Acme' },
        tags: ['a', 'b', 'c'],
        status: 'Handed over',
        updatedAt: secondsLater(9),
      });
      for (const profile of [{ email }, { phone }]) {
        const later = arrivalOf({ profile, content: { message: `By ${Object.keys(profile).join()}` } });
        expect(await store().submissions.receive(later)).toMatchObject({ leadId: older.leadId, isNewLead: false });
      }
    });

    it('tells the timelines of both', async () => {
      const { older, younger, uniting } = await pair();
      await store().submissions.receive(uniting);
      const told = { at: secondsLater(9), type: 'leads-merged' };
      expect(await store().timeline.list(older.leadId)).toContainEqual(
        expect.objectContaining({ ...told, data: { absorbedLeadId: younger.leadId } }),
      );
      expect(await store().timeline.list(younger.leadId)).toContainEqual(
        expect.objectContaining({ ...told, data: { mergedIntoLeadId: older.leadId } }),
      );
    });

    it('counts the history of both', async () => {
      const { uniting } = await pair();
      const { submissionId } = await store().submissions.receive(uniting);
      expect(await store().cases.get(submissionId)).toMatchObject({ earlierSubmissionCount: 2 });
    });

    it('gives what nobody works yet to the one who stays, to be handed over anew', async () => {
      const { older, younger, uniting } = await pair();
      const content = { message: 'Not yet worked' };
      const profile = { phone: uniting.profile.phone };
      const waiting = await store().submissions.receive(arrivalOf({ profile, content, receivedAt: new Date(2001, 1) }));
      await store().submissions.markDispatched(waiting.submissionId, noon);
      const { submissionId } = await store().submissions.receive(uniting);
      expect(await store().submissions.admit({ leadId: younger.leadId, runId: 'other', at: noon })).toEqual([]);
      const admitted = await store().submissions.admit({ leadId: older.leadId, runId: 'next', at: noon });
      expect(admitted).toMatchObject([{ submissionId: waiting.submissionId }, { submissionId }]);
      expect(await store().submissions.find(waiting.submissionId)).toMatchObject({
        leadId: older.leadId,
        profile,
        content,
        rawBody: uniting.rawBody,
        isDispatched: false,
      });
      expect(await store().cases.get(waiting.submissionId)).toMatchObject({ content });
    });

    it.each<StopReason>(['replied', 'operator'])(
      'silences the one who stays where the other was stopped: %s',
      async (reason) => {
        const { older, younger, uniting } = await pair();
        const stopOrdinal = await stop(younger, reason);
        const request = { leadId: older.leadId, causeId: 'later', version: versionOf(), at: noon };
        const later = await store().enrollments.enroll(request);
        expect(later.ordinal).toBeGreaterThan(stopOrdinal);
        await store().submissions.receive(uniting);
        expect(await store().enrollments.get(older.enrollmentId)).toMatchObject({ state: 'stopped', reason });
        expect(await store().enrollments.get(later.enrollmentId)).toMatchObject({ state: 'running' });
        const events = await store().timeline.list(older.leadId);
        expect(events.filter(({ type }) => type === 'sequence-stopped')).toHaveLength(1);
      },
    );

    it("lets a stop of the other's sequences alone silence nobody", async () => {
      const { older, younger, uniting } = await pair();
      await stop(younger, 'superseded');
      await store().submissions.receive(uniting);
      expect(await store().enrollments.get(older.enrollmentId)).toMatchObject({ state: 'running' });
    });

    it('holds the one who stays for a reply of the other that is not read yet', async () => {
      const { older, younger, uniting } = await pair();
      const { replyToken } = await store().leads.get(younger.leadId);
      const { replyId } = await store().replies.receive(replyOf({ replyToken }));
      await store().submissions.receive(uniting);
      expect(await store().deliveries.claim(claimOf(older))).toMatchObject({ kind: 'held' });
      expect(await store().replies.settle(replyId, stopOutcome, noon)).toMatchObject({ leadId: older.leadId });
      expect(await store().deliveries.claim(claimOf(older))).toEqual({ kind: 'stopped', reason: 'replied' });
    });

    it('holds the one who stays for a later reply to the other', async () => {
      const { older, younger, uniting } = await pair();
      const claimed = await store().deliveries.claim(claimOf(younger));
      const messageId = claimed.kind === 'go' ? `<${claimed.messageIdLocalPart}@reply.example>` : '';
      const { replyToken } = await store().leads.get(younger.leadId);
      await store().submissions.receive(uniting);
      for (const matched of [{ referencedMessageIds: [messageId] }, { replyToken }]) {
        expect(await store().replies.receive(replyOf(matched))).toMatchObject({ leadId: older.leadId });
      }
      expect(await store().deliveries.claim(claimOf(older))).toMatchObject({ kind: 'held' });
    });

    it('enrolls a lead that was merged in nothing that runs', async () => {
      const { younger, uniting } = await pair();
      await store().submissions.receive(uniting);
      const request = { leadId: younger.leadId, causeId: younger.submissionId, version: versionOf('late'), at: noon };
      expect(await store().enrollments.enroll(request)).toMatchObject({ state: 'stopped', reason: 'merged' });
    });

    it('points every lead that a person was before at the one who stays', async () => {
      const [email, first, second] = [anyEmail(), anyPhone(), anyPhone()];
      const oldest = await drafted({ profile: { phone: second } });
      const middle = await drafted({ profile: { email }, receivedAt: secondsLater(1) });
      const youngest = await drafted({ profile: { phone: first }, receivedAt: secondsLater(2) });
      const { replyToken } = await store().leads.get(youngest.leadId);
      await stop(youngest, 'replied');
      await store().submissions.receive(arrivalOf({ profile: { email, phone: first } }));
      await store().submissions.receive(arrivalOf({ profile: { email, phone: second } }));
      for (const { leadId } of [middle, youngest]) {
        expect(await store().leads.get(leadId)).toMatchObject({ mergedIntoLeadId: oldest.leadId });
      }
      expect(await store().enrollments.get(oldest.enrollmentId)).toMatchObject({ state: 'stopped', reason: 'replied' });
      expect(await store().replies.receive(replyOf({ replyToken }))).toMatchObject({ leadId: oldest.leadId });
    });
  });
}
