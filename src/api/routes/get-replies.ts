import { Router } from 'express';
import { z } from 'zod';
import type { StoredReply } from '../../store/ports/reply-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { nextOf, pageLimit } from '../page.ts';
import { readQuery } from '../read-query.ts';

const querySchema = z.strictObject({
  unmatched: z.literal('true', 'only unmatched replies are listed: unmatched=true'),
  after: z.uuid().optional(),
  limit: pageLimit,
});

/** Lists replies that no lead matched, newest first, for a person to attach. */
export function getReplies({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/replies', async (request, response) => {
    const { after, limit } = readQuery(querySchema, request.query);
    const listed = await store.replies.listUnmatched({ after, limit });
    response.json({ replies: listed.map(replyView), next: nextOf(listed, { limit }, ({ replyId }) => replyId) });
  });
}

function replyView(reply: StoredReply): Record<string, unknown> {
  const { replyId, channel, provider, receivedAt, fromAddress, toAddresses, subject, text } = reply;
  return { replyId, channel, provider, receivedAt, fromAddress, toAddresses, subject, text };
}
