import { Client } from '@sendgrid/client';
import { MailService } from '@sendgrid/mail';
import type { EmailSender } from '../../email-sender.ts';
import { noPace, type Pace } from '../../pace.ts';
import { withinDeadline } from '../../within-deadline.ts';
import { findSentMessage } from './find-sent-message.ts';
import { readSendAnswer } from './read-send-answer.ts';
import { sendGridError } from './sendgrid-error.ts';
import { sendGridMessage } from './sendgrid-message.ts';

export interface SendGridOptions {
  readonly apiKey: string;
  /** Whether the account has bought the history of Email Activity, without which nothing can be looked up. */
  readonly hasActivity: boolean;
  /** @default 'https://api.sendgrid.com' */
  readonly baseUrl?: string | undefined;
  /** For the whole call; shorter than the ledger's own deadline of 30 s. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /** How long Email Activity may lack what was sent. SendGrid names no number; ours is generous. @default 900_000 */
  readonly lookUpLagMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** Sends e-mail through SendGrid (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send). */
export function createSendGridSender({
  apiKey,
  hasActivity,
  baseUrl = 'https://api.sendgrid.com',
  timeoutMs = 20_000,
  lookUpLagMs = 900_000,
  pace = noPace,
}: SendGridOptions): EmailSender {
  const client = new Client();
  client.setApiKey(apiKey);
  // Last, since the key resets it. The SDK tries nothing twice, and Node's own agent keeps its connections.
  client.setDefaultRequest('baseUrl', baseUrl);
  const mail = new MailService();
  mail.setClient(client);
  mail.setTimeout(timeoutMs);
  const call = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    await pace();
    try {
      return await withinDeadline(timeoutMs, ask());
    } catch (error) {
      throw sendGridError(error);
    }
  };
  return {
    vendor: 'sendgrid',
    async send(email) {
      const message = sendGridMessage(email);
      return {
        providerMessageId: await call(async () => {
          const [answer] = await mail.send(message);
          return readSendAnswer(answer);
        }),
      };
    },
    findSent: hasActivity
      ? { lagMs: lookUpLagMs, find: (query) => call(() => findSentMessage(client, query)) }
      : undefined,
  };
}
