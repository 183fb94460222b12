import { Router } from 'express';
import { z } from 'zod';
import { channels } from '../../domain/message.ts';
import { suppressionReasons } from '../../domain/suppression.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { nextOf, pageLimit } from '../page.ts';
import { readQuery } from '../read-query.ts';
import { suppressionsToCsv } from '../suppressions/suppression-csv.ts';

const pageSize = 1_000;

const querySchema = z.strictObject({
  channel: z.enum(channels).optional(),
  reason: z.enum(suppressionReasons).optional(),
  lifted: z.enum(['true', 'false']).default('false'),
  after: z.uuid().optional(),
  limit: pageLimit,
});

/** Lists what must not be written to, newest first, and why; `/api/suppressions.csv` writes out all that holds. */
export function getSuppressions({ store }: Pick<ApiDependencies, 'store'>): Router {
  const router = Router();
  router.get('/api/suppressions', async (request, response) => {
    const { lifted, ...query } = readQuery(querySchema, request.query);
    const listed = await store.suppressions.list({ ...query, includeLifted: lifted === 'true' });
    const suppressions = listed.map((suppression) => ({ ...suppression, addressHash: undefined }));
    response.json({ suppressions, next: nextOf(listed, query, ({ suppressionId }) => suppressionId) });
  });
  router.get('/api/suppressions.csv', async (_request, response) => {
    response.type('text/csv').attachment('suppressions.csv');
    let after: string | undefined;
    do {
      const page = await store.suppressions.list({ after, limit: pageSize });
      response.write(suppressionsToCsv(page, after === undefined));
      after = page.length === pageSize ? page.at(-1)?.suppressionId : undefined;
    } while (after !== undefined);
    response.end();
  });
  return router;
}
