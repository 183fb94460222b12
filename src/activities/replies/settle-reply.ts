import type { ActivityDependencies } from '../activity-dependencies.ts';
import type { LeadSubject } from '../subject.ts';
import { classifyReply } from './classify-reply.ts';
import { suppressSender } from './suppress-sender.ts';

export interface SettleReplyRequest {
  readonly replyId: string;
  readonly nowMs: number;
}

/** What became of the hold that a reply placed. */
export interface SettledHold {
  readonly leadId: string;
  /** Absent in histories of before there was anything but a stop. */
  readonly kind?: 'stopped' | 'released' | 'paused' | undefined;
  /** Enrollments with a smaller ordinal are over; absent where nothing was stopped. */
  readonly stopOrdinal?: number | undefined;
  /** Colleagues whose sequences the answer ended too; absent where there is none. */
  readonly colleagues?: readonly { readonly leadId: string; readonly stopOrdinal: number }[] | undefined;
  /** Nothing is sent before this, in milliseconds since the epoch. */
  readonly pausedUntilMs?: number | undefined;
}

/** Names a reply of a lead. */
export interface ReplySubject extends LeadSubject {
  readonly replyId: string;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'silence'>;

/**
 * Makes the activity that turns the hold of a reply into a stop, a pause or nothing. It waits for no model, and ends the waits
 * of those it stops itself: a signal from its workflow would come one workflow task later.
 */
export function createSettleReplyActivities({ store, playbook, silence }: Dependencies): {
  settleReply(request: SettleReplyRequest): Promise<SettledHold>;
} {
  return {
    async settleReply({ replyId, nowMs }) {
      const at = new Date(nowMs);
      const reply = await store.replies.get(replyId);
      const lead = reply.leadId === undefined ? undefined : await store.leads.get(reply.leadId);
      const outcome = reply.outcome ?? classifyReply({ reply, lead: lead ?? { profile: {} }, playbook });
      const { leadId, stopOrdinal, pausedUntil } = await store.replies.settle(replyId, outcome, at);
      if (outcome.kind !== 'stop') {
        return pausedUntil === undefined
          ? { leadId, kind: 'released' }
          : { leadId, kind: 'paused', pausedUntilMs: pausedUntil.getTime() };
      }
      if (stopOrdinal !== undefined) await silence(leadId, { ordinal: stopOrdinal, reason: 'replied' });
      if (outcome.reason !== 'replied') await suppressSender(store, reply, outcome.reason, at);
      const stops = playbook.replies.stops === 'company' ? await store.replies.silenceCompany(replyId, at) : [];
      await Promise.all(
        stops.map((stop) => silence(stop.leadId, { ordinal: stop.ordinal, reason: 'colleague-replied' })),
      );
      const colleagues = stops.map((stop) => ({ leadId: stop.leadId, stopOrdinal: stop.ordinal }));
      return { leadId, kind: 'stopped', stopOrdinal, ...(colleagues.length > 0 && { colleagues }) };
    },
  };
}
