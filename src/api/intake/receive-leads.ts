import type { RawSubmission } from '../../domain/submission.ts';
import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';
import type { LeadWebhook, Piece, PieceOutcome, WebhookRequest } from '../webhooks/lead-webhook.ts';
import { interpretPiece, type Interpretation } from './interpret-piece.ts';
import type { SourceDesk } from './source-desk.ts';
import { takeIn, type InterpretedPiece } from './take-in.ts';

/** What it takes to receive leads. */
export interface ReceiveDependencies {
  readonly store: Pick<Store, 'submissions'>;
  readonly sourceDesk: SourceDesk;
  readonly isSandboxed: boolean;
}

/** A webhook's body, as it came and as it will be kept. */
export interface ReceivedBody {
  readonly request: WebhookRequest;
  /** The headers that are kept. */
  readonly headers: Readonly<Record<string, string>>;
  /** True when only the beginning of the body was read. */
  readonly isTooLarge: boolean;
}

/** The pieces of a body and what became of each. */
interface Received {
  readonly pieces: readonly InterpretedPiece[];
  readonly outcomes: readonly PieceOutcome[];
}

/**
 * Checks who sent a body and stores every lead and event in it. What is turned away is kept with its reason, since a
 * person may be behind it.
 * @throws ApiError 400, 401, 413, 422; 503 when the database does not take it, so that the sender comes again
 */
export async function receiveLeads(
  dependencies: ReceiveDependencies,
  webhook: LeadWebhook,
  body: ReceivedBody,
): Promise<Received> {
  const { store, sourceDesk, isSandboxed } = dependencies;
  const { receivedAt, rawBody } = body.request;
  const whole: RawSubmission = { route: webhook.route, receivedAt, rawBody, headers: body.headers };
  let isAuthentic = webhook.isPublic ?? false;
  try {
    await checkSender(webhook, body);
    isAuthentic = true;
    const pieces = await readPieces(webhook, body, whole, sourceDesk);
    return { pieces, outcomes: await takeIn(dependencies, webhook, pieces) };
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal.status < 500) {
      await store.submissions
        .refuse({ ...whole, reason: refusal.code, isAuthentic, madeInSandbox: isSandboxed })
        .catch((storeError: unknown) => {
          throw storeUnavailable(storeError);
        });
    }
    throw refusal;
  }
}

/** A signature covers the whole body, so that of one that is too large nobody knows who sent it. */
async function checkSender(webhook: LeadWebhook, { request, isTooLarge }: ReceivedBody): Promise<void> {
  if (isTooLarge) {
    const maxKib = Math.floor(webhook.maxBodyBytes / 1024);
    throw new ApiError(413, 'body_too_large', `A body may have ${maxKib} KiB at most.`);
  }
  await webhook.authenticate(request);
}

async function readPieces(
  webhook: LeadWebhook,
  { request, headers }: ReceivedBody,
  whole: RawSubmission,
  { sources }: SourceDesk,
): Promise<InterpretedPiece[]> {
  const pieces = await webhook.split(request);
  return Promise.all(
    pieces.map(async (piece) => {
      const raw = rawOf(piece, whole, headers);
      const context = { headers: raw.headers, sources, receivedAt: whole.receivedAt };
      return { raw, interpretation: await interpretPiece(webhook, piece, context).catch(unlessUnreadable) };
    }),
  );
}

function rawOf(
  { body, contentType, dedupeKey, externalId }: Piece,
  { route, receivedAt }: RawSubmission,
  headers: ReceivedBody['headers'],
): RawSubmission {
  return {
    route,
    receivedAt,
    rawBody: body,
    headers: { ...headers, 'content-type': contentType },
    dedupeKey,
    externalId,
  };
}

/** One piece that our own reader fails at holds no other up: it is kept, and an operator processes it once that is mended. */
function unlessUnreadable(error: unknown): Interpretation {
  if (error instanceof ApiError) throw error;
  return { kind: 'unusable', reason: 'unreadable', message: 'The body could not be read.' };
}

/** Deep nesting overflows whatever walks down recursively. */
function isNestedWithoutEnd(error: unknown): boolean {
  return error instanceof RangeError;
}

/** What is neither the sender's fault nor expected comes from the store: the sender is asked to come again. */
function toRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof Error && error.name === 'DedupeConflictError') {
    return new ApiError(422, 'idempotency_key_reused', 'This Idempotency-Key came before with another content.');
  }
  if (isNestedWithoutEnd(error)) return new ApiError(400, 'invalid_body', 'The body is nested without end.');
  return storeUnavailable(error);
}

function storeUnavailable(cause: unknown): ApiError {
  return new ApiError(503, 'store_unavailable', 'The lead could not be stored; send it again.', { cause });
}
