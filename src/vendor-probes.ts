import type { Config } from './config.ts';
import type { Sources } from './domain/sources.ts';
import type { EmailConfig } from './email-config.ts';
import { httpCrmProbe } from './http-crm-probe.ts';
import { createSlackProbe } from './providers/chat/slack/probe-slack.ts';
import { createHubSpotProbe } from './providers/crm/hubspot/probe-hubspot.ts';
import { createMailgunProbe } from './providers/email/mailgun/probe-mailgun.ts';
import { createPostmarkProbe } from './providers/email/postmark/probe-postmark.ts';
import { createSendGridProbe } from './providers/email/sendgrid/probe-sendgrid.ts';
import { createSmtpProbe } from './providers/email/smtp/probe-smtp.ts';
import { createFacebookLeadSource } from './providers/leads/facebook/facebook-lead-source.ts';
import { createLeadSourceProbe } from './providers/leads/probe-lead-source.ts';
import { createSalesforceLeadSource } from './providers/leads/salesforce/salesforce-lead-source.ts';
import { createAnthropicProbe } from './providers/llm/anthropic/probe-anthropic.ts';
import { createOpenAiProbe } from './providers/llm/openai/probe-openai.ts';
import { createTwilioProbe } from './providers/sms/twilio/probe-twilio.ts';
import { createJiraProbe } from './providers/tickets/jira/probe-jira.ts';
import { createZendeskProbe } from './providers/tickets/zendesk/probe-zendesk.ts';
import type { VendorProbe } from './providers/vendor-probe.ts';

const facebookCure =
  'Make a long-lived page token with leads_retrieval, pages_show_list, pages_read_engagement and pages_manage_ads; set FACEBOOK_PAGE_TOKEN.';
const salesforceCure =
  'Let the connected app in by client credentials or by a certificate, as a user who may use the API and read Leads; set SALESFORCE_CLIENT_ID, and _CLIENT_SECRET or _USERNAME and _PRIVATE_KEY.';

/** Makes the probe of each vendor that is configured. */
export async function createVendorProbes(config: Config, sources: Sources): Promise<VendorProbe[]> {
  const { openAi, anthropic, hubSpot, crm, email, emailFallback, twilio, slack, facebook, salesforce } = config;
  return [
    openAi && createOpenAiProbe(openAi),
    anthropic && createAnthropicProbe(anthropic),
    hubSpot && createHubSpotProbe(hubSpot),
    salesforce && createLeadSourceProbe(createSalesforceLeadSource(salesforce), salesforceCure),
    crm?.vendor === 'http' ? await httpCrmProbe(crm) : undefined,
    facebook && createLeadSourceProbe(createFacebookLeadSource({ ...facebook, sources }), facebookCure),
    email && emailProbe(email),
    emailFallback && emailProbe(emailFallback),
    twilio && createTwilioProbe(twilio),
    // A webhook takes posts and nothing else: there is nothing harmless to ask it for.
    slack !== undefined && 'botToken' in slack ? createSlackProbe(slack) : undefined,
    config.ticketDesk && deskProbe(config.ticketDesk),
  ].filter((probe) => probe !== undefined);
}

function emailProbe(email: EmailConfig): VendorProbe {
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
