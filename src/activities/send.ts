import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/common';
import { failureTypes } from '../domain/failure-types.ts';
import type { Channel } from '../domain/message.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { Pace } from '../providers/pace.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { deliveryKeyOf } from '../store/deliveries/delivery-key.ts';
import type { CallResult, ClaimAnswer } from '../store/ports/delivery-store.ts';
import type { Message } from '../store/ports/message-store.ts';
import type { Store } from '../store/store.ts';
import { fencesFor } from './fences-for.ts';
import type { VendorGate } from './vendors/vendor-gate.ts';
import type { StepSubject } from './subject.ts';

/** How long a provider may take; its SDK's own time-out is shorter, so that its word arrives in time. */
export const callTimeoutMs = 30_000;

export interface SendRequest extends StepSubject {
  readonly messageId: string;
  /** True when an operator wants a delivery that was refused to be tried again. */
  readonly reopen: boolean;
  /** True when an operator wants it sent now: rates and business hours yield to that, the hours of an SMS do not. */
  readonly isSentNow?: boolean | undefined;
}

/**
 * What became of a message. `held` and `not-before` ask to come back later; `stopped` ends the enrollment's sending;
 * `channel-closed`: the address takes nothing, and the step may go by another channel.
 */
export type SendOutcome =
  | { readonly kind: 'sent' | 'already-sent' | 'stopped' | 'suppressed' | 'channel-closed' }
  /** Histories of before there was another reason lack it. */
  | { readonly kind: 'held'; readonly because?: Extract<ClaimAnswer, { kind: 'held' }>['because'] | undefined }
  | { readonly kind: 'not-before'; readonly atMs: number; readonly because: string };

/** What the ledger's leave to call gives to whoever calls. */
export type Leave = Extract<ClaimAnswer, { kind: 'go' }>;

const suppressedTold: Readonly<Record<Extract<ClaimAnswer, { kind: 'suppressed' }>['because'], string>> = {
  'sandbox-lead': 'a lead made in the sandbox reaches no real vendor',
  'address-not-confirmed': 'the lead has not confirmed its e-mail address, as it must where it lives',
  'suppressed-address': 'its address must not be written to',
  'never-nurtured': 'this lead is never nurtured, by the playbook of today',
  'hard-cap': 'it got as many messages as anybody may ever get in this time',
};

interface Send {
  readonly store: Store;
  readonly playbook: Playbook;
  readonly channel: Channel;
  readonly provider: string;
  readonly isSandboxed: boolean;
  readonly request: SendRequest;
  /** True: nothing may go to an address that its owner has not confirmed. */
  readonly needsConfirmedAddress: boolean;
  /** Waits for the turn of the call, before the claim: an answer of the lead that comes meanwhile is still heard. */
  readonly pace: Pace;
  readonly gate: Pick<VendorGate, 'noteFailure'>;
  /** Calls the provider, once. */
  readonly call: (message: Message, leave: Leave) => Promise<{ readonly providerMessageId: string }>;
  /** Answers what becomes of the step where the error says that the address takes nothing; undefined where it does not. */
  readonly closeRefused?: ((error: unknown) => Promise<SendOutcome | undefined>) | undefined;
}

/**
 * Sends one message through the ledger: asks its leave, calls the provider, records how the call ended.
 * @throws ProviderError when the vendor did not take it; ApplicationFailure of the types deliveryUnknown,
 * deliveryFailed and deliveryInFlight when the ledger gives no leave.
 */
