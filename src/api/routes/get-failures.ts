import { Router } from 'express';
import { z } from 'zod';
import type { OpenFailure } from '../../store/ports/failure-store.ts';
import type { Store } from '../../store/store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { nextOf, pageLimit } from '../page.ts';
import { readQuery } from '../read-query.ts';

const exampleCount = 3;
const querySchema = z.strictObject({
  after: z.uuid().optional(),
  limit: pageLimit,
});

/** Lists what fails for leads by its cause, the most frequent first; `/api/failures/{cause}` lists all of one cause. */
export function getFailures({ store }: Pick<ApiDependencies, 'store'>): Router {
  const router = Router();
  router.get('/api/failures', async (_request, response) => {
    const causes = await store.failures.listCauses();
    const withExamples = causes.map(async (cause) => {
      const examples = await store.failures.list({ cause: cause.cause, limit: exampleCount });
      return { ...cause, examples: examples.map(({ leadId, item, raisedAt }) => ({ leadId, item, raisedAt })) };
    });
    response.json({ failures: await Promise.all(withExamples) });
  });
  router.get('/api/failures/:cause', async (request, response) => {
    const query = readQuery(querySchema, request.query);
    const failures = await store.failures.list({ cause: request.params.cause, ...query });
    response.json({
      failures: await Promise.all(failures.map((failure) => toldOf(store, failure))),
      next: nextOf(failures, query, ({ failureId }) => failureId),
    });
  });
  return router;
}

/** One failure: what went wrong, and what was to be sent. */
async function toldOf(store: Pick<Store, 'messages'>, { type, vendor, code, messageId, ...failure }: OpenFailure) {
  const message = messageId === undefined ? undefined : await store.messages.get(messageId);
  return {
    ...failure,
    error: { type, vendor: vendor ?? null, code },
    payload: message ? { channel: message.channel, ...message.content, html: undefined } : null,
  };
}
