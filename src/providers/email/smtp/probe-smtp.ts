import { createTransport } from 'nodemailer';
import type { ProviderError } from '../../provider-error.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import { withinDeadline } from '../../within-deadline.ts';
import { smtpConnection } from './smtp-connection.ts';
import { smtpError } from './smtp-error.ts';
import type { SmtpOptions } from './smtp-sender.ts';

const timeoutMs = 10_000;

/** Connects to the SMTP server and signs in, without sending. */
export function createSmtpProbe({ url }: Pick<SmtpOptions, 'url'>): VendorProbe {
  return {
    vendor: 'smtp',
    async probe() {
      const transport = createTransport(smtpConnection(url));
      try {
        await withinDeadline(timeoutMs, transport.verify());
      } catch (error) {
        const failed = smtpError({ error, wasHandedOver: false });
        if (isSignInRefused(error, failed)) {
          const cure = 'Set user and password in SMTP_URL, with signs such as @ written as %40.';
          throw new LackingAccessError('smtp', [{ what: 'user or password is refused', cure }]);
        }
        throw failed;
      } finally {
        transport.close();
      }
    },
  };
}

/** nodemailer has one code for sign-ins that fail; a reply of 4yz is no refusal (RFC 4954, section 6). */
function isSignInRefused(error: unknown, { isRetryable, status }: ProviderError): boolean {
  const isRefusal = status === undefined || !isRetryable;
  return isRefusal && error instanceof Error && 'code' in error && error.code === 'EAUTH';
}
