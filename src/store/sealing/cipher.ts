import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256 in Galois/Counter Mode with nonce and tag of the lengths that NIST SP 800-38D recommends (5.2.1.1, 5.2.1.2). */
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** How long every key of the store is, in bytes. */
export const keyBytes = 32;

/** Encrypts bytes under a key of 32 bytes: nonce, ciphertext, tag. The context is bound to them, not kept. */
export function encrypt(key: Buffer, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Decrypts what `encrypt` made.
 * @throws Error when the key or the context is another, or a byte was changed
 */
export function decrypt(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
