import type { LookUpResult, UnknownDelivery } from '../store/ports/delivery-store.ts';
import type { Message } from '../store/ports/message-store.ts';
import type { Store } from '../store/store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { businessNowMs } from './business-now.ts';
import { callTimeoutMs, describeSent } from './send.ts';
import type { StepSubject } from './subject.ts';

export interface LookUpRequest extends StepSubject {
  readonly messageId: string;
}

/**
 * What became of a delivery that ended without an answer: `sent`, `free` to be sent by the ledger's leave, `not-yet` known, or
 * not to be known from the provider at all.
 */
export type LookUpOutcome =
  { readonly kind: 'sent' | 'free' | 'no-look-up' } | { readonly kind: 'not-yet'; readonly askAgainInMs: number };

/** How one provider is asked what it took. */
interface ProviderLookUp {
  readonly lagMs: number;
  /** Undefined when there is nothing to ask for. */
  readonly find: (unknown: UnknownDelivery, sentAfter: Date) => Promise<LookUpResult | undefined>;
}

interface LookUp {
  readonly store: Store;
  /** Undefined where the provider cannot tell what it took, or is connected no more: another would not find it. */
  readonly lookUpOf: (vendor: string) => ProviderLookUp | undefined;
}

interface LookUpActivities {
  lookUpDelivery(request: LookUpRequest): Promise<LookUpOutcome>;
}

/** Makes the activity that asks the e-mail provider what became of a delivery; it runs on the e-mail queue. */
export function createLookUpEmailActivities({
  store,
  email,
  emailFallback,
}: Pick<ActivityDependencies, 'store' | 'email' | 'emailFallback'>): LookUpActivities {
  return {
    lookUpDelivery: (request) =>
      lookUp(request, {
        store,
        lookUpOf(vendor) {
          const findSent = [email, emailFallback].find((sender) => sender?.provider.vendor === vendor)?.provider
            .findSent;
          return (
            findSent && {
              lagMs: findSent.lagMs,
              async find({ deliveryKey }, sentAfter) {
                const { profile } = await store.leads.get(request.leadId);
                return profile.email === undefined
                  ? undefined
                  : findSent.find({ deliveryKey, to: profile.email, sentAfter });
              },
            }
          );
        },
      }),
  };
}

/** Makes the activity that asks the SMS provider what became of a delivery; it runs on the SMS queue. */
export function createLookUpSmsActivities({
  store,
  sms,
}: Pick<ActivityDependencies, 'store' | 'sms'>): LookUpActivities {
  return {
    lookUpDelivery: (request) =>
      lookUp(request, {
        store,
        lookUpOf(vendor) {
          const findSent = sms?.provider.vendor === vendor ? sms.provider.findSent : undefined;
          return (
            findSent && {
              lagMs: findSent.lagMs,
              async find(_unknown, sentAfter) {
                const { profile } = await store.leads.get(request.leadId);
                const { content } = await store.messages.get(request.messageId);
                return profile.phone === undefined
                  ? undefined
                  : findSent.find({ to: profile.phone, body: content.text, sentAfter });
              },
            }
          );
        },
      }),
  };
}

async function lookUp(request: LookUpRequest, { store, lookUpOf }: LookUp): Promise<LookUpOutcome> {
  const unknown = await store.deliveries.findUnknown(request);
  // A late answer came meanwhile: the ledger says which.
  if (unknown === undefined) return { kind: 'free' };
  const provider = lookUpOf(unknown.provider);
  // A search for another address would not find what went out.
  if (provider === undefined || !unknown.isToSameAddress) return { kind: 'no-look-up' };
  const { lagMs, find } = provider;
  const askAgainInMs = unknown.calledAt.getTime() + callTimeoutMs + lagMs - businessNowMs(request.nowMs);
  if (askAgainInMs > 0) return { kind: 'not-yet', askAgainInMs };
  const result = await find(unknown, new Date(unknown.deadlineAt.getTime() - callTimeoutMs));
  if (result === undefined) return { kind: 'no-look-up' };
  const at = new Date(request.nowMs);
  const { deliveryKey, attemptToken } = unknown;
  if (!(await store.deliveries.resolveUnknown({ deliveryKey, attemptToken, result, at }))) return { kind: 'free' };
  await tell(store, request, unknown, result);
  return { kind: result.kind === 'sent' ? 'sent' : 'free' };
}

async function tell(
  store: Store,
  { leadId, stepId, messageId, nowMs }: LookUpRequest,
  { provider }: UnknownDelivery,
  { kind }: LookUpResult,
): Promise<void> {
  const at = new Date(nowMs);
  const message: Message = await store.messages.get(messageId);
  await store.timeline.append(leadId, [
    {
      at,
      type: 'delivery-looked-up',
      summary:
        kind === 'sent'
          ? `The answer to the message ${stepId} was lost, but ${provider} has it: it went out.`
          : `The answer to the message ${stepId} was lost, and ${provider} does not have it: it is sent again.`,
      data: { provider, stepId, found: kind },
    },
    ...(kind === 'sent'
      ? [{ at, type: 'message-sent' as const, summary: describeSent(message), data: { provider, stepId } }]
      : []),
  ]);
}
