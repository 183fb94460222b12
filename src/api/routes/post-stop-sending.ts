import { Router } from 'express';
import { z } from 'zod';
import { sendingScopes } from '../../store/ports/control-store.ts';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordFields } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/sending/stop';
const bodySchema = z.strictObject({ ...operatorWordFields, scope: z.enum(sendingScopes).default('all') });

/** Stops all messages to leads, or those of one channel: once it has answered, none is begun. */
export function postStopSending({ store, log }: Pick<ApiDependencies, 'store' | 'log'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { scope, by, note } = await readInput(request, bodySchema, maxCommandBytes);
    const isStopped = await store.controls.stopSending({ scope, by, note, at: new Date() });
    if (!isStopped) throw new ApiError(409, 'already_stopped', 'This is stopped already.');
    log.info({ scope }, 'Sending was stopped');
    response.json({ status: 'stopped', scope });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
