import { Router } from 'express';
import { z } from 'zod';
import type { OpenFailure } from '../../store/ports/failure-store.ts';
import type { Store } from '../../store/store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { readQuery } from '../read-query.ts';

const exampleCount = 3;
const maxLimit = 200;

const querySchema = z.strictObject({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(maxLimit).default(50),
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
    const next = failures.length === query.limit ? failures.at(-1)?.failureId : undefined;
    response.json({
      failures: await Promise.all(failures.map((failure) => toldOf(store, failure))),
      next: next ?? null,
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
