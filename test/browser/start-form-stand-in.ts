import { setTimeout as sleep } from 'node:timers/promises';
import cors from 'cors';
import express from 'express';
import { getEmbed } from '../../src/api/embed/get-embed.ts';
import { serveApp, type ServedApp } from './serve-app.ts';

/** What the stand-in answers to a fill; `lost` closes the connection without a word. */
type PlannedAnswer =
  'lost' | { readonly status: number; readonly code?: string; readonly retryAfter?: string; readonly delayMs?: number };

/** One request for the form webhook. */
interface PostedFill {
  readonly idempotencyKey: string | undefined;
  readonly contentType: string | undefined;
  readonly origin: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An API that knows the embedded form and only notes what it posts. */
export interface FormStandIn extends ServedApp {
  readonly posted: PostedFill[];
  /** Answers to come, in order; the last is repeated, and without any it is 200. */
  readonly plan: PlannedAnswer[];
}

/** Serves the embedded form; pages of the origin given may post to it too. */
export async function startFormStandIn(allowedOrigin?: string): Promise<FormStandIn> {
  const posted: PostedFill[] = [];
  const plan: PlannedAnswer[] = [];
  const app = express();
  // A browser sends by itself again what was lost on a connection it had used before; here only our script may.
  app.use((_request, response, next) => {
    response.set('Connection', 'close');
    next();
  });
  app.use(getEmbed());
  app.use(cors({ origin: allowedOrigin ?? false, exposedHeaders: ['Retry-After'] }));
  app.post('/webhooks/leads/form', express.json(), async (request, response) => {
    posted.push({
      idempotencyKey: request.get('Idempotency-Key'),
      contentType: request.get('Content-Type'),
      origin: request.get('Origin'),
      body: request.body as PostedFill['body'],
    });
    const answer = (plan.length > 1 ? plan.shift() : plan[0]) ?? { status: 200 };
    if (answer === 'lost') {
      request.socket.destroy();
      return;
    }
    if (answer.delayMs !== undefined) await sleep(answer.delayMs);
    if (answer.retryAfter !== undefined) response.set('Retry-After', answer.retryAfter);
    if (answer.status === 200) response.json({ status: 'queued', submissionId: 'submission-1' });
    else response.status(answer.status).json({ error: { code: answer.code, message: `The API says ${answer.code}.` } });
  });
  return { ...(await serveApp(app)), posted, plan };
}
