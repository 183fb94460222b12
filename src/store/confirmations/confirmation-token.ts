import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '../sealing/vault.ts';

/** 128 bits, which nobody guesses over HTTP (RFC 2104, section 5, allows half of a hash's length). */
const signatureBytes = 16;

const shape = /^(?<id>[0-9a-f]{32})(?<signature>[0-9a-f]{32})$/;

type Signer = Pick<Vault, 'signConfirmation'>;

/** Writes an enrollment's id and its signature as one word that no mail program breaks or takes for anything else. */
export function writeConfirmationToken(vault: Signer, enrollmentId: string): string {
  return `${enrollmentId.replaceAll('-', '')}${signatureOf(vault, enrollmentId).toString('hex')}`;
}

/** Reads the enrollment's id out of a token; undefined when we did not sign it. Compares in constant time. */
export function readConfirmationToken(vault: Signer, token: string): string | undefined {
  const { id, signature } = shape.exec(token)?.groups ?? {};
  if (id === undefined || signature === undefined) return undefined;
  const enrollmentId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const isOurs = timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(vault, enrollmentId));
  return isOurs ? enrollmentId : undefined;
}

function signatureOf(vault: Signer, enrollmentId: string): Buffer {
  return vault.signConfirmation(enrollmentId).subarray(0, signatureBytes);
}
