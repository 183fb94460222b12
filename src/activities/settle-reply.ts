import type { SettledReply } from '../store/ports/reply-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';

export interface SettleReplyRequest {
  readonly replyId: string;
  readonly nowMs: number;
}

export type { SettledReply };

/** Makes the activity that turns the hold of a reply into a stop. */
export function createSettleReplyActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  settleReply(request: SettleReplyRequest): Promise<SettledReply>;
} {
  return {
    settleReply: ({ replyId, nowMs }) => store.replies.settle(replyId, new Date(nowMs)),
  };
}
