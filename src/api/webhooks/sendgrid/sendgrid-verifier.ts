import { createPublicKey, createVerify, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '../../api-error.ts';

const signatureHeader = 'x-twilio-email-event-webhook-signature';
const timestampHeader = 'x-twilio-email-event-webhook-timestamp';

/** Checks a signature while its body passes by. */
export interface SendGridVerifier {
  update(chunk: Uint8Array): void;
  /** @throws ApiError 401 `missing_signature` or `invalid_signature` */
  finish(): void;
}

/**
 * Makes what checks a request of SendGrid: ECDSA over P-256 and SHA-256 of the timestamp followed by the raw body
 * (twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features). The timestamp
 * is signed and not compared with the clock: SendGrid repeats for a day what it could not deliver, and what comes twice is
 * told by its own id.
 * @param publicKey SPKI in base64, as SendGrid shows it
 */
export function createSendGridVerifier(publicKey: string, headers: IncomingHttpHeaders): SendGridVerifier {
  const key = readKey(publicKey);
  const [signature, timestamp] = [headers[signatureHeader], headers[timestampHeader]];
  const verify = createVerify('sha256');
  if (typeof timestamp === 'string') verify.update(timestamp);
  return {
    update: (chunk) => verify.update(chunk),
    finish() {
      if (signature === undefined || timestamp === undefined) {
        throw new ApiError(401, 'missing_signature', 'The request is not signed.');
      }
      const isRight = typeof signature === 'string' && verify.verify(key, signature, 'base64');
      if (!isRight) throw new ApiError(401, 'invalid_signature', 'The signature does not fit the request.');
    },
  };
}

function readKey(publicKey: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  } catch (error) {
    throw new ApiError(500, 'invalid_public_key', 'The public key of SendGrid cannot be read.', { cause: error });
  }
}
