import { isUtf8 } from 'node:buffer';
import { Webhook } from 'standardwebhooks';
import { ApiError } from '../../api-error.ts';
import { parseBody } from '../../parse-body.ts';
import { acknowledgeOne } from '../acknowledge-one.ts';
import type { LeadWebhook, Piece, PieceReading, WebhookRequest } from '../lead-webhook.ts';
import { isFields, type Fields } from '../named-fields.ts';
import { requireSecret } from '../require-secret.ts';
import { statedFromObject } from '../stated-from-object.ts';

const maxBodyBytes = 256 * 1024;
/** What the specification advises and the library keeps. */
const toleranceSeconds = 5 * 60;
const maxIdLetters = 255;

interface StandardWebhookOptions {
  /** STANDARD_WEBHOOK_SECRET: base64, with or without `whsec_` before it. */
  readonly secret?: string | undefined;
  readonly isSandboxed: boolean;
}

/**
 * Creates the webhook for anybody who signs by Standard Webhooks
 * (github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md). A body is an event
 * `{ type, timestamp, data }` whose data is a lead, or the lead itself.
 * @throws Error when the secret is not base64
 */
export function createStandardWebhook({ secret, isSandboxed }: StandardWebhookOptions): LeadWebhook {
  const verifier = secret === undefined || secret === '' ? undefined : createVerifier(secret);
  return {
    route: 'standard',
    maxBodyBytes,
    authenticate: (request) => {
      requireSecret(secret, isSandboxed, 'STANDARD_WEBHOOK_SECRET');
      if (verifier !== undefined) verify(verifier, request);
    },
    split,
    read,
    acknowledge: acknowledgeOne,
  };
}

function createVerifier(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    throw new Error('STANDARD_WEBHOOK_SECRET must be base64, with or without "whsec_" before it.');
  }
}

function verify(verifier: Webhook, { headers, rawBody, receivedAt }: WebhookRequest): void {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signature = headers['webhook-signature'];
  if (!isGiven(id) || !isGiven(timestamp) || !isGiven(signature)) {
    throw new ApiError(401, 'missing_signature', 'The request is not signed.');
  }
  // The library verifies a text; bytes that are none would all be read as the same replacement character.
  if (!isUtf8(rawBody)) throw invalidSignature();
  try {
    verifier.verify(
      rawBody,
      { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
      { jsonParse: false },
    );
  } catch {
    const ageSeconds = receivedAt.getTime() / 1000 - Number(timestamp);
    if (Math.abs(ageSeconds) < toleranceSeconds || Number.isNaN(ageSeconds)) throw invalidSignature();
    throw new ApiError(401, 'stale_timestamp', 'The timestamp is more than five minutes away from now.');
  }
}

function invalidSignature(): ApiError {
  return new ApiError(401, 'invalid_signature', 'The signature does not fit the request.');
}

function isGiven(header: string | string[] | undefined): header is string {
  return typeof header === 'string' && header !== '';
}

function split({ headers, rawBody }: WebhookRequest): Piece[] {
  parseEvent(rawBody);
  const id = headers['webhook-id'];
  if (isGiven(id) && id.length > maxIdLetters) {
    throw new ApiError(400, 'invalid_webhook_id', `A webhook-id may have ${maxIdLetters} characters at most.`);
  }
  return [{ body: rawBody, contentType: 'application/json', ...(isGiven(id) && { dedupeKey: id }) }];
}

function read({ body }: Piece): PieceReading {
  const { type, ...event } = parseEvent(body);
  if (type != null && !isLeadEvent(type)) return { kind: 'unusable', reason: 'not-a-lead-event' };
  const { data, timestamp } = event;
  if (!isFields(data)) return { kind: 'lead', stated: statedFromObject(event) };
  const stated = statedFromObject(data);
  return { kind: 'lead', stated: { submittedAt: timestamp, ...stated } };
}

function isLeadEvent(type: unknown): boolean {
  return typeof type === 'string' && /^lead(?:\.|$)/.test(type);
}

/** The envelope, or a lead without one. */
interface StandardEvent extends Fields {
  readonly type?: unknown;
  readonly timestamp?: unknown;
  readonly data?: unknown;
}

function parseEvent(bytes: Uint8Array): StandardEvent {
  const event = parseBody(bytes, 'application/json');
  if (!isFields(event)) throw new ApiError(400, 'invalid_event', 'The body is not a JSON object.');
  return event;
}
