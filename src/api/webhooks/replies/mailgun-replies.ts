import { z } from 'zod';
import type { WebhookTokenStore } from '../../../store/ports/webhook-token-store.ts';
import { ApiError } from '../../api-error.ts';
import { checkMailgunSignature, mailgunSignatureSchema } from '../mailgun/check-mailgun-signature.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { buildEmailReply } from './build-email-reply.ts';
import { decodeField } from './decode-field.ts';
import { parseMime, type ParsedMime } from './parse-mime.ts';
import { receiveForm, type ReceivedForm } from './received-form.ts';
import { readReplyHeaders } from './reply-headers.ts';
import { maxReplyBytes, type ReplyWebhook } from './reply-webhook.ts';

const messageHeadersSchema = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.tuple([z.string(), z.string()])));

/**
 * Makes the webhook of Mailgun's routes
 * (documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store): a form with the mail's parts in UTF-8, or, at
 * an address that ends in `mime`, with the whole mail.
 */
export function createMailgunReplies(guard: WebhookGuard & { readonly tokens: WebhookTokenStore }): ReplyWebhook {
  return {
    provider: 'mailgun',
    async read(request, receivedAt) {
      const form = await receiveForm(request, { maxBytes: maxReplyBytes });
      const field = (name: string): string | undefined =>
        form.fields.has(name) ? decodeField(form.fields.get(name)) : undefined;
      const signature = mailgunSignatureSchema.safeParse({
        timestamp: field('timestamp'),
        token: field('token'),
        signature: field('signature'),
      }).data;
      const mail = await readMail(form, field);
      const reply = buildEmailReply({
        provider: 'mailgun',
        receivedAt,
        headers: readReplyHeaders(mail.headers),
        envelopeFrom: field('sender'),
        envelopeTo: (field('recipient') ?? '')
          .split(',')
          .map((address) => address.trim())
          .filter(Boolean),
        text: mail.text,
        html: mail.html,
        attachmentCount: mail.attachmentCount,
      });
      const content = Buffer.from(reply.rawBody).toString();
      await checkMailgunSignature(guard, { signature, content, at: receivedAt });
      return { reply, attachmentCount: mail.attachmentCount };
    },
  };
}

async function readMail(
  { fields, fileCount }: ReceivedForm,
  field: (name: string) => string | undefined,
): Promise<ParsedMime> {
  const whole = fields.get('body-mime');
  if (whole !== undefined) return parseMime(whole);
  const headers = readMessageHeaders(field('message-headers'));
  const attachmentCount = Math.max(fileCount, Number(field('attachment-count') ?? 0) || 0);
  return { headers, text: field('body-plain') ?? '', html: field('body-html'), attachmentCount };
}

function readMessageHeaders(text: string | undefined): ParsedMime['headers'] {
  try {
    return messageHeadersSchema.parse(text);
  } catch (error) {
    throw new ApiError(400, 'invalid_reply', 'The body is not a mail of a Mailgun route.', { cause: error });
  }
}
