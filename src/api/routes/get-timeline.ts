import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';

/** Answers everything that happened to a lead, oldest first. */
export function getTimeline({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/leads/:leadId/timeline', async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    response.json({ leadId, events: await store.timeline.list(leadId) });
  });
}
