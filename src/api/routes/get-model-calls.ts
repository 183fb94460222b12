import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';

/** Answers every call of a language model for a lead, with the exact prompt and the raw answer. */
export function getModelCalls({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/leads/:leadId/model-calls', async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    response.json({ leadId, modelCalls: await store.modelCalls.list(leadId) });
  });
}
