import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import type { ModelCall } from '../ports/model-call-store.ts';
import type { Store } from '../store.ts';
import { anyEmail, anyPhone, arrivalOf, arrive, claimOf, draft, noon, replyOf, secondsLater } from './fixtures.ts';

/** States what every store must do with messages, the timeline, model calls and performed actions. */
export function describeRecords(current: () => { readonly store: Store }): void {
  describe('messages', () => {
    it('keeps one draft a step and channel, the first', async () => {
      const { messages } = current().store;
      const { leadId, enrollmentId } = await draft(current().store);
      const message = {
        ...{ leadId, enrollmentId },
        stepId: 'second',
        channel: 'email',
        content: { subject: 'Hello', text: 'Hello Jane', html: '<p>Hello Jane</p>' },
        verdict: { result: 'review', reasons: ['It names a price that we do not state'] },
        writtenBy: 'model',
        experiment: { name: 'follow-up', arm: 'ai' },
      } as const;
      const saved = await messages.save(message, noon);
      expect(saved).toEqual({ ...message, messageId: expect.any(String) });
      expect(await messages.get(saved.messageId)).toEqual(saved);
      const again = { ...message, content: { subject: 'Hi', text: 'Hi' }, writtenBy: 'template' } as const;
      expect(await messages.save(again, noon)).toEqual(saved);
      const bySms = { ...message, channel: 'sms', content: { text: 'Hi' } } as const;
      const other = await messages.save(bySms, noon);
      expect(other).toEqual({ ...bySms, messageId: expect.any(String) });
      expect(await messages.save({ ...bySms, content: { text: 'Hey' } }, noon)).toEqual(other);
    });

    it('knows of a message that no experiment chose who wrote it', async () => {
      const { messages } = current().store;
      const { messageId, leadId, enrollmentId } = await draft(current().store);
      expect(await messages.get(messageId)).toEqual({
        ...{ messageId, leadId, enrollmentId, stepId: 'first', channel: 'email', writtenBy: 'template' },
        content: { subject: 'Hello', text: 'Hello Jane' },
        verdict: { result: 'pass', reasons: [] },
      });
    });

    it('tells by which channel the lead last answered, else the last message went out', async () => {
      const { messages, deliveries, replies } = current().store;
      const lead = await draft(current().store);
      expect(await messages.findLastChannel(lead.leadId)).toBeUndefined();
      const claim = claimOf(lead);
      const answer = await deliveries.claim(claim);
      if (answer.kind !== 'go') throw new Error(`The ledger answered ${answer.kind}`);
      expect(await messages.findLastChannel(lead.leadId)).toBeUndefined();
      const { deliveryKey } = answer;
      const result = { kind: 'sent', providerMessageId: randomUUID() } as const;
      await deliveries.settle({ deliveryKey, attemptToken: claim.attemptToken, result, at: noon });
      expect(await messages.findLastChannel(lead.leadId)).toEqual({ channel: 'email', writer: 'we' });
      await replies.receive(replyOf({ channel: 'sms', fromAddress: lead.email }));
      await replies.receive(replyOf({ fromAddress: lead.email }));
      expect(await messages.findLastChannel(lead.leadId)).toEqual({ channel: 'email', writer: 'lead' });
    });

    it('throws NotFoundError for a message that it does not have', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        await expect(current().store.messages.get(id)).rejects.toThrow(`No message has the id ${id}`);
      }
    });
  });

  describe('timeline', () => {
    it('lists events in the order in which they were written', async () => {
      const { timeline } = current().store;
      const { leadId } = await arrive(current().store);
      const events: TimelineEvent[] = [
        { at: secondsLater(9), type: 'dossier-built', summary: 'Found Jane in the CRM.', data: { missing: ['x'] } },
        { at: noon, type: 'lead-assessed', summary: 'Judged Jane an urgent buyer.' },
      ];
      await timeline.append(leadId, []);
      await timeline.append(leadId, events);
      const last: TimelineEvent = { at: noon, type: 'alert-sent', summary: 'Told the team.' };
      await timeline.append(leadId, [last]);
      expect((await timeline.list(leadId)).slice(1)).toEqual([...events, last]);
    });

    it('is empty for a lead that is unknown, and takes no event for it', async () => {
      const { timeline } = current().store;
      for (const id of [randomUUID(), 'no-uuid']) {
        expect(await timeline.list(id)).toEqual([]);
        const event: TimelineEvent = { at: noon, type: 'alert-sent', summary: 'Told the team.' };
        await expect(timeline.append(id, [event])).rejects.toThrow(`No lead has the id ${id}`);
      }
    });
  });

  describe('model calls', () => {
    it('reads back every call as it was made', async () => {
      const { modelCalls } = current().store;
      const { leadId, submissionId } = await arrive(current().store);
      const failed: ModelCall = {
        submissionId,
        purpose: 'assess',
        at: noon,
        vendor: 'openai',
        promptHash: 'abc',
        prompt: { system: 'You judge leads.', user: 'We need it by Friday' },
        errorCode: 'timeout',
        latencyMs: 20_000.5,
      };
      const answered: ModelCall = {
        ...failed,
        model: 'some-model',
        rawAnswer: '{"intent":"URGENT_BUYER"}',
        errorCode: undefined,
        inputTokens: 812,
        outputTokens: 64,
        costUsd: 0.000_113_2,
      };
      await modelCalls.record(leadId, failed);
      await modelCalls.record(leadId, answered);
      expect(await modelCalls.list(leadId)).toEqual([failed, answered]);
      expect(await modelCalls.list('no-uuid')).toEqual([]);
    });

    it('counts what a lead cost that was absorbed', async () => {
      const { modelCalls, submissions } = current().store;
      const [email, phone] = [anyEmail(), anyPhone()];
      const older = await arrive(current().store, { profile: { email } });
      const younger = await arrive(current().store, { profile: { phone } });
      const common = { purpose: 'assess', at: noon, vendor: 'openai', promptHash: 'abc', latencyMs: 1 } as const;
      const prompt = { system: '', user: '' };
      for (const { leadId, submissionId } of [older, younger]) {
        await modelCalls.record(leadId, { ...common, submissionId, prompt, costUsd: 0.25 });
      }
      const { leadId } = await submissions.receive(
        arrivalOf({ profile: { email, phone }, content: { message: 'Me' } }),
      );
      expect(await modelCalls.spending({ leadId, since: noon })).toMatchObject({ leadUsd: 0.5 });
    });

    it('sums up what a day and a lead have cost, leaving out what is not known', async () => {
      const { modelCalls } = current().store;
      const [one, other] = [await arrive(current().store), await arrive(current().store)];
      const midnight = new Date('2031-03-04T00:00:00Z');
      const callOf = ({ submissionId }: { readonly submissionId: string }, at: Date, costUsd?: number): ModelCall => ({
        ...{ submissionId, purpose: 'assess', at, vendor: 'openai', promptHash: 'abc', latencyMs: 1, costUsd },
        prompt: { system: '', user: '' },
      });
      const before = new Date(midnight.getTime() - 1);
      await modelCalls.record(one.leadId, callOf(one, before, 0.5));
      await modelCalls.record(one.leadId, callOf(one, midnight, 0.25));
      await modelCalls.record(one.leadId, callOf(one, midnight));
      await modelCalls.record(other.leadId, callOf(other, midnight, 0.125));
      expect(await modelCalls.spending({ leadId: one.leadId, since: midnight })).toEqual({
        sinceUsd: 0.375,
        leadUsd: 0.75,
      });
      const later = new Date('2031-03-05T00:00:00Z');
      expect(await modelCalls.spending({ leadId: 'no-uuid', since: later })).toEqual({ sinceUsd: 0, leadUsd: 0 });
    });
  });

  describe('health of models', () => {
    it('counts calls and failures by vendor and purpose since a moment', async () => {
      const { modelCalls } = current().store;
      const { leadId, submissionId } = await arrive(current().store);
      const since = new Date('2032-01-01T00:00:00Z');
      const record = (purpose: ModelCall['purpose'], given: Partial<ModelCall> = {}): Promise<void> =>
        modelCalls.record(leadId, {
          ...{ submissionId, purpose, at: since, vendor: 'openai', promptHash: 'abc', latencyMs: 1 },
          prompt: { system: '', user: '' },
          ...given,
        });
      await record('write', { at: new Date(since.getTime() - 1), errorCode: 'too-early' });
      await record('write', { errorCode: 'timeout' });
      await record('write', { errorCode: 'refused' });
      await record('write', { errorCode: 'timeout' });
      await record('write');
      await record('check');
      await record('check', { vendor: 'anthropic', errorCode: 'model_not_found' });
      expect(await modelCalls.health({ since })).toEqual([
        { vendor: 'anthropic', purpose: 'check', calls: 1, failed: 1, errorCodes: ['model_not_found'] },
        { vendor: 'openai', purpose: 'check', calls: 1, failed: 0, errorCodes: [] },
        { vendor: 'openai', purpose: 'write', calls: 4, failed: 3, errorCodes: ['refused', 'timeout'] },
      ]);
      expect(await modelCalls.health({ since: new Date('2033-01-01T00:00:00Z') })).toEqual([]);
    });
  });

  describe('performed actions', () => {
    it('remembers the first reference of an action', async () => {
      const { performedActions } = current().store;
      const { leadId } = await arrive(current().store);
      const actionKey = `note:${leadId}`;
      expect(await performedActions.find(actionKey)).toBeUndefined();
      await performedActions.record({ actionKey, leadId, reference: 'first', at: noon });
      await performedActions.record({ actionKey, leadId, reference: 'second', at: noon });
      expect(await performedActions.find(actionKey)).toBe('first');
    });
  });
}
