import type { ReplyStore } from '../ports/reply-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { attachReply } from './attach-reply.ts';
import { isInFlight } from './is-in-flight.ts';
import { getReply, listUnmatchedReplies } from './read-replies.ts';
import { receiveReply } from './receive-reply.ts';
import { receiveTeamAnswer } from './receive-team-answer.ts';
import { silenceCompany } from './silence-company.ts';
import { settleReply } from './settle-reply.ts';

/** Makes the part of the store that keeps replies and the holds that they place. */
export function createReplyStore(context: StoreContext): ReplyStore {
  const { db } = context;
  return {
    receive: (reply) => receiveReply(context, reply),
    receiveFromTeam: (answer) => receiveTeamAnswer(context, answer),
    async listUndispatched({ receivedBefore, limit }) {
      const rows = await db
        .selectFrom('replies')
        .select(['reply_id', 'lead_id'])
        .where('dispatched_at', 'is', null)
        .where('lead_id', 'is not', null)
        .$narrowType<{ lead_id: string }>()
        .where('received_at', '<', receivedBefore)
        .orderBy('arrival')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ replyId: row.reply_id, leadId: row.lead_id }));
    },
    async markDispatched(replyId, at) {
      const query = db
        .updateTable('replies')
        .set({ dispatched_at: at })
        .where('reply_id', '=', replyId)
        .returning('reply_id');
      await requireFound('reply', replyId, query);
    },
    get: (replyId) => getReply(context, replyId),
    listUnmatched: (query) => listUnmatchedReplies(context, query),
    attach: (replyId, leadId, at) => attachReply(context, replyId, leadId, at),
    // The deadlines of calls are in real time.
    isInFlight: (leadId) => isInFlight(db, leadId, new Date()),
    settle: (replyId, outcome, at) => settleReply(context, { replyId, outcome, at }),
    silenceCompany: (replyId, at) => silenceCompany(context, replyId, at),
  };
}
