import { Router } from 'express';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';

/** Answers how far a command on many leads has come. */
export function getCommand({ commands }: Pick<ApiDependencies, 'commands'>): Router {
  return Router().get('/api/leads/commands/:commandId', async (request, response) => {
    const { commandId } = request.params;
    const progress = await commands.progressOf(commandId);
    if (progress === undefined) throw new ApiError(404, 'not_found', 'There is no such command.');
    response.json({ commandId, ...progress });
  });
}
