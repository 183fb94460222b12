/**
 * Reads how long a vendor asks us to wait, in milliseconds: `retry-after-ms`, OpenAI's own and finer header, or else
 * `Retry-After` as seconds or as an HTTP date (RFC 9110, section 10.2.3). A date gone by is no wait; anything
 * unreadable counts as not given.
 */
export function readRetryAfterMs(headers: Headers, nowMs = Date.now()): number | undefined {
  const milliseconds = readWhole(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const value = headers.get('retry-after');
  const seconds = readWhole(value);
  if (seconds !== undefined) return seconds * 1_000;
  const dateMs = Date.parse(value ?? '');
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

function readWhole(value: string | null): number | undefined {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