export async function sendThroughLedger(send: Send): Promise<SendOutcome> {
  const { store, playbook, channel, provider, isSandboxed, request, needsConfirmedAddress, pace, gate } = send;
  const { leadId, enrollmentId, stepId, messageId } = request;
  const message = await store.messages.get(messageId);
  const fences = await fencesFor({ store, playbook }, request, channel);
  if (request.reopen) await store.deliveries.reopen(deliveryKeyOf(request));
  await pace();
  const attemptToken = crypto.randomUUID();
  const answer = await store.deliveries.claim({
    leadId,
    enrollmentId,
    stepId,
    messageId,
    provider,
    providerIsSandboxed: isSandboxed,
    attemptToken,
    calledAt: new Date(),
    callTimeoutMs,
    needsConfirmedAddress,
    fences,
    words: `${message.content.subject ?? ''}\n${message.content.text}`,
  });
  if (answer.kind === 'suppressed') return notSent(store, request, suppressedTold[answer.because]);
  if (answer.kind === 'held' && answer.because === 'not-allow-listed') await tellHeld(store, request, message);
  if (answer.kind !== 'go') return withoutLeave(answer, provider);

  const settle = async (result: CallResult): Promise<void> => {
    const { deliveryKey } = answer;
    await store.deliveries.settle({ deliveryKey, attemptToken, result, at: new Date(request.nowMs) });
  };
  let sent: { readonly providerMessageId: string };
  try {
    sent = await send.call(message, answer);
  } catch (error) {
    const result = resultOf(error);
    const closed = await send.closeRefused?.(error);
    // Free again: the same step may go by another channel.
    await settle(closed === undefined ? result : { kind: 'not-processed', code: result.code });
    if (closed !== undefined) return closed;
    if (result.kind !== 'unknown') throw error;
    // It is not tried again before it was looked up.
    if (ProviderError.is(error)) await gate.noteFailure(error, 'lost');
    throw deliveryUnknown(provider, result.code);
  }
  await repeatedly(() => settle({ kind: 'sent', ...sent }));
  await store.timeline.append(leadId, [
    { at: new Date(request.nowMs), type: 'message-sent', summary: describeSent(message), data: { provider, stepId } },
  ]);
  return { kind: 'sent' };
}

const settleTries = 4;
const settlePauseMs = 500;

/** What went out must be on record: a database that stumbles is asked again before the delivery is given up as unknown. */
async function repeatedly(settle: () => Promise<void>): Promise<void> {
  for (let left = settleTries; ; left--) {
    try {
      await settle();
      return;
    } catch (error) {
      if (left === 1) throw error;
      await sleep(settlePauseMs);
    }
  }
}

/** Tells the timeline that a message stays unsent, and why. */
export async function notSent(store: Store, request: SendRequest, because: string): Promise<SendOutcome> {
  const { leadId, stepId, nowMs } = request;
  await store.timeline.append(leadId, [
    { at: new Date(nowMs), type: 'message-not-sent', summary: `Did not send the message ${stepId}: ${because}.` },
  ]);
  return { kind: 'suppressed' };
}

async function tellHeld(store: Store, { leadId, nowMs }: SendRequest, { channel, stepId }: Message): Promise<void> {
  const words = channel === 'email' ? 'e-mail is' : 'SMS are';
  const summary = `Holds the message ${stepId} back: ${words} not live yet, and this address is not on the list of those that receive before.`;
  await store.timeline.append(leadId, [{ at: new Date(nowMs), type: 'message-held', summary, data: { stepId } }]);
}

function withoutLeave(answer: Exclude<ClaimAnswer, { kind: 'go' | 'suppressed' }>, vendor: string): SendOutcome {
  switch (answer.kind) {
    case 'unknown':
      throw deliveryUnknown(vendor, answer.code);
    case 'failed':
      throw ApplicationFailure.create({
        message: `The provider refused this delivery: ${answer.code}`,
        type: failureTypes.deliveryFailed,
        details: [{ vendor, code: answer.code }],
        nonRetryable: true,
      });
    case 'in-flight':
      throw ApplicationFailure.create({
        message: 'Another try of this delivery has not ended yet',
        type: failureTypes.deliveryInFlight,
        nextRetryDelay: Math.max(1_000, answer.until.getTime() - Date.now() + 1_000),
      });
    case 'held':
      return { kind: 'held', because: answer.because };
    case 'not-before':
      return { kind: 'not-before', atMs: answer.at.getTime(), because: answer.because };
    default:
      return { kind: answer.kind };
  }
}

/** Anything but a provider's own word may have happened after the provider took the message. */
function resultOf(error: unknown): CallResult & { readonly code: string } {
  if (!ProviderError.is(error)) return { kind: 'unknown', code: 'unexpected' };
  if (error.outcome === 'ambiguous') return { kind: 'unknown', code: error.code };
  return { kind: error.isRetryable ? 'not-processed' : 'failed', code: error.code };
}

function deliveryUnknown(vendor: string, code: string): ApplicationFailure {
  return ApplicationFailure.create({
    message: `Nobody knows whether this delivery went out: ${code}`,
    type: failureTypes.deliveryUnknown,
    details: [{ vendor, code }],
    nonRetryable: true,
  });
}

/** Says that a message went out, as its lead's timeline tells it. */
export function describeSent({ channel, content, stepId }: Message): string {
  return channel === 'email' ? `Sent the e-mail "${content.subject ?? stepId}".` : `Sent the SMS ${stepId}.`;
}
