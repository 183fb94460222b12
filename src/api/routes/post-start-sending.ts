import { Router } from 'express';
import { z } from 'zod';
import { sendingScopes } from '../../store/ports/control-store.ts';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordFields } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/sending/start';
const bodySchema = z.strictObject({ ...operatorWordFields, scope: z.enum(sendingScopes).default('all') });

/** Lets messages out again; each decides anew when its own time is. */
export function postStartSending({ store, log }: Pick<ApiDependencies, 'store' | 'log'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { scope } = await readInput(request, bodySchema, maxCommandBytes);
    if (!(await store.controls.startSending(scope))) throw new ApiError(409, 'not_stopped', 'This is not stopped.');
    log.info({ scope }, 'Sending was started again');
    response.json({ status: 'started', scope });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
