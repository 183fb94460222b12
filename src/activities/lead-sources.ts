import { ApplicationFailure } from '@temporalio/common';
import { failureTypes } from '../domain/failure-types.ts';
import type { SubmissionRoute } from '../domain/submission.ts';
import type { LeadSource } from '../providers/lead-source.ts';

/** The vendors whose leads can be fetched, by their route; one is absent when it is not configured. */
export type LeadSources = Readonly<Partial<Record<SubmissionRoute, LeadSource>>>;

const variables: Readonly<Partial<Record<SubmissionRoute, string>>> = {
  facebook: 'FACEBOOK_PAGE_TOKEN',
  hubspot: 'HUBSPOT_ACCESS_TOKEN',
  salesforce: 'SALESFORCE_LOGIN_URL, SALESFORCE_CLIENT_ID and SALESFORCE_CLIENT_SECRET (or a user and its key)',
};

/**
 * Answers the vendor of a route.
 * @throws ApplicationFailure notConfigured, for good, which names the variables to set
 */
export function requireLeadSource(leadSources: LeadSources, route: SubmissionRoute): LeadSource {
  const leadSource = leadSources[route];
  if (leadSource !== undefined) return leadSource;
  const variable = variables[route];
  throw ApplicationFailure.create({
    message:
      variable === undefined
        ? `Leads of the route ${route} are not fetched`
        : `Leads of the route ${route} cannot be fetched: set ${variable}, and restart the worker`,
    type: failureTypes.notConfigured,
    nonRetryable: true,
  });
}
