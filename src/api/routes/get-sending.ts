import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';

/** Answers what of all sending is stopped, by whom and why, and which vendors are away. */
export function getSending({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/sending', async (_request, response) => {
    const [stops, vendorsAway] = await Promise.all([store.controls.listStops(), store.vendors.listCircuits()]);
    response.json({ stops, vendorsAway });
  });
}
