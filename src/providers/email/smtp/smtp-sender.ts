import { createTransport } from 'nodemailer';
import type { EmailSender } from '../../email-sender.ts';
import { noPace, type Pace } from '../../pace.ts';
import { smtpConnection } from './smtp-connection.ts';
import { smtpError } from './smtp-error.ts';
import { smtpMessage } from './smtp-message.ts';

export interface SmtpOptions {
  /** `smtp://USER:PASSWORD@HOST:587`, or `smtps://` for TLS from the start. Its query may hold options of nodemailer. */
  readonly url: string;
  /** For the whole call; shorter than the ledger's own deadline of 30 s. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** How long an unused connection is kept for the next message; it would hold up the end of the process for longer. */
const idleMs = 5_000;

/**
 * Sends e-mail through an SMTP server. Nothing can be looked up there. With a user's name it insists on TLS, but for servers
 * on this machine or where the URL says `requireTLS=false`.
 */
export function createSmtpSender({ url, timeoutMs = 20_000, pace = noPace }: SmtpOptions): EmailSender {
  const transport = createTransport({
    ...smtpConnection(url),
    pool: true,
    maxRequeues: 0,
    idleTimeout: idleMs,
  });
  const handedOver = new WeakSet<AbortSignal>();
  // What is read to its end was asked for by the server, and its final dot follows at once.
  transport.use('stream', (mail, done) => {
    const { signal } = mail.data;
    mail.message.processFunc((message) => message.once('end', () => signal && handedOver.add(signal)));
    done();
  });
  return {
    vendor: 'smtp',
    async send(email) {
      const message = smtpMessage(email);
      await pace();
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const { messageId, serverMessageId } = await transport.sendMail({ ...message, signal });
        return { providerMessageId: serverMessageId ?? messageId };
      } catch (error) {
        throw smtpError({ error, wasHandedOver: handedOver.has(signal) });
      }
    },
  };
}
