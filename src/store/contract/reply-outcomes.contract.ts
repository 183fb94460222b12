import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Arrival } from '../../domain/submission.ts';
import type { StoreContext } from '../store-context.ts';
import type { TeamAnswer } from '../ports/reply-store.ts';
import type { Store } from '../store.ts';
import {
  anyPhone,
  arrivalOf,
  claimOf,
  draft,
  noon,
  replyOf,
  secondsLater,
  stopOutcome,
  versionOf,
  type DraftedLead,
} from './fixtures.ts';

/** States how replies are matched to whoever answers, what comes of their holds, and how persons attach the others. */
export function describeReplyOutcomes(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  const replies = (): Store['replies'] => current().store.replies;
  const sendTo = async (lead: DraftedLead): Promise<string> => {
    const answer = await current().store.deliveries.claim(claimOf(lead));
    return answer.kind === 'go' ? `<${answer.messageIdLocalPart}@reply.example>` : '';
  };

  describe('an answer that speaks for the company', () => {
    const draftAt = (domain: string, more: Partial<Arrival> = {}): Promise<DraftedLead> =>
      draft(current().store, arrivalOf({ profile: { email: `${randomUUID()}@${domain}` }, ...more }));
    const stateOf = async ({ enrollmentId }: DraftedLead): Promise<string> =>
      (await current().store.enrollments.get(enrollmentId)).state;
    const answerOf = async ({ email }: DraftedLead): Promise<string> => {
      const { replyId } = await replies().receive(replyOf({ fromAddress: email }));
      await replies().settle(replyId, stopOutcome, noon);
      return replyId;
    };

    it('stops what runs for its other people, tells why, and does so once', async () => {
      const domain = `acme-${randomUUID()}.example`;
      const [jane, joe, stranger] = [
        await draftAt(domain),
        await draftAt(domain.toUpperCase()),
        await draftAt('b.example'),
      ];
      const replyId = await answerOf(jane);
      const stops = await replies().silenceCompany(replyId, noon);
      expect(stops).toEqual([{ leadId: joe.leadId, ordinal: expect.any(Number), reason: 'colleague-replied' }]);
      expect([await stateOf(joe), await stateOf(stranger)]).toEqual(['stopped', 'running']);
      expect(await current().store.deliveries.claim(claimOf(joe))).toEqual({
        ...{ kind: 'stopped', reason: 'colleague-replied' },
      });
      expect(await current().store.leads.get(joe.leadId)).toMatchObject({ status: 'Stopped' });
      const told = (await current().store.timeline.list(joe.leadId)).at(-1);
      expect(told?.summary).toBe('Stopped the sequence hot-lead because somebody else at the same company answered.');
      expect(await replies().silenceCompany(replyId, noon)).toEqual([]);
    });

    it('lets go on what a colleague began after it', async () => {
      const domain = `acme-${randomUUID()}.example`;
      const replyId = await answerOf(await draftAt(domain));
      const later = await draftAt(domain);
      expect(await replies().silenceCompany(replyId, noon)).toEqual([]);
      expect(await stateOf(later)).toBe('running');
    });

    it('says nothing of others at a provider of free mail', async () => {
      const other = await draftAt('gmail.com');
      expect(await replies().silenceCompany(await answerOf(await draftAt('gmail.com')), noon)).toEqual([]);
      expect(await stateOf(other)).toBe('running');
    });

    it('counts the company of a colleague in the thread too', async () => {
      const [agency, lead] = [await draftAt(`agency-${randomUUID()}.example`), await draftAt('c.example')];
      const domain = agency.email.split('@')[1] ?? '';
      const referencedMessageIds = [await sendTo(lead)];
      const { replyId } = await replies().receive(replyOf({ fromAddress: `ann@${domain}`, referencedMessageIds }));
      await replies().settle(replyId, stopOutcome, noon);
      const stops = await replies().silenceCompany(replyId, noon);
      expect(stops.map(({ leadId }) => leadId)).toContain(agency.leadId);
    });
  });

  describe('what one of our people writes to a lead', () => {
    const rep = 'alex@northbeam.example';
    const written = (given: Partial<TeamAnswer>): TeamAnswer => ({
      ...replyOf({ fromAddress: rep }),
      recipients: [],
      ...given,
    });

    it.each([
      ['in its thread', async (lead: DraftedLead) => ({ referencedMessageIds: [await sendTo(lead)] })],
      [
        'with a copy to its reply address',
        async ({ leadId }: DraftedLead) => ({
          toAddresses: [`replies+${(await current().store.leads.get(leadId)).replyToken}@reply.example.com`],
        }),
      ],
      [
        'with a blind copy to us',
        ({ email }: DraftedLead) => Promise.resolve({ recipients: ['x@else.example', email] }),
      ],
    ])('%s hands the lead over and stops what runs, once', async (_how, given) => {
      const lead = await draft(current().store);
      const { leadId } = lead;
      const answer = written(await given(lead));
      const receipt = await replies().receiveFromTeam(answer);
      expect(receipt).toEqual({ leadId, stops: [{ leadId, ordinal: expect.any(Number), reason: 'taken-over' }] });
      expect(await current().store.leads.get(leadId)).toMatchObject({ status: 'Handed over' });
      expect(await current().store.enrollments.get(lead.enrollmentId)).toMatchObject({ reason: 'taken-over' });
      expect(await replies().receiveFromTeam(answer)).toEqual({ leadId, stops: [] });
      const told = (await current().store.timeline.list(leadId)).filter(({ type }) => type === 'rep-answered');
      expect(told.map(({ summary }) => summary)).toEqual([
        'alex@northbeam.example wrote to the lead, as a copy shows: a person has it from now on.',
      ]);
    });

    it('is nothing of the kind when no lead is found, or when that person is the lead', async () => {
      expect(await replies().receiveFromTeam(written({}))).toBeUndefined();
      const lead = await draft(current().store);
      const referencedMessageIds = [await sendTo(lead)];
      const own = written({ referencedMessageIds, fromAddress: lead.email });
      expect(await replies().receiveFromTeam(own)).toBeUndefined();
      expect(await current().store.enrollments.get(lead.enrollmentId)).toMatchObject({ state: 'running' });
    });
  });

  describe('who answers', () => {
    it('may be a colleague in the thread, who speaks for the lead', async () => {
      const lead = await draft(current().store);
      const referencedMessageIds = [await sendTo(lead)];
      const receipt = await replies().receive(replyOf({ referencedMessageIds }));
      expect(receipt).toMatchObject({ leadId: lead.leadId, matchedBy: 'colleague' });
      const [last] = (await current().store.timeline.list(lead.leadId)).slice(-1);
      expect(last?.summary).toBe('Somebody else in the thread answered by e-mail.');
    });

    it('is the lead itself under an address with a plus', async () => {
      const lead = await draft(current().store);
      const fromAddress = lead.email.replace('@', '+news@');
      expect(await replies().receive(replyOf({ fromAddress }))).toMatchObject({ matchedBy: 'sender-address' });
      const referencedMessageIds = [await sendTo(await draft(current().store))];
      expect(await replies().receive(replyOf({ fromAddress, referencedMessageIds }))).toMatchObject({
        matchedBy: 'colleague',
      });
    });

    it('is found by the token in any of the addresses that it was sent to', async () => {
      const { leadId } = await draft(current().store);
      const { replyToken } = await current().store.leads.get(leadId);
      const toAddresses = ['other@brand.example', `Hello+${replyToken.toUpperCase()}@reply.example`];
      expect(await replies().receive(replyOf({ toAddresses }))).toMatchObject({ leadId, matchedBy: 'reply-token' });
    });

    it('is found by the number that an SMS went to, though the lead has an e-mail address', async () => {
      const phone = anyPhone();
      const lead = await draft(current().store, { profile: { ...arrivalOf().profile, phone } });
      const sms = replyOf({ channel: 'sms', provider: 'twilio', fromAddress: phone, text: 'Yes' });
      expect((await replies().receive(sms)).leadId).toBeUndefined();
      const { messageId } = await current().store.messages.save(
        {
          ...{ leadId: lead.leadId, enrollmentId: lead.enrollmentId, stepId: 'text', channel: 'sms' },
          ...{ content: { text: 'Hi' }, verdict: { result: 'pass', reasons: [] }, writtenBy: 'template' },
        },
        noon,
      );
      await current().store.deliveries.claim(claimOf({ ...lead, messageId }, { stepId: 'text', provider: 'twilio' }));
      const again = { ...sms, providerMessageId: randomUUID() };
      expect(await replies().receive(again)).toMatchObject({ leadId: lead.leadId, matchedBy: 'sender-address' });
    });
  });

  describe('reading back', () => {
    it('answers all that came, and what it was found to be', async () => {
      const lead = await draft(current().store);
      const reply = replyOf({
        ...{ fromAddress: lead.email, html: '<p>Hi</p>', headers: { 'auto-submitted': 'no' } },
        toAddresses: ['a@reply.example'],
      });
      const { replyId } = await replies().receive(reply);
      const { rawBody, ...told } = reply;
      expect(rawBody.byteLength).toBeGreaterThan(0);
      expect(await replies().get(replyId)).toEqual({
        ...told,
        ...{ replyId, leadId: lead.leadId, matchedBy: 'sender-address' },
      });
      const until = secondsLater(86_400);
      await replies().settle(replyId, { kind: 'pause', until, because: 'an absence' }, noon);
      expect((await replies().get(replyId)).outcome).toEqual({ kind: 'pause', until, because: 'an absence' });
      await expect(replies().get(randomUUID())).rejects.toThrow('No reply has the id');
    });
  });

  describe('outcomes', () => {
    it('lets everything go on after a machine’s answer', async () => {
      const lead = await draft(current().store);
      const { replyId } = await replies().receive(replyOf({ fromAddress: lead.email }));
      const release = { kind: 'release', because: 'a machine' } as const;
      expect(await replies().settle(replyId, release, noon)).toEqual({ leadId: lead.leadId });
      expect(await replies().settle(replyId, stopOutcome, noon)).toEqual({ leadId: lead.leadId });
      expect(await current().store.leads.get(lead.leadId)).toMatchObject({ tags: [] });
      expect(await current().store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
    });

    it('keeps what ran when the lead was away until it is back, and nothing that began later', async () => {
      const lead = await draft(current().store);
      const { replyId } = await replies().receive(replyOf({ fromAddress: lead.email }));
      const at = secondsLater(3_600);
      const settled = await replies().settle(replyId, { kind: 'pause', until: at, because: 'away' }, noon);
      expect(settled).toEqual({ leadId: lead.leadId, pausedUntil: at });
      expect(await replies().settle(replyId, stopOutcome, noon)).toEqual(settled);
      expect(await current().store.deliveries.claim(claimOf(lead))).toEqual({
        ...{ kind: 'not-before', at, because: 'the lead is away until then' },
      });
      const request = { leadId: lead.leadId, causeId: 'later', version: versionOf(), at: noon };
      const { enrollmentId } = await current().store.enrollments.enroll(request);
      expect(await current().store.deliveries.claim(claimOf({ ...lead, enrollmentId }))).toMatchObject({ kind: 'go' });
      expect(await current().store.deliveries.claim(claimOf(lead, { calledAt: at }))).toMatchObject({ kind: 'go' });
    });

    it('names the reason of a stop', async () => {
      const lead = await draft(current().store);
      const { replyId } = await replies().receive(replyOf({ fromAddress: lead.email }));
      await replies().settle(replyId, { ...stopOutcome, kind: 'stop', reason: 'opted-out', reading: reading() }, noon);
      expect(await current().store.deliveries.claim(claimOf(lead))).toEqual({ kind: 'stopped', reason: 'opted-out' });
    });
  });

  describe('attaching', () => {
    it('lists what matched nobody, and gives it to a lead with all that follows', async () => {
      const lead = await draft(current().store);
      const { replyId } = await replies().receive(replyOf({ text: 'Who is it?' }));
      const [newest] = await replies().listUnmatched({ limit: 1 });
      expect(newest).toMatchObject({ replyId, text: 'Who is it?', leadId: undefined });
      expect((await replies().listUnmatched({ limit: 5, after: replyId })).map((one) => one.replyId)).not.toContain(
        replyId,
      );
      const receipt = { replyId, leadId: lead.leadId, matchedBy: 'operator', isDuplicate: false };
      expect(await replies().attach(replyId, lead.leadId, noon)).toEqual(receipt);
      expect(await replies().attach(replyId, lead.leadId, noon)).toBeUndefined();
      expect(await current().store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'held' });
      expect(await replies().get(replyId)).toMatchObject({ text: 'Who is it?', matchedBy: 'operator' });
      const pending = await replies().listUndispatched({ receivedBefore: secondsLater(9), limit: 10_000 });
      expect(pending).toContainEqual({ replyId, leadId: lead.leadId });
      expect(await replies().settle(replyId, stopOutcome, noon)).toMatchObject({ leadId: lead.leadId });
    });

    it('knows no other reply or lead', async () => {
      const { leadId } = await draft(current().store);
      const { replyId } = await replies().receive(replyOf());
      await expect(replies().attach(randomUUID(), leadId, noon)).rejects.toThrow('No reply');
      await expect(replies().attach(replyId, randomUUID(), noon)).rejects.toThrow('No lead');
    });
  });

  it('tells while a message is with a provider', async () => {
    const lead = await draft(current().store);
    expect(await replies().isInFlight(lead.leadId)).toBe(false);
    const request = claimOf(lead, { calledAt: new Date() });
    const claimed = await current().store.deliveries.claim(request);
    expect(await replies().isInFlight(lead.leadId)).toBe(true);
    const deliveryKey = claimed.kind === 'go' ? claimed.deliveryKey : '';
    const result = { kind: 'sent', providerMessageId: randomUUID() } as const;
    await current().store.deliveries.settle({ deliveryKey, attemptToken: request.attemptToken, result, at: noon });
    expect(await replies().isInFlight(lead.leadId)).toBe(false);
  });
}

function reading() {
  return { intent: 'opt-out', confidence: 1, because: 'it asks for silence' } as const;
}
