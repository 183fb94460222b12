import { Router } from 'express';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { postSalesforce } from '../outcomes/post-salesforce.ts';
import { postCalendly } from './post-calendly.ts';
import { postHubSpot } from './post-hubspot.ts';
import type { OutcomeDependencies } from './take-meeting.ts';

/** Serves the webhooks by which meetings and outcomes come in. */
export function outcomeWebhooks(
  dependencies: OutcomeDependencies & Pick<ApiDependencies, 'isSandboxed' | 'publicUrl'>,
): Router {
  return Router().use(postCalendly(dependencies)).use(postHubSpot(dependencies)).use(postSalesforce(dependencies));
}
