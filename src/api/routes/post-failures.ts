import { Router } from 'express';
import { z } from 'zod';
import { resolutions } from '../../workflows/messages.ts';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { resolveFailures } from '../failures/resolve-failures.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/failures/:cause/:resolution';
const resolutionSchema = z.enum(resolutions);
const bodySchema = z.strictObject({
  /** Of one lead alone; of all when absent. */
  leadId: z.uuid().optional(),
});

/** Answers all failures of a cause, or those of one lead: try again, or go on without it. */
export function postFailures(dependencies: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response, next) => {
    const resolution = resolutionSchema.safeParse(request.params.resolution);
    if (!resolution.success) {
      next();
      return;
    }
    const { leadId } = await readInput(request, bodySchema, maxCommandBytes);
    const { cause } = request.params;
    const [any] = await dependencies.store.failures.list({ cause, leadId, limit: 1 });
    if (any === undefined) throw new ApiError(404, 'unknown_failure', 'Nothing of this cause is open.');
    response.json(await resolveFailures(dependencies, { cause, leadId, resolution: resolution.data }));
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
