import Mailgun from 'mailgun.js';
import { z } from 'zod';
import type { EmailSender } from '../../email-sender.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { noPace, type Pace } from '../../pace.ts';
import { ProviderError } from '../../provider-error.ts';
import { bareMessageId } from './bare-message-id.ts';
import { findSentMessage } from './find-sent-message.ts';
import { mailgunMessage } from './mailgun-message.ts';
import { createMailgunTransport } from './mailgun-transport.ts';

export interface MailgunOptions {
  readonly apiKey: string;
  /** The sending domain. */
  readonly domain: string;
  /** `https://api.eu.mailgun.net` for domains of the EU. @default 'https://api.mailgun.net' */
  readonly baseUrl?: string | undefined;
  /** For the whole call; shorter than the ledger's own deadline of 30 s. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /**
   * How long events may lack what was sent: Mailgun trusts them when they are half an hour old
   * (https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-polling). @default 1_800_000
   */
  readonly lookUpLagMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

const sendAnswerSchema = z.object({ id: z.string().min(1) });

/** Sends e-mail through Mailgun (https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages). */
export function createMailgunSender({
  apiKey,
  domain,
  baseUrl = 'https://api.mailgun.net',
  timeoutMs = 20_000,
  lookUpLagMs = 1_800_000,
  pace = noPace,
}: MailgunOptions): EmailSender {
  const client = new Mailgun(FormData).client({ username: 'api', key: apiKey, url: baseUrl });
  client.request.requestProvider = createMailgunTransport({ apiKey, timeoutMs });
  const call = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    await pace();
    return readable(ask);
  };
  return {
    vendor: 'mailgun',
    async send(email) {
      const message = mailgunMessage(email);
      const { id } = await call(async () => sendAnswerSchema.parse(await client.messages.create(domain, message)));
      return { providerMessageId: bareMessageId(id) };
    },
    findSent: {
      lagMs: lookUpLagMs,
      find: (query) => call(() => findSentMessage({ client, domain, query })),
    },
  };
}

/** The transport speaks in provider errors; all that is left to translate are answers that cannot be read. */
async function readable<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor: 'mailgun', error });
  }
}
