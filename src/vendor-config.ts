import type { MailWebhookSecrets } from './api/webhooks/mail-webhook-secrets.ts';
import { crmConfig, type CrmConfig } from './crm-config.ts';
import { emailConfig, fallbackEmailConfig, type EmailConfig } from './email-config.ts';
import type { Environment } from './environment-schema.ts';
import { modelConfig, type ModelConfig } from './model-config.ts';
import { salesforceConfig, type SalesforceConfig } from './salesforce-config.ts';
import { slackConfig, type SlackConfig } from './slack-config.ts';
import { ticketDeskConfig, type TicketDeskConfig } from './ticket-desk-config.ts';

interface BaseUrl {
  readonly baseUrl?: string | undefined;
}

/** What connects each vendor. One whose keys are not set is absent. */
export interface VendorConfig extends ModelConfig {
  /** Absent: our own store is the CRM. */
  readonly crm?: CrmConfig | undefined;
  /** Connected as a source of leads, whichever the CRM is; so with Salesforce. */
  readonly hubSpot?: ({ readonly accessToken: string } & BaseUrl) | undefined;
  /** A legacy public app, whose webhooks can be asked for. */
  readonly hubSpotApp?: { readonly appId: string; readonly developerApiKey: string } | undefined;
  readonly hubSpotWebhook: { readonly clientSecret?: string | undefined };
  readonly email?: EmailConfig | undefined;
  /** Sends as long as that one is away. */
  readonly emailFallback?: EmailConfig | undefined;
  readonly mailWebhookSecrets: MailWebhookSecrets;
  readonly twilio?:
    ({ readonly accountSid: string; readonly authToken: string; readonly from: string } & BaseUrl) | undefined;
  readonly slack?: SlackConfig | undefined;
  readonly ticketDesk?: TicketDeskConfig | undefined;
  readonly facebook?: ({ readonly pageToken: string; readonly pageId?: string | undefined } & BaseUrl) | undefined;
  readonly facebookWebhook: { readonly appSecret?: string | undefined; readonly verifyToken?: string | undefined };
  readonly salesforce?: SalesforceConfig | undefined;
  readonly salesforceWebhook: { readonly secret?: string | undefined; readonly organizationId?: string | undefined };
  readonly calendlyWebhook: { readonly signingKey?: string | undefined };
  readonly typeformWebhook: { readonly secret?: string | undefined };
  /** Asked where their webhooks go, and for nothing else. */
  readonly typeform?: ({ readonly accessToken: string } & BaseUrl) | undefined;
  readonly calendly?: ({ readonly accessToken: string } & BaseUrl) | undefined;
  readonly standardWebhook: { readonly secret?: string | undefined };
}

/** Sorts the variables by vendor. */
export function vendorConfig(values: Environment): VendorConfig {
  return {
    ...modelConfig(values),
    crm: crmConfig(values),
    hubSpot: given({ accessToken: values.HUBSPOT_ACCESS_TOKEN }, { baseUrl: values.HUBSPOT_BASE_URL }),
    hubSpotApp: given({ appId: values.HUBSPOT_APP_ID, developerApiKey: values.HUBSPOT_DEVELOPER_API_KEY }, {}),
    hubSpotWebhook: { clientSecret: values.HUBSPOT_CLIENT_SECRET },
    email: emailConfig(values),
    emailFallback: fallbackEmailConfig(values),
    mailWebhookSecrets: {
      postmark: given({ user: values.POSTMARK_WEBHOOK_USER, password: values.POSTMARK_WEBHOOK_PASSWORD }, {}),
      sendGrid: {
        eventPublicKey: values.SENDGRID_WEBHOOK_PUBLIC_KEY,
        inboundPublicKey: values.SENDGRID_INBOUND_PUBLIC_KEY,
        inboundSecret: values.SENDGRID_INBOUND_SECRET,
      },
      mailgun: { signingKey: values.MAILGUN_WEBHOOK_SIGNING_KEY },
      twilio: { authToken: values.TWILIO_AUTH_TOKEN },
    },
    twilio: given(
      { accountSid: values.TWILIO_ACCOUNT_SID, authToken: values.TWILIO_AUTH_TOKEN, from: values.TWILIO_FROM },
      { baseUrl: values.TWILIO_BASE_URL },
    ),
    slack: slackConfig(values),
    ticketDesk: ticketDeskConfig(values),
    facebook: given(
      { pageToken: values.FACEBOOK_PAGE_TOKEN },
      { pageId: values.FACEBOOK_PAGE_ID, baseUrl: values.FACEBOOK_BASE_URL },
    ),
    facebookWebhook: { appSecret: values.FACEBOOK_APP_SECRET, verifyToken: values.FACEBOOK_VERIFY_TOKEN },
    salesforce: salesforceConfig(values),
    salesforceWebhook: {
      secret: values.SALESFORCE_WEBHOOK_SECRET,
      organizationId: values.SALESFORCE_ORGANIZATION_ID,
    },
    calendlyWebhook: { signingKey: values.CALENDLY_WEBHOOK_SIGNING_KEY },
    typeform: given({ accessToken: values.TYPEFORM_ACCESS_TOKEN }, { baseUrl: values.TYPEFORM_BASE_URL }),
    calendly: given({ accessToken: values.CALENDLY_ACCESS_TOKEN }, { baseUrl: values.CALENDLY_BASE_URL }),
    typeformWebhook: { secret: values.TYPEFORM_WEBHOOK_SECRET },
    standardWebhook: { secret: values.STANDARD_WEBHOOK_SECRET },
  };
}

/** Answers keys and settings in one when every key is given, else undefined. */
function given<Keys extends Readonly<Record<string, string | undefined>>, Settings extends object>(
  keys: Keys,
  settings: Settings,
): (Given<Keys> & Settings) | undefined {
  return areGiven(keys) ? { ...keys, ...settings } : undefined;
}

type Given<Keys> = { readonly [Key in keyof Keys]: string };

function areGiven<Keys extends Readonly<Record<string, string | undefined>>>(keys: Keys): keys is Keys & Given<Keys> {
  return !Object.values(keys).includes(undefined);
}
