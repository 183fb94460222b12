import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a given secret with the right one in a time that tells nothing of either. */
export function isSameSecret(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
