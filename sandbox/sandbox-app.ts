import express, { type Express } from 'express';
import { createAnthropicStandIn } from './anthropic/anthropic-stand-in.ts';
import { answerErrors, answerNotFound } from './answer-errors.ts';
import { createCalendlyStandIn } from './calendly/calendly-stand-in.ts';
import { controlRoutes } from './control/control-routes.ts';
import { createFacebookStandIn } from './facebook/facebook-stand-in.ts';
import { applyFaults } from './faults/apply-faults.ts';
import { createHttpCrmStandIn } from './http-crm/http-crm-stand-in.ts';
import { createHubSpotStandIn } from './hubspot/hubspot-stand-in.ts';
import { createJiraStandIn } from './jira/jira-stand-in.ts';
import { createMailgunStandIn } from './mailgun/mailgun-stand-in.ts';
import { parseMultipart } from './mailgun/parse-multipart.ts';
import { createOpenAiStandIn } from './openai/openai-stand-in.ts';
import { pageRoutes } from './page/page-routes.ts';
import { createPostmarkStandIn } from './postmark/postmark-stand-in.ts';
import { applyRateLimit } from './rate/apply-rate-limit.ts';
import { logRequests } from './requests/log-requests.ts';
import { createSalesforceStandIn } from './salesforce/salesforce-stand-in.ts';
import { createSendGridStandIn } from './sendgrid/sendgrid-stand-in.ts';
import { createSlackStandIn } from './slack/slack-stand-in.ts';
import type { SandboxParts } from './sandbox-parts.ts';
import type { StandIn } from './stand-in.ts';
import { createTwilioStandIn } from './twilio/twilio-stand-in.ts';
import { createTypeformStandIn } from './typeform/typeform-stand-in.ts';
import { httpVendors, type HttpVendor } from './vendor.ts';
import { createZendeskStandIn } from './zendesk/zendesk-stand-in.ts';

/** What Postmark takes for one e-mail, the largest of all bodies (https://postmarkapp.com/developer/api/email-api). */
const maxBody = '10mb';

/** Makes the application: each vendor under its name, `/control` for tests, and the page at `/`. */
export function createSandboxApp(parts: SandboxParts): Express {
  const { state, faults, requests, script, judge, rateGuards } = parts;
  const standIns: Readonly<Record<HttpVendor, StandIn>> = {
    openai: createOpenAiStandIn({ judge, script }),
    anthropic: createAnthropicStandIn({ judge, script }),
    hubspot: createHubSpotStandIn(parts),
    postmark: createPostmarkStandIn(parts),
    sendgrid: createSendGridStandIn(parts),
    mailgun: createMailgunStandIn(parts),
    twilio: createTwilioStandIn(parts),
    slack: createSlackStandIn(state),
    facebook: createFacebookStandIn(parts),
    typeform: createTypeformStandIn(parts),
    calendly: createCalendlyStandIn(parts),
    salesforce: createSalesforceStandIn(state),
    'http-crm': createHttpCrmStandIn(state),
    zendesk: createZendeskStandIn(state),
    jira: createJiraStandIn(parts),
  };
  const parsers = [
    express.json({ limit: maxBody }),
    express.urlencoded({ extended: false, limit: maxBody }),
    parseMultipart,
  ];
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  for (const vendor of httpVendors) {
    const { routes, refusalOf } = standIns[vendor];
    app.use(
      `/${vendor}`,
      ...parsers,
      logRequests(vendor, requests),
      applyRateLimit(rateGuards[vendor], refusalOf),
      applyFaults({ vendor, faults, routes, refusalOf }),
      routes,
      answerNotFound({ refusalOf }),
      answerErrors({ refusalOf }),
    );
  }
  app.use('/control', ...parsers, controlRoutes(parts));
  app.use(pageRoutes(parts));
  return app;
}
