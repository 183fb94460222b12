import { createTransport } from 'nodemailer';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import { withinDeadline } from '../../within-deadline.ts';
import { smtpError } from './smtp-error.ts';
import type { SmtpOptions } from './smtp-sender.ts';

const timeoutMs = 10_000;

/** Connects to the SMTP server and signs in, without sending. */
export function createSmtpProbe({ url }: Pick<SmtpOptions, 'url'>): VendorProbe {
  return {
    vendor: 'smtp',
    async probe() {
      const transport = createTransport({ url });
      try {
        await withinDeadline(timeoutMs, transport.verify());
      } catch (error) {
        if (isSignInRefused(error)) {
          const cure = 'Set user and password in SMTP_URL, with signs such as @ written as %40.';
          throw new LackingAccessError('smtp', [{ what: 'user or password is refused', cure }]);
        }
        throw smtpError({ error, wasHandedOver: false });
      } finally {
        transport.close();
      }
    },
  };
}

/** nodemailer's code of a refused sign-in. */
function isSignInRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAUTH';
}
