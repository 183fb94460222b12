import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';

/** Answers what of all sending is stopped, by whom and why. */
export function getSending({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/sending', async (_request, response) => {
    response.json({ stops: await store.controls.listStops() });
  });
}
