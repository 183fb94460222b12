import cors from 'cors';
import { Router, type Request } from 'express';
import { rateLimit } from 'express-rate-limit';
import { ApiError } from '../../api-error.ts';
import { hasBearerToken } from '../../bearer-token.ts';

const minuteMs = 60_000;

/** How long a browser need not ask again whether it may post. */
const preflightMaxAgeSeconds = 600;

/** Who may post to the form route, and how often. */
export interface FormGuard {
  /** Web origins whose pages may post; `*` stands for any. */
  readonly allowedOrigins: readonly string[];
  /** For one address, counted by this process; 0 for any number. */
  readonly maxPerMinute: number;
  /** Lets servers post without that limit. */
  readonly token?: string | undefined;
}

/** Stands before the form route: tells browsers which pages may post, and keeps one address from posting on and on. */
export function guardForm(path: string, { allowedOrigins, maxPerMinute, token }: FormGuard): Router {
  const router = Router();
  router.use(
    path,
    cors({
      origin: allowedOrigins.includes('*') ? '*' : [...allowedOrigins],
      methods: ['POST'],
      allowedHeaders: ['Content-Type', 'Idempotency-Key'],
      exposedHeaders: ['Retry-After'],
      maxAge: preflightMaxAgeSeconds,
    }),
  );
  if (maxPerMinute > 0) router.post(path, limitPerAddress(maxPerMinute, token));
  return router;
}

function limitPerAddress(maxPerMinute: number, token: string | undefined): ReturnType<typeof rateLimit> {
  return rateLimit({
    windowMs: minuteMs,
    limit: maxPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request: Request) => token !== undefined && hasBearerToken(request.headers.authorization, token),
    handler: (_request, response) => {
      response.setHeader('Retry-After', Math.ceil(minuteMs / 1_000));
      throw new ApiError(429, 'too_many_requests', 'Too many forms came from this address; try again in a minute.');
    },
  });
}
