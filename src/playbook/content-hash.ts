import { createHash } from 'node:crypto';

/** Answers the SHA-256, in hexadecimal, of a value's JSON with its keys in order: equal content has equal hashes. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, withSortedKeys)).digest('hex');
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
