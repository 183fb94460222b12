import { randomInt, randomUUID } from 'node:crypto';
import type { SequenceVersion } from '../../domain/sequence.ts';
import type { Arrival, LeadlessSubmission } from '../../domain/submission.ts';
import type { ClaimRequest } from '../ports/delivery-store.ts';
import type { IncomingReply } from '../ports/reply-store.ts';
import type { ReplyOutcome } from '../../domain/replies/reply-outcome.ts';
import type { Store } from '../store.ts';

/** Serves whatever needs a time. */
export const noon = new Date('2026-03-02T12:00:00Z');

/** Answers the time so many seconds after `noon`. */
export function secondsLater(seconds: number): Date {
  return new Date(noon.getTime() + seconds * 1000);
}

/** Makes an address that no other test uses. */
export function anyEmail(): string {
  return `${randomUUID()}@lead.example`;
}

/** Makes an arrival of a new person, but for what is given. */
export function arrivalOf(given: Partial<Arrival> = {}): Arrival {
  return {
    route: 'form',
    source: 'demo_request',
    receivedAt: noon,
    rawBody: Buffer.from('{"message":"We need it by Friday"}'),
    headers: { 'content-type': 'application/json' },
    profile: { email: anyEmail(), firstName: 'Jane', company: 'Acme' },
    content: { message: 'We need it by Friday', statedSource: 'Demo request' },
    madeInSandbox: false,
    ...given,
  };
}

/** Makes a phone number that no other test uses, in E.164. */
export function anyPhone(): string {
  return `+1${randomInt(2_000_000_000, 9_999_999_999)}`;
}

/** Makes what was stored of an event whose lead is fetched, but for what is given. */
export function referenceOf(given: Partial<LeadlessSubmission> = {}): LeadlessSubmission {
  return {
    route: 'facebook',
    state: 'fetching',
    receivedAt: noon,
    rawBody: Buffer.from('{"leadgen_id":"17"}'),
    headers: { 'content-type': 'application/json' },
    madeInSandbox: false,
    ...given,
  };
}

/** A sequence of one e-mail. */
export function versionOf(name = 'hot-lead', hash: string = randomUUID()): SequenceVersion {
  return {
    hash,
    sequence: {
      name,
      title: 'Hot lead',
      purpose: 'answer',
      steps: [{ id: 'first', kind: 'message', channel: 'email', voice: 'automatic', template: 'hello' }],
    },
    templates: { hello: { subject: 'Hello', text: 'Hello {{ lead.firstName }}' } },
  };
}

/** Makes a reply that matches nobody, but for what is given. */
export function replyOf(given: Partial<IncomingReply> = {}): IncomingReply {
  return {
    channel: 'email',
    provider: 'postmark',
    providerMessageId: randomUUID(),
    receivedAt: noon,
    fromAddress: anyEmail(),
    referencedMessageIds: [],
    subject: 'Re: Hello',
    text: 'Call me tomorrow',
    rawBody: Buffer.from('{"TextBody":"Call me tomorrow"}'),
    ...given,
  };
}

/** What a plain answer of a person comes to. */
export const stopOutcome: ReplyOutcome = {
  kind: 'stop',
  reason: 'replied',
  reading: { intent: 'question', confidence: 1, because: 'it asks something' },
};

/** A lead that arrived. */
export interface ArrivedLead {
  readonly leadId: string;
  readonly submissionId: string;
  readonly email: string;
}

/** Lets a lead arrive. */
export async function arrive(store: Store, given: Partial<Arrival> = {}): Promise<ArrivedLead> {
  const arrival = arrivalOf(given);
  const { leadId, submissionId } = await store.submissions.receive(arrival);
  return { leadId, submissionId, email: arrival.profile.email ?? '' };
}

/** A lead that arrived, was enrolled, and has the draft of its first message. */
export interface DraftedLead extends ArrivedLead {
  readonly enrollmentId: string;
  readonly ordinal: number;
  readonly messageId: string;
}

/** Takes a lead as far as the draft of its first message. */
export async function draft(store: Store, given: Partial<Arrival> = {}): Promise<DraftedLead> {
  const lead = await arrive(store, given);
  const { leadId, submissionId } = lead;
  const enrollment = await store.enrollments.enroll({ leadId, causeId: submissionId, version: versionOf(), at: noon });
  const { enrollmentId, ordinal } = enrollment;
  const { messageId } = await store.messages.save(
    {
      leadId,
      enrollmentId,
      stepId: 'first',
      channel: 'email',
      content: { subject: 'Hello', text: 'Hello Jane' },
      verdict: { result: 'pass', reasons: [] },
      writtenBy: 'template',
    },
    noon,
  );
  return { ...lead, enrollmentId, ordinal, messageId };
}

/** Asks to send the lead's first message, as a try of its own. */
export function claimOf(
  { leadId, enrollmentId, messageId }: DraftedLead,
  given: Partial<ClaimRequest> = {},
): ClaimRequest {
  return {
    leadId,
    enrollmentId,
    stepId: 'first',
    messageId,
    provider: 'postmark',
    providerIsSandboxed: true,
    attemptToken: randomUUID(),
    calledAt: noon,
    callTimeoutMs: 30_000,
    needsConfirmedAddress: false,
    ...given,
  };
}
