import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connectUnpaced } from '../providers/connected-sender.ts';
import { createOpenGate } from './vendors/vendor-gate.ts';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import type { Fault } from '../../sandbox/faults/fault.ts';
import { startSandbox, type Sandbox } from '../../sandbox/start-sandbox.ts';
import { failureTypes } from '../domain/failure-types.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { EmailSender } from '../providers/email-sender.ts';
import { createMailgunSender } from '../providers/email/mailgun/mailgun-sender.ts';
import { createPostmarkSender } from '../providers/email/postmark/postmark-sender.ts';
import { createSendGridSender } from '../providers/email/sendgrid/sendgrid-sender.ts';
import { createSmtpSender } from '../providers/email/smtp/smtp-sender.ts';
import type { SmsSender } from '../providers/sms-sender.ts';
import { createTwilioSender } from '../providers/sms/twilio/twilio-sender.ts';
import { anyPhone, arrivalOf, draft, versionOf } from '../store/contract/fixtures.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import {
  createLookUpEmailActivities,
  createLookUpSmsActivities,
  type LookUpOutcome,
  type LookUpRequest,
} from './look-up-delivery.ts';
import { createSendEmailActivities } from './send-email.ts';
import { createSendSmsActivities } from './send-sms.ts';
import { callTimeoutMs, type SendOutcome, type SendRequest } from './send.ts';

const callCount = 20;
const lagMs = 60_000;
/** 10:00 in New York: an hour for an SMS. */
const callAtMs = Date.parse('2026-03-02T10:00:00-05:00');
const dueAtMs = callAtMs + callTimeoutMs + lagMs + 5_000;

let store: Store;
let playbook: Playbook;
let sandbox: Sandbox;
beforeAll(async () => {
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  playbook = await loadPlaybook(resolve(import.meta.dirname, '../../playbook'));
  sandbox = await startSandbox({ lookUpLagMs: 0 });
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  await store.close();
});

type Message = Omit<SendRequest, 'nowMs'>;

/** One channel through one provider, as the workflow uses it. */
interface Line {
  write(): Promise<Message>;
  send(message: Message, nowMs?: number): Promise<SendOutcome>;
  lookUp(message: Message, nowMs?: number): Promise<LookUpOutcome>;
  /** How many messages the lead got. */
  countFor(message: Message): Promise<number>;
}

function run<Request, Outcome>(activity: (request: Request) => Promise<Outcome>, request: Request): Promise<Outcome> {
  return new MockActivityEnvironment({ scheduledTimestampMs: Date.now() }, { logger: new DefaultLogger('ERROR') }).run(
    activity,
    request,
  );
}

/** With a second provider the first one is away. */
function byEmail(provider: EmailSender, fallback?: EmailSender): Line {
  const parts = {
    store,
    playbook,
    publicUrl: 'https://leads.example',
    email: connectUnpaced(provider),
    emailFallback: fallback && connectUnpaced(fallback),
    gate: { ...createOpenGate(), isAway: () => Promise.resolve(fallback !== undefined) },
  };
  const sending = createSendEmailActivities(parts);
  const lookingUp = createLookUpEmailActivities(parts);
  return {
    async write() {
      const { leadId, submissionId, enrollmentId, messageId } = await draft(store);
      return { leadId, submissionId, enrollmentId, messageId, stepId: 'first', reopen: false };
    },
    send: (message, nowMs = callAtMs) => run((asked: SendRequest) => sending.sendEmail(asked), { ...message, nowMs }),
    lookUp: (message, nowMs = dueAtMs) =>
      run((asked: LookUpRequest) => lookingUp.lookUpDelivery(asked), { ...message, nowMs }),
    async countFor({ leadId }) {
      const { email = '' } = (await store.leads.get(leadId)).profile;
      return sandbox.emails().filter(({ to }) => to.includes(email)).length;
    },
  };
}

