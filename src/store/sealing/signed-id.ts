import { timingSafeEqual } from 'node:crypto';

/** 128 bits, which nobody guesses over HTTP (RFC 2104, section 5, allows half of a hash's length). */
const signatureBytes = 16;

const shape = /^(?<id>[0-9a-f]{32})(?<signature>[0-9a-f]{32})$/;

/** Signs an id for one purpose. */
type Sign = (id: string) => Buffer;

/**
 * Writes a UUID and its signature as one word of lower-case letters and digits, which no mail program breaks or takes for
 * anything else.
 */
export function writeSignedId(sign: Sign, id: string): string {
  return `${id.replaceAll('-', '')}${signatureOf(sign, id).toString('hex')}`;
}

/** Reads the id out of such a word; undefined when we did not sign it for this purpose. Compares in constant time. */
export function readSignedId(sign: Sign, word: string): string | undefined {
  const { id: digits, signature } = shape.exec(word)?.groups ?? {};
  if (digits === undefined || signature === undefined) return undefined;
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(sign, id)) ? id : undefined;
}

function signatureOf(sign: Sign, id: string): Buffer {
  return sign(id).subarray(0, signatureBytes);
}
