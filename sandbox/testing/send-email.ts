import type { Models } from 'postmark';
import type { Plain } from './plain.ts';
import type { SdkClients } from './sdk-clients.ts';

/** Sends a short e-mail through Postmark's SDK, changed as the test wants it; answers Postmark's id. */
export async function sendEmail(
  { postmark }: Pick<SdkClients, 'postmark'>,
  change: Partial<Plain<Models.Message>>,
): Promise<string> {
  const message: Plain<Models.Message> = {
    From: '"Ann Sales" <ann@acme.example.com>',
    To: '"Jane Doe" <jane@example.com>',
    Subject: 'Hello',
    TextBody: 'Good day.',
    ...change,
  };
  const { MessageID } = await postmark.sendEmail(message);
  return MessageID;
}