function bySms(provider: SmsSender): Line {
  const parts = { store, playbook, sms: connectUnpaced(provider), gate: createOpenGate() };
  const sending = createSendSmsActivities(parts);
  const lookingUp = createLookUpSmsActivities(parts);
  return {
    async write() {
      const { email = '' } = arrivalOf().profile;
      const profile = { email, phone: anyPhone(), consents: { sms: { at: '2026-03-01T12:00:00Z' } } };
      const { leadId, submissionId } = await store.submissions.receive(arrivalOf({ profile }));
      const timeZone = { timeZone: 'America/New_York', candidates: ['America/New_York'], source: 'stated' } as const;
      await store.cases.saveDossier(
        { leadId, submissionId },
        { timeZone: { ...timeZone, confidence: 1 }, missing: [], earlierSubmissionCount: 0 },
      );
      const at = new Date(callAtMs);
      const version = versionOf('by-sms');
      const steps = version.sequence.steps.map((step) => ({ ...step, channel: 'sms' as const }));
      const sequence = { ...version.sequence, steps } as typeof version.sequence;
      const { enrollmentId } = await store.enrollments.enroll({
        ...{ leadId, causeId: submissionId, at },
        version: { ...version, sequence },
      });
      const { messageId } = await store.messages.save(
        {
          ...{ leadId, enrollmentId, stepId: 'first', channel: 'sms', writtenBy: 'template' },
          ...{ content: { text: 'Hello' }, verdict: { result: 'pass', reasons: [] } },
        },
        at,
      );
      return { leadId, submissionId, enrollmentId, messageId, stepId: 'first', reopen: false };
    },
    send: (message, nowMs = callAtMs) => run((asked: SendRequest) => sending.sendSms(asked), { ...message, nowMs }),
    lookUp: (message, nowMs = dueAtMs) =>
      run((asked: LookUpRequest) => lookingUp.lookUpDelivery(asked), { ...message, nowMs }),
    async countFor({ leadId }) {
      const { phone } = (await store.leads.get(leadId)).profile;
      return sandbox.smsMessages().filter(({ to }) => to === phone).length;
    },
  };
}

const postmark = (): Line =>
  byEmail(createPostmarkSender({ serverToken: 'token', baseUrl: sandbox.baseUrls.postmark, lookUpLagMs: lagMs }));

const lines: readonly { readonly vendor: Fault['vendor']; readonly open: () => Line }[] = [
  { vendor: 'postmark', open: postmark },
  {
    vendor: 'mailgun',
    open: () =>
      byEmail(
        createMailgunSender({
          ...{ apiKey: 'key', domain: 'ours.example' },
          ...{ baseUrl: sandbox.baseUrls.mailgun, lookUpLagMs: lagMs },
        }),
      ),
  },
  {
    vendor: 'sendgrid',
    open: () =>
      byEmail(
        createSendGridSender({
          ...{ apiKey: 'SG.key', hasActivity: true },
          ...{ baseUrl: sandbox.baseUrls.sendgrid, lookUpLagMs: lagMs },
        }),
      ),
  },
  {
    vendor: 'twilio',
    open: () =>
      bySms(
        createTwilioSender({
          ...{ accountSid: 'AC1', authToken: 'token', from: '+15550001111' },
          ...{ baseUrl: sandbox.baseUrls.twilio, lookUpLagMs: lagMs },
        }),
      ),
  },
];

/** How the answer to a send gets lost: after the vendor took it, or before. */
const losses = [
  { kind: 'drop-answer' },
  { kind: 'reset' },
  { kind: 'status', status: 503 },
  { kind: 'drop-answer' },
] as const;

