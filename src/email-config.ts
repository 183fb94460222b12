import type { Environment } from './environment-schema.ts';
import type { MailgunOptions } from './providers/email/mailgun/mailgun-sender.ts';
import type { PostmarkOptions } from './providers/email/postmark/postmark-sender.ts';
import type { SendGridOptions } from './providers/email/sendgrid/sendgrid-sender.ts';
import type { SmtpOptions } from './providers/email/smtp/smtp-sender.ts';

/** What connects the provider that sends e-mail. */
export type EmailConfig =
  | ({ readonly vendor: 'postmark' } & PostmarkOptions)
  | ({ readonly vendor: 'sendgrid' } & SendGridOptions)
  | ({ readonly vendor: 'mailgun' } & MailgunOptions)
  | ({ readonly vendor: 'smtp' } & SmtpOptions);

/** Reads who sends e-mail: the provider whose keys are given, or of several the one that was chosen. */
export function emailConfig(values: Environment): EmailConfig | undefined {
  const providers = configuredProviders(values);
  const { LEADLINE_EMAIL_PROVIDER: chosen } = values;
  return chosen === undefined ? providers[0] : providers.find(({ vendor }) => vendor === chosen);
}

/** Names what keeps one provider of e-mail from being chosen. */
export function unchosenEmailProvider(values: Environment): string[] {
  const configured = configuredProviders(values).map(({ vendor }) => vendor);
  const { LEADLINE_EMAIL_PROVIDER: chosen } = values;
  if (chosen === undefined) {
    return configured.length > 1
      ? [`LEADLINE_EMAIL_PROVIDER: set it to ${configured.join(' or ')}, since each of them is configured`]
      : [];
  }
  return configured.includes(chosen)
    ? []
    : [`LEADLINE_EMAIL_PROVIDER: set the keys of ${chosen} (${chosen.toUpperCase()}_…) as well, or leave it out`];
}

function configuredProviders(values: Environment): EmailConfig[] {
  const {
    POSTMARK_SERVER_TOKEN: serverToken,
    SENDGRID_API_KEY: sendGridKey,
    MAILGUN_API_KEY: mailgunKey,
    MAILGUN_DOMAIN: domain,
    SMTP_URL: url,
  } = values;
  const providers: EmailConfig[] = [];
  if (serverToken !== undefined) {
    providers.push({ vendor: 'postmark', serverToken, baseUrl: values.POSTMARK_BASE_URL });
  }
  if (sendGridKey !== undefined) {
    providers.push({
      vendor: 'sendgrid',
      apiKey: sendGridKey,
      hasActivity: values.SENDGRID_ACTIVITY === 'true',
      baseUrl: values.SENDGRID_BASE_URL,
    });
  }
  if (mailgunKey !== undefined && domain !== undefined) {
    providers.push({ vendor: 'mailgun', apiKey: mailgunKey, domain, baseUrl: values.MAILGUN_BASE_URL });
  }
  if (url !== undefined) providers.push({ vendor: 'smtp', url });
  return providers;
}
