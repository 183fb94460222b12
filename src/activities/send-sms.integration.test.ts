import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectUnpaced } from '../providers/connected-sender.ts';
import { createOpenGate } from './vendors/vendor-gate.ts';
import { MockActivityEnvironment } from '@temporalio/testing';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { arrivalOf, versionOf, anyPhone } from '../store/contract/fixtures.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { OutgoingSms } from '../providers/sms-sender.ts';
import { createPlanAgainActivities } from './plan-again.ts';
import { createSendSmsActivities } from './send-sms.ts';
import type { SendOutcome, SendRequest } from './send.ts';

const minuteMs = 60_000;

/** A lead in New York, which is at UTC-5 then. */
const timeZone = 'America/New_York';
const localTime = (clock: string): number => Date.parse(`2026-03-02T${clock}-05:00`);
const eightNextMorningMs = Date.parse('2026-03-03T08:00:00-05:00');

let store: Store;
let playbook: Playbook;
let texted: string[];
let keys: string[];
beforeAll(async () => {
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  playbook = await loadPlaybook(resolve(import.meta.dirname, '../../playbook'));
});
beforeEach(() => {
  texted = [];
  keys = [];
});
afterAll(() => store.close());

/** Takes a lead as far as an SMS that may go out now. */
async function draftSms(): Promise<Omit<SendRequest, 'nowMs'>> {
  const { email = '' } = arrivalOf().profile;
  const profile = { email, phone: anyPhone(), consents: { sms: { at: '2026-03-01T12:00:00Z' } } };
  const { leadId, submissionId } = await store.submissions.receive(arrivalOf({ profile }));
  const timeZones = { candidates: [timeZone], source: 'stated', confidence: 1 } as const;
  await store.cases.saveDossier(
    { leadId, submissionId },
    { timeZone: { timeZone, ...timeZones }, missing: [], earlierSubmissionCount: 0 },
  );
  const at = new Date(localTime('20:00:00'));
  const version = versionOf('by-sms');
  const [step] = version.sequence.steps;
  if (step?.kind !== 'message') throw new Error('The sequence has no message');
  const sequence = { ...version.sequence, steps: [{ ...step, channel: 'sms' as const }] };
  const { enrollmentId } = await store.enrollments.enroll({
    leadId,
    causeId: submissionId,
    version: { ...version, sequence },
    at,
  });
  const { messageId } = await store.messages.save(
    {
      leadId,
      enrollmentId,
      stepId: 'first',
      channel: 'sms',
      content: { text: 'Hello' },
      verdict: { result: 'pass', reasons: [] },
      writtenBy: 'template',
    },
    at,
  );
  return { leadId, submissionId, enrollmentId, stepId: 'first', messageId, reopen: false };
}

function send(request: SendRequest, queuedMs = 0, refusal?: ProviderError): Promise<SendOutcome> {
  const provider = {
    vendor: 'twilio',
    send({ to, deliveryKey = '' }: OutgoingSms) {
      if (refusal !== undefined) return Promise.reject(refusal);
      texted.push(to);
      keys.push(deliveryKey);
      return Promise.resolve({ providerMessageId: `p-${texted.length}` });
    },
  };
  const environment = new MockActivityEnvironment({ scheduledTimestampMs: Date.now() - queuedMs });
  const activities = createSendSmsActivities({
    store,
    playbook,
    sms: connectUnpaced(provider, true),
    gate: createOpenGate(),
  });
  return environment.run((asked: SendRequest) => activities.sendSms(asked), request);
}

describe('sendSms', () => {
  it('texts within the hours of the recipient', async () => {
    expect(await send({ ...(await draftSms()), nowMs: localTime('20:30:00') })).toEqual({ kind: 'sent' });
    expect(texted).toHaveLength(1);
  });

  it("names its delivery, so that the provider's word about it finds it", async () => {
    const message = await draftSms();
    await send({ ...message, nowMs: localTime('20:30:00') });
    expect(keys).toEqual([`${message.leadId}:${message.enrollmentId}:first`]);
  });

  const refused = (code: string): ProviderError =>
    new ProviderError({ vendor: 'twilio', code, status: 400, isRetryable: false, outcome: 'not-processed' });

  it.each([
    { code: '21610', reason: 'sms-stop', words: 'whoever has the phone wants no SMS from us' },
    { code: '21211', reason: 'hard-bounce', words: 'its phone number is not valid' },
    { code: '21614', reason: 'hard-bounce', words: 'its phone number is no mobile phone' },
  ])(
    'closes the phone that Twilio refuses with $code, and ends what goes by SMS alone',
    async ({ code, reason, words }) => {
      const message = { ...(await draftSms()), nowMs: localTime('20:30:00') };
      expect(await send(message, 0, refused(code))).toEqual({ kind: 'stopped' });
      const { profile } = await store.leads.get(message.leadId);
      expect(await store.suppressions.find('sms', profile.phone ?? '')).toMatchObject({ reason, origin: 'twilio' });
      const summaries = (await store.timeline.list(message.leadId)).map(({ summary }) => summary);
      expect(summaries).toContain(`Did not send the message first: ${words}.`);
      expect((await store.enrollments.get(message.enrollmentId)).state).not.toBe('running');
      expect(await send(message)).toEqual({ kind: 'stopped' });
      expect(texted).toEqual([]);
    },
  );

  it('leaves a phone open that is refused for another reason', async () => {
    const message = { ...(await draftSms()), nowMs: localTime('20:30:00') };
    await expect(send(message, 0, refused('21408'))).rejects.toMatchObject({ code: '21408' });
    const { profile } = await store.leads.get(message.leadId);
    expect(await store.suppressions.find('sms', profile.phone ?? '')).toBeUndefined();
  });

  it('plans a backlog that reaches 21:00 for the next morning', async () => {
    const message = await draftSms();
    const nowMs = localTime('20:45:00');
    const outcome = await send({ ...message, nowMs }, 20 * minuteMs);
    if (outcome.kind !== 'not-before') throw new Error(`It became ${outcome.kind}`);
    expect(outcome.because).toBe('it is no hour for an SMS where the lead is');
    expect(outcome.atMs).toBeGreaterThanOrEqual(eightNextMorningMs);
    expect(texted).toEqual([]);

    const nobody = { vendor: 'none', send: () => Promise.reject(new Error('Nothing is mailed')) };
    const email = connectUnpaced(nobody, true);
    const activities = createPlanAgainActivities({ store, playbook, publicUrl: 'https://leads.example', email });
    const { atMs: earliestMs, because } = outcome;
    const planned = await activities.planAgain({ ...message, nowMs, earliestMs, because, isSpread: false });
    expect(planned.sendAtMs).toBe(earliestMs);
    expect((await store.enrollments.get(message.enrollmentId)).state).toBe('running');
    expect(await send({ ...message, nowMs: planned.sendAtMs })).toEqual({ kind: 'sent' });
  });

  it('begins no call that could end after 21:00, nor one that an operator wants at night', async () => {
    const message = await draftSms();
    expect(await send({ ...message, nowMs: localTime('20:59:30') })).toMatchObject({ kind: 'not-before' });
    expect(await send({ ...message, nowMs: localTime('23:00:00'), isSentNow: true })).toMatchObject({
      kind: 'not-before',
    });
    expect(texted).toEqual([]);
  });
});
