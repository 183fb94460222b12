import type { Config } from '../src/config.ts';
import { createSlackProbe } from '../src/providers/chat/slack/probe-slack.ts';
import { createHubSpotProbe } from '../src/providers/crm/hubspot/probe-hubspot.ts';
import { createMailgunProbe } from '../src/providers/email/mailgun/probe-mailgun.ts';
import { createPostmarkProbe } from '../src/providers/email/postmark/probe-postmark.ts';
import { createSendGridProbe } from '../src/providers/email/sendgrid/probe-sendgrid.ts';
import { createSmtpProbe } from '../src/providers/email/smtp/probe-smtp.ts';
import { createFacebookLeadSource } from '../src/providers/leads/facebook/facebook-lead-source.ts';
import { createLeadSourceProbe } from '../src/providers/leads/probe-lead-source.ts';
import { createSalesforceLeadSource } from '../src/providers/leads/salesforce/salesforce-lead-source.ts';
import { createAnthropicProbe } from '../src/providers/llm/anthropic/probe-anthropic.ts';
import { createOpenAiProbe } from '../src/providers/llm/openai/probe-openai.ts';
import { createTwilioProbe } from '../src/providers/sms/twilio/probe-twilio.ts';
import { createJiraProbe } from '../src/providers/tickets/jira/probe-jira.ts';
import { createZendeskProbe } from '../src/providers/tickets/zendesk/probe-zendesk.ts';
import type { VendorProbe } from '../src/providers/vendor-probe.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { createHttpCrmProbe } from './http-crm-probe.ts';

const facebookCure =
  'Make a long-lived page token with leads_retrieval, pages_show_list, pages_read_engagement and pages_manage_ads; set FACEBOOK_PAGE_TOKEN.';
const salesforceCure =
  'Let the connected app in by client credentials or by a certificate, as a user who may use the API and read Leads; set SALESFORCE_CLIENT_ID, and _CLIENT_SECRET or _USERNAME and _PRIVATE_KEY.';

/** Makes the probe of each vendor that is configured. */
export function createVendorProbes(config: Config, sources: Playbook['sources']): VendorProbe[] {
  const { openAi, anthropic, hubSpot, twilio, slack, facebook, salesforce } = config;
  return [
    openAi && createOpenAiProbe(openAi),
    anthropic && createAnthropicProbe(anthropic),
    hubSpot && createHubSpotProbe(hubSpot),
    salesforce && createLeadSourceProbe(createSalesforceLeadSource(salesforce), salesforceCure),
    config.crm?.vendor === 'http' ? createHttpCrmProbe(config) : undefined,
    facebook && createLeadSourceProbe(createFacebookLeadSource({ ...facebook, sources }), facebookCure),
    config.email && emailProbe(config.email),
    twilio && createTwilioProbe(twilio),
    slack !== undefined && 'botToken' in slack ? createSlackProbe(slack) : undefined,
    config.ticketDesk && deskProbe(config.ticketDesk),
  ].filter((probe) => probe !== undefined);
}

function emailProbe(email: NonNullable<Config['email']>): VendorProbe {
  switch (email.vendor) {
    case 'postmark':
      return createPostmarkProbe(email);
    case 'sendgrid':
      return createSendGridProbe(email);
    case 'mailgun':
      return createMailgunProbe(email);
    case 'smtp':
      return createSmtpProbe(email);
  }
}

function deskProbe(desk: NonNullable<Config['ticketDesk']>): VendorProbe {
  return desk.vendor === 'zendesk' ? createZendeskProbe(desk) : createJiraProbe(desk);
}
