import { createHmac, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import twilio from 'twilio';
import { publicUrl } from '../webhooks/post-signed.ts';

const sendGridKeys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const publicKey = sendGridKeys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

/** The secrets of the API under test, and its address. */
export const mailSecrets = {
  PUBLIC_URL: publicUrl,
  POSTMARK_WEBHOOK_USER: 'postmark',
  POSTMARK_WEBHOOK_PASSWORD: 'postmark-password',
  SENDGRID_WEBHOOK_PUBLIC_KEY: publicKey,
  SENDGRID_INBOUND_PUBLIC_KEY: publicKey,
  MAILGUN_WEBHOOK_SIGNING_KEY: 'mailgun-signing-key',
  TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
  TWILIO_AUTH_TOKEN: 'twilio-token',
  TWILIO_FROM: '+15550100199',
} as const;

/** A webhook as its vendor posts it. */
export interface MailWebhook {
  readonly path: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const json = { 'content-type': 'application/json' };

/** Posts as Postmark does. */
export function asPostmark(kind: 'replies' | 'events', body: unknown): MailWebhook {
  const pair = `${mailSecrets.POSTMARK_WEBHOOK_USER}:${mailSecrets.POSTMARK_WEBHOOK_PASSWORD}`;
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  return { path: `/webhooks/${kind}/postmark`, body: JSON.stringify(body), headers: { ...json, authorization } };
}

/** Signs as SendGrid does. */
export function asSendGrid(path: string, body: Buffer, contentType: string): MailWebhook {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createSign('sha256').update(timestamp).update(body).sign(sendGridKeys.privateKey, 'base64');
  const headers = {
    'content-type': contentType,
    'x-twilio-email-event-webhook-signature': signature,
    'x-twilio-email-event-webhook-timestamp': timestamp,
  };
  return { path, body, headers };
}

/** Makes what Mailgun signs with. */
export function mailgunSignature(at = new Date()): { timestamp: string; token: string; signature: string } {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const token = randomBytes(25).toString('hex');
  const key = mailSecrets.MAILGUN_WEBHOOK_SIGNING_KEY;
  return { timestamp, token, signature: createHmac('sha256', key).update(`${timestamp}${token}`).digest('hex') };
}

/** Signs as Twilio does. */
export function asTwilio(
  kind: 'replies' | 'events' | 'calls',
  fields: Readonly<Record<string, string>>,
  rest = '',
): MailWebhook {
  const path = `/webhooks/${kind}/twilio${rest}`;
  const url = `${publicUrl}${path}`;
  const signature = twilio.getExpectedTwilioSignature(mailSecrets.TWILIO_AUTH_TOKEN, url, fields);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
  return { path, body: new URLSearchParams(fields).toString(), headers };
}

/** One part of a form; with a file name it is a file. */
export interface FormPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly fileName?: string;
}

/** Writes a multipart form byte for byte. */
export function multipart(parts: readonly FormPart[]): { readonly body: Buffer; readonly contentType: string } {
  const boundary = `xYzZY${randomBytes(8).toString('hex')}`;
  const chunks = parts.flatMap(({ name, content, fileName }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`}\r\n\r\n`,
    ),
    Buffer.from(content as string),
    Buffer.from('\r\n'),
  ]);
  return {
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}

/** Posts a webhook to the API under test. */
export function postMail(apiUrl: string, { path, body, headers }: MailWebhook): Promise<Response> {
  return fetch(`${apiUrl}${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers,
  });
}

/** Posts a webhook and answers the status and the code of its refusal. */
export async function refusalOf(apiUrl: string, webhook: MailWebhook): Promise<unknown> {
  const response = await postMail(apiUrl, webhook);
  return [response.status, ((await response.json()) as { error?: { code: string } }).error?.code];
}
