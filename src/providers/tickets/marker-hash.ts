import { createHash } from 'node:crypto';

/** Makes of a marker a short text of hexadecimal digits, which fits headers and labels whatever the marker holds. */
export function markerHash(marker: string): string {
  return createHash('sha256').update(marker).digest('hex').slice(0, 40);
}
