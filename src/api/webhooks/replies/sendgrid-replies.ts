import type { Request } from 'express';
import { z } from 'zod';
import { ApiError } from '../../api-error.ts';
import { hasBasicAuth } from '../../basic-auth.ts';
import { isSameSecret } from '../../is-same-secret.ts';
import { requireSecret } from '../require-secret.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { createSendGridVerifier } from '../sendgrid/sendgrid-verifier.ts';
import { buildEmailReply } from './build-email-reply.ts';
import { decodeField } from './decode-field.ts';
import { parseHeaderBlock, parseMime } from './parse-mime.ts';
import { receiveForm, type ReceivedForm } from './received-form.ts';
import { readReplyHeaders } from './reply-headers.ts';
import { maxReplyBytes, type ReceivedReply, type ReplyWebhook } from './reply-webhook.ts';

/** The user in the address of Inbound Parse; any name would do. */
const basicAuthUser = 'sendgrid';

const charsetsSchema = z.record(z.string(), z.string()).catch({});
const envelopeSchema = z
  .object({ to: z.array(z.string()).catch([]), from: z.string().optional().catch(undefined) })
  .catch({ to: [], from: undefined });

/**
 * Makes the webhook of SendGrid's Inbound Parse
 * (twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook): a form with the mail's parts,
 * each in the charset that `charsets` names, or with the whole mail in `email`. Signed where a security policy says so;
 * else the secret is in its address, as `https://sendgrid:SECRET@…` or `?secret=SECRET`.
 */
export function createSendGridReplies(guard: WebhookGuard): ReplyWebhook {
  return {
    provider: 'sendgrid',
    async read(request, receivedAt) {
      const { inboundPublicKey } = guard.secrets.sendGrid;
      if (inboundPublicKey === undefined) checkSecret(guard, request);
      const verifier = inboundPublicKey && createSendGridVerifier(inboundPublicKey, request.headers);
      const onChunk = verifier ? (chunk: Uint8Array) => verifier.update(chunk) : undefined;
      const form = await receiveForm(request, { maxBytes: maxReplyBytes, onChunk });
      if (verifier) verifier.finish();
      return readForm(form, receivedAt);
    },
  };
}

function checkSecret({ secrets, isSandboxed }: WebhookGuard, request: Request): void {
  const variable = 'SENDGRID_INBOUND_PUBLIC_KEY or SENDGRID_INBOUND_SECRET';
  const secret = requireSecret(secrets.sendGrid.inboundSecret, isSandboxed, variable);
  if (secret === undefined) return;
  const { secret: given } = request.query;
  const isRight =
    hasBasicAuth(request.headers.authorization, { user: basicAuthUser, password: secret }) ||
    (typeof given === 'string' && isSameSecret(given, secret));
  if (!isRight) throw new ApiError(401, 'unauthorized', 'The credentials are missing or wrong.');
}

async function readForm({ fields, fileCount }: ReceivedForm, receivedAt: Date): Promise<ReceivedReply> {
  const charsets = charsetsSchema.parse(parseLoosely(decodeField(fields.get('charsets'))));
  const envelope = envelopeSchema.parse(parseLoosely(decodeField(fields.get('envelope'))));
  const field = (name: string): string => decodeField(fields.get(name), charsets[name]);
  const whole = fields.get('email');
  if (whole === undefined && !fields.has('headers')) {
    throw new ApiError(400, 'invalid_reply', 'The body is not a mail of Inbound Parse.');
  }
  const mail = whole
    ? await parseMime(whole)
    : {
        headers: await parseHeaderBlock(field('headers')),
        text: field('text'),
        html: fields.has('html') ? field('html') : undefined,
        attachmentCount: fileCount,
      };
  const { text, html, attachmentCount } = mail;
  const reply = buildEmailReply({
    provider: 'sendgrid',
    receivedAt,
    headers: readReplyHeaders(mail.headers),
    envelopeFrom: envelope.from,
    envelopeTo: envelope.to,
    subject: fields.has('subject') ? field('subject') : undefined,
    text,
    html,
    attachmentCount,
  });
  return { reply, attachmentCount };
}

function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
