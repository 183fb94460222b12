import { createHash } from 'node:crypto';

const bytesUsed = 6;

/** Answers a number from 0 up to 1 that looks random and is always the same for the same seed. */
export function seededFraction(seed: string): number {
  const digest = createHash('sha256').update(seed).digest();
  return digest.readUIntBE(0, bytesUsed) / 2 ** (8 * bytesUsed);
}
