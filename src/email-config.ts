import type { Environment } from './environment-schema.ts';
import type { MailgunOptions } from './providers/email/mailgun/mailgun-sender.ts';
import type { PostmarkOptions } from './providers/email/postmark/postmark-sender.ts';
import type { SendGridOptions } from './providers/email/sendgrid/sendgrid-sender.ts';
import type { SmtpOptions } from './providers/email/smtp/smtp-sender.ts';

/** What connects the provider that sends e-mail. */
export type EmailConfig =
  | ({ readonly vendor: 'postmark'; readonly accountToken?: string | undefined } & PostmarkOptions)
  | ({ readonly vendor: 'sendgrid' } & SendGridOptions)
  | ({ readonly vendor: 'mailgun' } & MailgunOptions)
  | ({ readonly vendor: 'smtp' } & SmtpOptions);

/** Reads who sends e-mail: the provider whose keys are given and who does not stand in, or of several the one that was chosen. */
export function emailConfig(values: Environment): EmailConfig | undefined {
  const { LEADLINE_EMAIL_PROVIDER: chosen, LEADLINE_EMAIL_FALLBACK: fallback } = values;
  const providers = configuredProviders(values);
  return chosen === undefined
    ? (providers.find(({ vendor }) => vendor !== fallback) ?? providers[0])
    : providers.find(({ vendor }) => vendor === chosen);
}

/** Reads who sends e-mail as long as the usual provider is away. */
export function fallbackEmailConfig(values: Environment): EmailConfig | undefined {
  return configuredProviders(values).find(({ vendor }) => vendor === values.LEADLINE_EMAIL_FALLBACK);
}

/** Names what keeps one provider of e-mail from being chosen. */
export function unchosenEmailProvider(values: Environment): string[] {
  const configured = configuredProviders(values).map(({ vendor }) => vendor);
  const { LEADLINE_EMAIL_PROVIDER: chosen, LEADLINE_EMAIL_FALLBACK: fallback } = values;
  if (chosen === undefined) {
    const candidates = configured.filter((vendor) => vendor !== fallback);
    return candidates.length > 1
      ? [`LEADLINE_EMAIL_PROVIDER: set it to ${candidates.join(' or ')}, since each of them is configured`]
      : [];
  }
  return configured.includes(chosen)
    ? []
    : [`LEADLINE_EMAIL_PROVIDER: set the keys of ${chosen} (${chosen.toUpperCase()}_…) as well, or leave it out`];
}

/** Names what is wrong with the provider that is to stand in. A stand-in of the sandbox must never take what is meant for a real one. */
export function unfitEmailFallback(values: Environment): string[] {
  const { LEADLINE_EMAIL_FALLBACK: fallback, LEADLINE_SANDBOXED: sandboxed } = values;
  if (fallback === undefined) return [];
  if (fallbackEmailConfig(values) === undefined) {
    return [
      `LEADLINE_EMAIL_FALLBACK: set the keys of ${fallback} (${fallback.toUpperCase()}_…) as well, or leave it out`,
    ];
  }
  const usual = emailConfig(values)?.vendor;
  if (usual === undefined) return [];
  if (usual === fallback)
    return [`LEADLINE_EMAIL_FALLBACK: name another one than ${usual}, for which it is to stand in`];
  return sandboxed.includes(usual) === sandboxed.includes(fallback)
    ? []
    : [`LEADLINE_EMAIL_FALLBACK: let ${usual} and ${fallback} both be real, or both be sandboxed`];
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
    providers.push({
      vendor: 'postmark',
      serverToken,
      accountToken: values.POSTMARK_ACCOUNT_TOKEN,
      baseUrl: values.POSTMARK_BASE_URL,
    });
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
