import type { RequestHandler } from 'express';
import type { StandIn } from '../stand-in.ts';
import type { RateGuard } from './rate-guard.ts';

/** Refuses what is above a vendor's limit, in its own words and with the time to wait. Without a guard all may pass. */
export function applyRateLimit(guard: RateGuard | undefined, refusalOf: StandIn['refusalOf']): RequestHandler {
  return (_request, response, next) => {
    const verdict = guard?.take();
    if (verdict === undefined || verdict.isAllowed) {
      next();
      return;
    }
    const { headers, body } = refusalOf(429);
    response
      .status(429)
      .set({ ...headers, 'retry-after': String(Math.ceil(verdict.resetMs / 1_000)) })
      .json(body);
  };
}
