import type { ErrorRequestHandler, RequestHandler } from 'express';
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { StandIn } from './stand-in.ts';

/** What Express's body parser puts on its errors. */
const parserErrorSchema = z.object({ status: z.int().min(400).max(499) });

/**
 * Answers whatever a vendor's routes throw in the vendor's own words: unreadable bodies are 400, our own faults 500. The
 * header `X-Sandbox-Error` tells what the vendor would not.
 */
export function answerErrors({ refusalOf }: Pick<StandIn, 'refusalOf'>): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = error instanceof Refusal ? error : refusalOf(statusOf(error));
    if (refusal !== error) response.set('X-Sandbox-Error', oneLine(String(error)));
    response.status(refusal.status).set(refusal.headers).json(refusal.body);
  };
}

/** Answers 404 in the vendor's own words. */
export function answerNotFound({ refusalOf }: Pick<StandIn, 'refusalOf'>): RequestHandler {
  return () => {
    throw refusalOf(404);
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 500);
}

function statusOf(error: unknown): number {
  if (error instanceof z.ZodError) return 400;
  return parserErrorSchema.safeParse(error).data?.status ?? 500;
}