async function loseAnswer(vendor: Fault['vendor'], line: Line, loss: (typeof losses)[number]): Promise<Message> {
  const message = await line.write();
  sandbox.faults.add({ vendor, ...loss });
  await expect(line.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
  return message;
}

describe('lookUpDelivery', () => {
  it.each(lines)('resolves every lost answer of $vendor, and each lead gets one message', async ({ vendor, open }) => {
    const line = open();
    let resolvedCount = 0;
    for (let call = 0; call < callCount; call += 1) {
      const loss = losses[call % losses.length] ?? losses[0];
      const message = await loseAnswer(vendor, line, loss);
      const { kind } = await line.lookUp(message);
      if (kind === 'sent' || kind === 'free') resolvedCount += 1;
      expect(kind).toBe(loss.kind === 'drop-answer' ? 'sent' : 'free');
      expect((await line.send(message, dueAtMs)).kind).toBe(kind === 'sent' ? 'already-sent' : 'sent');
      expect(await line.countFor(message)).toBe(1);
    }
    expect(resolvedCount / callCount).toBeGreaterThanOrEqual(0.95);
  });

  it('asks nobody before the deadline and the lag of the index have passed', async () => {
    const line = postmark();
    const message = await loseAnswer('postmark', line, { kind: 'drop-answer' });
    const askedCount = sandbox.requests.list().length;
    const early = await line.lookUp(message, callAtMs + callTimeoutMs + lagMs - 30_000);
    if (early.kind !== 'not-yet') throw new Error(`It became ${early.kind}`);
    // The call itself took a moment of its own.
    expect(early.askAgainInMs).toBeGreaterThan(20_000);
    expect(early.askAgainInMs).toBeLessThan(40_000);
    expect(sandbox.requests.list()).toHaveLength(askedCount);
    await expect(line.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    expect((await line.lookUp(message)).kind).toBe('sent');
  });

  it('leaves it unknown when the provider cannot be asked', async () => {
    const line = postmark();
    const message = await loseAnswer('postmark', line, { kind: 'reset' });
    sandbox.faults.add({ vendor: 'postmark', method: 'GET', kind: 'status', status: 503 });
    await expect(line.lookUp(message)).rejects.toMatchObject({ name: 'ProviderError' });
    await expect(line.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    expect((await line.lookUp(message)).kind).toBe('free');
  });

  it('has no answer over SMTP, which keeps no list', async () => {
    const line = byEmail(createSmtpSender({ url: sandbox.baseUrls.smtp }));
    const message = await loseAnswer('smtp', line, { kind: 'drop-answer' });
    expect((await line.lookUp(message)).kind).toBe('no-look-up');
    await expect(line.send(message, dueAtMs)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    expect(await line.countFor(message)).toBe(1);
  });

  it('has no answer once another provider sends', async () => {
    const message = await loseAnswer('postmark', postmark(), { kind: 'drop-answer' });
    const other = lines.find(({ vendor }) => vendor === 'mailgun')?.open();
    expect((await other?.lookUp(message))?.kind).toBe('no-look-up');
  });

  it('tells the timeline what it found', async () => {
    const line = postmark();
    const message = await loseAnswer('postmark', line, { kind: 'drop-answer' });
    await line.lookUp(message);
    const told = (await store.timeline.list(message.leadId)).slice(-2);
    expect(told.map(({ type }) => type)).toEqual(['delivery-looked-up', 'message-sent']);
  });

  it('lets a second provider send what the first certainly did not, and nothing that may have gone out', async () => {
    const first = createPostmarkSender({
      serverToken: 'token',
      baseUrl: sandbox.baseUrls.postmark,
      lookUpLagMs: lagMs,
    });
    const second = createMailgunSender({ apiKey: 'key', domain: 'ours.example', baseUrl: sandbox.baseUrls.mailgun });
    const [alone, together] = [byEmail(first), byEmail(first, second)];

    const refused = await alone.write();
    sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 429 });
    await expect(alone.send(refused)).rejects.toMatchObject({ status: 429, outcome: 'not-processed' });
    expect(await together.send(refused)).toEqual({ kind: 'sent' });
    expect(await alone.send(refused)).toEqual({ kind: 'already-sent' });
    expect(await together.countFor(refused)).toBe(1);

    const taken = await loseAnswer('postmark', alone, { kind: 'drop-answer' });
    const lost = await loseAnswer('postmark', alone, { kind: 'reset' });
    for (const message of [taken, lost]) {
      await expect(together.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    }
    expect(await together.lookUp(taken)).toEqual({ kind: 'sent' });
    expect(await together.lookUp(lost)).toEqual({ kind: 'free' });
    expect(await together.send(taken, dueAtMs)).toEqual({ kind: 'already-sent' });
    expect(await together.send(lost, dueAtMs)).toEqual({ kind: 'sent' });
    expect(sandbox.requests.list().at(-1)).toMatchObject({ vendor: 'mailgun', method: 'POST' });
    for (const message of [taken, lost]) expect(await together.countFor(message)).toBe(1);
  });
});
