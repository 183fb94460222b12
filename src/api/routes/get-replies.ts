import { Router } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../api-dependencies.ts';
import { readQuery } from '../read-query.ts';

const maxLimit = 200;

const querySchema = z.strictObject({
  unmatched: z.literal('true', 'only unmatched replies are listed: unmatched=true'),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(maxLimit).default(50),
});

/** Lists replies that no lead matched, newest first, for a person to attach. */
export function getReplies({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/replies', async (request, response) => {
    const { after, limit } = readQuery(querySchema, request.query);
    const listed = await store.replies.listUnmatched({ after, limit });
    const replies = listed.map(
      ({ replyId, channel, provider, receivedAt, fromAddress, toAddresses, subject, text }) => ({
        ...{ replyId, channel, provider, receivedAt, fromAddress, toAddresses, subject, text },
      }),
    );
    const last = listed.length === limit ? listed.at(-1)?.replyId : undefined;
    response.json({ replies, next: last ?? null });
  });
}
