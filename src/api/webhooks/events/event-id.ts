import { createHash } from 'node:crypto';

/** Names an event of a vendor that gives it no id, by what is the same whenever it is told. */
export function eventIdOf(...parts: readonly (string | number | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
