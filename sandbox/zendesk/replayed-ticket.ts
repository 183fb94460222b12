import type { SandboxState } from '../state/sandbox-state.ts';
import { zendeskRefusal } from './zendesk-refusal.ts';
import type { ZendeskTicket } from './zendesk-ticket.ts';

/** How long an idempotency key is remembered (https://developer.zendesk.com/api-reference/ticketing/introduction/#idempotency). */
const rememberedMs = 2 * 3_600_000;

/**
 * Finds the ticket that an earlier request with the same idempotency key made.
 * @throws Refusal 400 when that request was another one
 */
export function replayedTicket(
  { withKey }: Pick<SandboxState['zendeskTickets'], 'withKey'>,
  { key, requestDigest }: NonNullable<ZendeskTicket['idempotency']>,
  nowMs: number,
): ZendeskTicket | undefined {
  const earlier = withKey(idempotencyIndex(key)).findLast(({ at }) => nowMs - Date.parse(at) < rememberedMs);
  if (earlier === undefined || earlier.idempotency?.requestDigest === requestDigest) return earlier;
  throw zendeskRefusal(
    400,
    'IdempotentRequestError',
    "Request parameters don't match the given idempotency key. Please use a different key or change the request.",
  );
}

/** Names an idempotency key among the keys of a collection. */
export function idempotencyIndex(key: string): string {
  return `idempotency-key:${key}`;
}

/** Names an external id among the keys of a collection. */
export function externalIdIndex(externalId: string): string {
  return `external-id:${externalId}`;
}
