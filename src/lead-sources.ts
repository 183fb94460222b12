import type { LeadSources } from './activities/lead-sources.ts';
import type { Config } from './config.ts';
import type { Sources } from './domain/sources.ts';
import { submissionRoutes, type SubmissionRoute } from './domain/submission.ts';
import type { PaceOf } from './pace-of.ts';
import { createFacebookLeadSource } from './providers/leads/facebook/facebook-lead-source.ts';
import { createHubSpotLeadSource } from './providers/leads/hubspot/hubspot-lead-source.ts';
import { createSalesforceLeadSource } from './providers/leads/salesforce/salesforce-lead-source.ts';

/** Connects the vendors whose webhooks only name leads; each is switched on by its own keys. Without a pace each call begins at once. */
export function createLeadSources(
  { facebook, hubSpot, salesforce, crm }: Config,
  sources: Sources,
  paceOf?: PaceOf,
): LeadSources {
  const isCrm = crm?.vendor === 'salesforce';
  return {
    ...(facebook && { facebook: createFacebookLeadSource({ ...facebook, sources, pace: paceOf?.('facebook') }) }),
    ...(hubSpot && { hubspot: createHubSpotLeadSource({ ...hubSpot, pace: paceOf?.('hubspot') }) }),
    ...(salesforce && {
      salesforce: createSalesforceLeadSource({ ...salesforce, isCrm, pace: paceOf?.('salesforce') }),
    }),
  };
}

/**
 * Names the routes whose vendor is asked for leads that its webhook missed: those whose leads can be fetched and whose
 * webhook is set up. A CRM that is only written to would make a lead of everybody in it.
 */
export function reconcilableRoutes(config: Config, leadSources: LeadSources): SubmissionRoute[] {
  const secrets: Partial<Record<SubmissionRoute, string | undefined>> = {
    facebook: config.facebookWebhook.appSecret,
    hubspot: config.hubSpotWebhook.clientSecret,
    salesforce: config.salesforceWebhook.secret,
  };
  return submissionRoutes.filter((route) => leadSources[route] !== undefined && secrets[route] !== undefined);
}
