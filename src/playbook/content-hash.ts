import { createHash } from 'node:crypto';
import { withSortedKeys } from '../domain/with-sorted-keys.ts';

/** Answers the SHA-256, in hexadecimal, of a value's JSON with its keys in order: equal content has equal hashes. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, (_key, part: unknown) => withSortedKeys(part)))
    .digest('hex');
}
