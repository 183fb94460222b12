import { ServerClient, type Models } from 'postmark';
import type { EmailSender } from '../../email-sender.ts';
import { noPace, type Pace } from '../../pace.ts';
import type { Plain } from '../../plain.ts';
import { watchFetch, type WatchedFetch } from '../../watch-fetch.ts';
import { findSentMessage } from './find-sent-message.ts';
import { postmarkError } from './postmark-error.ts';
import { postmarkMessage } from './postmark-message.ts';
import { readSendAnswer } from './read-send-answer.ts';

export interface PostmarkOptions {
  readonly serverToken: string;
  /** @default 'https://api.postmarkapp.com' */
  readonly baseUrl?: string | undefined;
  /** For the whole call; shorter than the ledger's own deadline of 30 s. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /** The id of a message stream of the server. @default Postmark's `outbound` */
  readonly messageStream?: string | undefined;
  /** How long the search may lack what was sent. Postmark names no number; ours is generous. @default 300_000 */
  readonly lookUpLagMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** Sends e-mail through Postmark (https://postmarkapp.com/developer/api/email-api). */
export function createPostmarkSender({
  serverToken,
  baseUrl = 'https://api.postmarkapp.com',
  timeoutMs = 20_000,
  messageStream,
  lookUpLagMs = 300_000,
  pace = noPace,
}: PostmarkOptions): EmailSender {
  const { protocol, host, pathname } = new URL(baseUrl);
  const configurationWith = (fetch: WatchedFetch['fetch']): Plain<Models.ClientOptions.Configuration> => ({
    useHttps: protocol === 'https:',
    requestHost: `${host}${pathname.replace(/\/$/, '')}`,
    timeout: timeoutMs / 1_000,
    fetch,
  });
  const call = async <Answer>(ask: (client: ServerClient) => Promise<Answer>): Promise<Answer> => {
    await pace();
    const watched = watchFetch();
    try {
      // A client a call, for the watched fetch belongs to one call; clients are small and hold no connections.
      return await ask(new ServerClient(serverToken, configurationWith(watched.fetch)));
    } catch (error) {
      throw postmarkError(error, watched);
    }
  };
  return {
    vendor: 'postmark',
    async send(email) {
      const message = postmarkMessage(email, messageStream);
      return {
        providerMessageId: await call(async (client) => readSendAnswer(await client.sendEmail(message))),
      };
    },
    findSent: {
      lagMs: lookUpLagMs,
      find: (query) => call((client) => findSentMessage(client, query)),
    },
  };
}
