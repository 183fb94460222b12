import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';

/** Answers what a lead came to, oldest first. */
export function getOutcomes({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/leads/:leadId/outcomes', async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    response.json({ outcomes: await store.outcomes.list(leadId) });
  });
}
