import type { ActivityDependencies } from './activities/activity-dependencies.ts';
import type { Config } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { EmailConfig } from './email-config.ts';
import { createMailgunSender } from './providers/email/mailgun/mailgun-sender.ts';
import { createPostmarkSender } from './providers/email/postmark/postmark-sender.ts';
import { createSendGridSender } from './providers/email/sendgrid/sendgrid-sender.ts';
import { createSmtpSender } from './providers/email/smtp/smtp-sender.ts';
import type { EmailSender } from './providers/email-sender.ts';

/**
 * Connects the provider that sends e-mail.
 * @throws ConfigurationError when none is configured
 */
export function connectEmail({ email, sandboxed }: Pick<Config, 'email' | 'sandboxed'>): ActivityDependencies['email'] {
  if (email === undefined) {
    throw new ConfigurationError([
      'POSTMARK_SERVER_TOKEN: set it, or the keys of SendGrid, Mailgun or SMTP, since without any no e-mail can be sent',
    ]);
  }
  return { provider: createSender(email), isSandboxed: sandboxed.has(email.vendor) };
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
