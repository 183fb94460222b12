import { setTimeout } from 'node:timers/promises';

/**
 * Waits for a call, but no longer than `timeoutMs`. The call itself goes on unheard: this is for SDKs that take no
 * AbortSignal, or whose own time-out counts silence only and not the whole call.
 * @throws a DOMException named `TimeoutError`, or what the call throws
 */
export async function withinDeadline<Result>(timeoutMs: number, call: Promise<Result>): Promise<Result> {
  const settled = new AbortController();
  const late = setTimeout(timeoutMs, undefined, { signal: settled.signal }).then(() => {
    throw new DOMException(`No answer within ${timeoutMs} ms`, 'TimeoutError');
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    settled.abort();
  }
}
