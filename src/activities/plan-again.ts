import { checkMessage } from '../domain/check-message.ts';
import { humanDelayMs } from '../domain/human-delay.ts';
import { nextSendTime } from '../domain/next-send-time.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { beginWait } from './begin-wait.ts';
import { isChannelSandboxed } from './channel-mode.ts';
import { factsForMessage } from './facts-for-message.ts';
import { readMessageContext } from './message-context.ts';
import { placeOf } from './place-of.ts';
import { describeMessage } from './plan-message.ts';
import type { StepSubject } from './subject.ts';

/** A message that was written and did not go out when its time came. */
export interface UnsentMessage extends StepSubject {
  readonly messageId: string;
}

export interface PlanAgainRequest extends UnsentMessage {
  /** Business time before which it may not go out, in milliseconds since the epoch. */
  readonly earliestMs: number;
  /** Why it was not sent when its time came. */
  readonly because: string;
  /** True of what was held back together with much else: it is spread, so that nothing goes out in one burst. */
  readonly isSpread: boolean;
}

/** When a message that could not go out goes out instead. */
export interface PlannedAgain {
  readonly sendAtMs: number;
  readonly because: string;
}

/** What becomes of a message that was held back for long. */
export interface Reconsidered {
  readonly kind: 'keep' | 'rewrite';
}

/** What an operator holds a message back by; nothing when it is let go. */
export interface Hold {
  readonly because?: string | undefined;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'email' | 'sms'>;

/** What was held back is spread over this time. */
const spread = { fromMs: 0, toMs: 20 * 60_000 };
const noDelay = { personal: { fromMs: 0, toMs: 0 } };

/** Makes the activities that decide anew about messages which did not go out when their time came. */
export function createPlanAgainActivities(dependencies: Dependencies): {
  findHold(message: UnsentMessage): Promise<Hold>;
  reconsiderMessage(message: UnsentMessage): Promise<Reconsidered>;
  planAgain(request: PlanAgainRequest): Promise<PlannedAgain>;
} {
  const { store, playbook } = dependencies;
  return {
    async findHold({ leadId, messageId }) {
      const { channel } = await store.messages.get(messageId);
      const providerIsSandboxed = isChannelSandboxed(dependencies, channel);
      return { because: await store.controls.findHold({ leadId, messageId, providerIsSandboxed }) };
    },

    /** What a template said is written anew; what a model wrote stays while the guardrails let it, and a person's word stays. */
    async reconsiderMessage({ submissionId, enrollmentId, stepId, messageId }) {
      const message = await store.messages.get(messageId);
      const step = { submissionId, enrollmentId, stepId, channel: message.channel };
      const { leadCase, sender, confirmUrl, unsubscribeUrl } = await readMessageContext(dependencies, step);
      const facts = factsForMessage({ playbook, profile: leadCase.profile, sender, confirmUrl, unsubscribeUrl });
      const passes = checkMessage(message.content, facts, playbook.guardrails).result === 'pass';
      if (message.isApproved === true || message.writtenBy === 'person') return { kind: 'keep' };
      if (message.writtenBy === 'model' && passes) return { kind: 'keep' };
      // One that was tried already is what the provider may have seen: it stays.
      return { kind: (await store.messages.discard(messageId)) ? 'rewrite' : 'keep' };
    },

    async planAgain(request) {
      const { enrollmentId, stepId, messageId, earliestMs, because, isSpread, nowMs } = request;
      const message = await store.messages.get(messageId);
      const { leadCase, step } = await readMessageContext(dependencies, { ...request, channel: message.channel });
      const seed = `${enrollmentId}:${stepId}`;
      const spreadMs = isSpread ? humanDelayMs({ voice: 'personal', seed: `${seed}:again`, range: spread }) : 0;
      const from = new Date(Math.max(earliestMs, nowMs) + spreadMs);
      const { hours } = playbook;
      const place = placeOf(leadCase, playbook);
      const open = nextSendTime({ step, seed, now: from, delays: noDelay, hours, place });
      const reasons = open.at > from ? `${because}, and then ${open.because}` : because;
      const what = describeMessage(step, message.content);
      await beginWait(store, request, { what, at: open.at, because: reasons, qualifier: `with ${what}` });
      return { sendAtMs: open.at.getTime(), because: reasons };
    },
  };
}
