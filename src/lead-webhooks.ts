import { createFacebookWebhook } from './api/webhooks/facebook/create-facebook-webhook.ts';
import { createFormWebhook } from './api/webhooks/form/create-form-webhook.ts';
import { createHubSpotWebhook } from './api/webhooks/hubspot/create-hubspot-webhook.ts';
import type { LeadWebhook } from './api/webhooks/lead-webhook.ts';
import { createSalesforceWebhook } from './api/webhooks/salesforce/create-salesforce-webhook.ts';
import { createStandardWebhook } from './api/webhooks/standard/create-standard-webhook.ts';
import { createTypeformWebhook } from './api/webhooks/typeform/create-typeform-webhook.ts';
import type { Config } from './config.ts';

/** Makes the webhook of each route; one without a secret refuses to serve outside the sandbox. */
export function createLeadWebhooks(config: Config, isSandboxed: boolean): LeadWebhook[] {
  const { facebookWebhook, typeformWebhook, hubSpotWebhook, salesforceWebhook, standardWebhook } = config;
  return [
    createFormWebhook(),
    createFacebookWebhook({ ...facebookWebhook, isSandboxed }),
    createTypeformWebhook({ ...typeformWebhook, isSandboxed }),
    createHubSpotWebhook({ ...hubSpotWebhook, isSandboxed }),
    createSalesforceWebhook({ ...salesforceWebhook, isSandboxed }),
    createStandardWebhook({ ...standardWebhook, isSandboxed }),
  ];
}
