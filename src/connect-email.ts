import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { connectSender, type ConnectedSender } from './providers/connected-sender.ts';
import type { EmailConfig } from './email-config.ts';
import type { PaceOf } from './pace-of.ts';
import { noPace } from './providers/pace.ts';
import { createMailgunSender } from './providers/email/mailgun/mailgun-sender.ts';
import { createPostmarkSender } from './providers/email/postmark/postmark-sender.ts';
import { createSendGridSender } from './providers/email/sendgrid/sendgrid-sender.ts';
import { createSmtpSender } from './providers/email/smtp/smtp-sender.ts';
import type { EmailSender } from './providers/email-sender.ts';

/** Who sends e-mail, and who stands in. */
export interface ConnectedEmail {
  readonly email: ConnectedSender<EmailSender>;
  readonly emailFallback?: ConnectedSender<EmailSender> | undefined;
}

/**
 * Connects the provider that sends e-mail, and the one that does as long as it is away.
 * @param paceOf each call begins at once without it
 * @throws ConfigurationError when none is configured
 */
export function connectEmail(
  { email, emailFallback, sandboxed }: Pick<Config, 'email' | 'emailFallback' | 'sandboxed'>,
  paceOf: PaceOf = () => noPace,
): ConnectedEmail {
  if (email === undefined) {
    throw new ConfigurationError([
      'POSTMARK_SERVER_TOKEN: set it, or the keys of SendGrid, Mailgun or SMTP, since without any no e-mail can be sent',
    ]);
  }
  const connect = (chosen: EmailConfig): ConnectedSender<EmailSender> =>
    connectSender((pace) => createSender({ ...chosen, pace }), {
      pace: paceOf(chosen.vendor),
      isSandboxed: sandboxed.has(chosen.vendor),
    });
  return { email: connect(email), emailFallback: emailFallback && connect(emailFallback) };
}

function createSender(email: EmailConfig): EmailSender {
  switch (email.vendor) {
    case 'postmark':
      return createPostmarkSender(email);
    case 'sendgrid':
      return createSendGridSender(email);
    case 'mailgun':
      return createMailgunSender(email);
    case 'smtp':
      return createSmtpSender(email);
  }
}
