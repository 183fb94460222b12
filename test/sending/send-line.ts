import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import {
  createLookUpEmailActivities,
  createLookUpSmsActivities,
  type LookUpOutcome,
  type LookUpRequest,
} from '../../src/activities/look-up-delivery.ts';
import { createSendEmailActivities } from '../../src/activities/send-email.ts';
import { createSendSmsActivities } from '../../src/activities/send-sms.ts';
import { callTimeoutMs, type SendOutcome, type SendRequest } from '../../src/activities/send.ts';
import { createOpenGate } from '../../src/activities/vendors/vendor-gate.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { connectUnpaced } from '../../src/providers/connected-sender.ts';
import type { EmailSender } from '../../src/providers/email-sender.ts';
import type { SmsSender } from '../../src/providers/sms-sender.ts';
import { draft } from '../../src/store/contract/fixtures.ts';
import type { Store } from '../../src/store/store.ts';
import { draftSms } from './draft-sms.ts';

/** 10:00 in New York: an hour for an SMS. */
export const callAtMs = Date.parse('2026-03-02T10:00:00-05:00');

/** The usual lag of a provider's records here, and when a look-up is due by it. */
export const lookUpLagMs = 60_000;
export const dueAtMs = callAtMs + callTimeoutMs + lookUpLagMs + 5_000;

export type WrittenMessage = Omit<SendRequest, 'nowMs'>;

/** One channel through one provider, as the workflow uses it. */
export interface SendLine {
  write(): Promise<WrittenMessage>;
  send(message: WrittenMessage, nowMs?: number): Promise<SendOutcome>;
  lookUp(message: WrittenMessage, nowMs?: number): Promise<LookUpOutcome>;
  /** How many messages the lead got. */
  countFor(message: WrittenMessage): Promise<number>;
}

/** What a line is made over. */
export interface LineParts {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly sandbox: Sandbox;
}

/** Makes a line that sends e-mail; with a second provider the first one is away. */
export function emailLine(
  { store, playbook, sandbox }: LineParts,
  provider: EmailSender,
  fallback?: EmailSender,
): SendLine {
  const parts = {
    store,
    playbook,
    publicUrl: 'https://leads.example',
    email: connectUnpaced(provider, true),
    emailFallback: fallback && connectUnpaced(fallback, true),
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

/** Makes a line that sends SMS. */
export function smsLine({ store, playbook, sandbox }: LineParts, provider: SmsSender): SendLine {
  const parts = { store, playbook, sms: connectUnpaced(provider, true), gate: createOpenGate() };
  const sending = createSendSmsActivities(parts);
  const lookingUp = createLookUpSmsActivities(parts);
  return {
    write: () => draftSms(store, new Date(callAtMs)),
    send: (message, nowMs = callAtMs) => run((asked: SendRequest) => sending.sendSms(asked), { ...message, nowMs }),
    lookUp: (message, nowMs = dueAtMs) =>
      run((asked: LookUpRequest) => lookingUp.lookUpDelivery(asked), { ...message, nowMs }),
    async countFor({ leadId }) {
      const { phone } = (await store.leads.get(leadId)).profile;
      return sandbox.smsMessages().filter(({ to }) => to === phone).length;
    },
  };
}

function run<Request, Outcome>(activity: (request: Request) => Promise<Outcome>, request: Request): Promise<Outcome> {
  return new MockActivityEnvironment({ scheduledTimestampMs: Date.now() }, { logger: new DefaultLogger('ERROR') }).run(
    activity,
    request,
  );
}
