import type { Config } from './config.ts';
import type { Sources } from './domain/sources.ts';
import type { EmailConfig } from './email-config.ts';
import { httpCrmProbe } from './http-crm-probe.ts';
import type { Playbook } from './playbook/playbook.ts';
import { createSlackProbe } from './providers/chat/slack/probe-slack.ts';
import { createHubSpotProbe } from './providers/crm/hubspot/probe-hubspot.ts';
import { createMailgunProbe } from './providers/email/mailgun/probe-mailgun.ts';
import { createPostmarkProbe } from './providers/email/postmark/probe-postmark.ts';
import { createSendGridProbe } from './providers/email/sendgrid/probe-sendgrid.ts';
import { createSmtpProbe } from './providers/email/smtp/probe-smtp.ts';
import { createFacebookLeadSource } from './providers/leads/facebook/facebook-lead-source.ts';
import { listFacebookWebhooks } from './providers/leads/facebook/list-facebook-webhooks.ts';
import { createLeadSourceProbe } from './providers/leads/probe-lead-source.ts';
import { createSalesforceLeadSource } from './providers/leads/salesforce/salesforce-lead-source.ts';
import { createTypeformProbe } from './providers/leads/typeform/probe-typeform.ts';
import { createAnthropicProbe } from './providers/llm/anthropic/probe-anthropic.ts';
import { createOpenAiProbe } from './providers/llm/openai/probe-openai.ts';
import { createCalendlyProbe } from './providers/meetings/calendly/probe-calendly.ts';
import { createTwilioProbe } from './providers/sms/twilio/probe-twilio.ts';
import { createJiraProbe } from './providers/tickets/jira/probe-jira.ts';
import { createZendeskProbe } from './providers/tickets/zendesk/probe-zendesk.ts';
import type { VendorProbe } from './providers/vendor-probe.ts';

/** The permissions are those of https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving. */
const facebookCure =
  'Make a long-lived page token with leads_retrieval, pages_show_list, pages_read_engagement, pages_manage_metadata and pages_manage_ads; set FACEBOOK_PAGE_TOKEN.';
const salesforceCure =
  'Let the connected app in by client credentials or by a certificate, as a user who may use the API and read Leads; set SALESFORCE_CLIENT_ID, and _CLIENT_SECRET or _USERNAME and _PRIVATE_KEY.';

/** Makes the probe of each vendor that is configured. */
export async function createVendorProbes(
  config: Config,
  { sources, onCall }: Pick<Playbook, 'sources' | 'onCall'>,
): Promise<VendorProbe[]> {
  const { openAi, anthropic, hubSpot, hubSpotApp, crm, email, emailFallback, twilio, slack } = config;
  const { facebook, salesforce, typeform, calendly } = config;
  const { hubSpotLeadEvents: leadEvents } = sources;
  return [
    openAi && createOpenAiProbe(openAi),
    anthropic && createAnthropicProbe(anthropic),
    hubSpot && createHubSpotProbe({ ...hubSpot, app: hubSpotApp && { ...hubSpotApp, leadEvents } }),
    salesforce && createLeadSourceProbe(createSalesforceLeadSource(salesforce), salesforceCure),
    crm?.vendor === 'http' ? await httpCrmProbe(crm) : undefined,
    facebook && facebookProbe({ ...facebook, ...config.facebookWebhook }, sources),
    typeform && createTypeformProbe({ ...typeform, formIds: formIdsOf(sources) }),
    calendly && createCalendlyProbe(calendly),
    email && emailProbe(email),
    emailFallback && emailProbe(emailFallback),
    twilio && createTwilioProbe({ ...twilio, needsVoice: onCall.phoneCall !== undefined }),
    // A webhook takes posts and nothing else: there is nothing harmless to ask it for.
    slack !== undefined && 'botToken' in slack ? createSlackProbe(slack) : undefined,
    config.ticketDesk && deskProbe(config.ticketDesk),
  ].filter((probe) => probe !== undefined);
}

function facebookProbe(
  { appSecret, ...page }: NonNullable<Config['facebook']> & Config['facebookWebhook'],
  sources: Sources,
): VendorProbe {
  const probe = createLeadSourceProbe(createFacebookLeadSource({ ...page, sources }), facebookCure);
  return appSecret === undefined
    ? probe
    : { ...probe, listWebhooks: () => listFacebookWebhooks({ ...page, appSecret }) };
}

function formIdsOf({ forms }: Sources): string[] {
  return forms.flatMap(({ route, formId }) => (route === 'typeform' ? [formId] : []));
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
