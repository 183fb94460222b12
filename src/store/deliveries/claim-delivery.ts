import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { checkRecipient } from '../suppressions/check-recipient.ts';
import { isAddressConfirmed } from '../confirmations/is-address-confirmed.ts';
import { shareSending } from '../controls/sending-lock.ts';
import { findModeHold } from '../controls/find-mode-hold.ts';
import { heldByOperators } from '../controls/sending-state.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { ClaimAnswer, ClaimRequest } from '../ports/delivery-store.ts';
import { requireFound } from '../require-found.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { checkFences } from './check-fences.ts';
import { currentKey } from './current-key.ts';
import { deliveryKeyOf } from './delivery-key.ts';

/** The code of a delivery whose try did not come back before its deadline. */
const noWordCode = 'no-answer-before-deadline';

/** Asks leave to call the provider, in one transaction that locks the lead's row. */
export function claimDelivery({ db, vault }: StoreContext, request: ClaimRequest): Promise<ClaimAnswer> {
  return db.transaction().execute(async (transaction) => {
    const { madeInSandbox } = await lockLead(transaction, request.leadId);
    await shareSending(transaction);
    const ledger = await readLedger(transaction, request);
    const told = await tellOfEarlierTry(transaction, request, ledger);
    if (told !== undefined) return told;
    if (ledger.enrollment_state !== 'running') return { kind: 'stopped', reason: ledger.stop_reason ?? 'finished' };
    if (ledger.is_held) return { kind: 'held', because: 'reply-being-read' };
    if (ledger.held_because !== null) return { kind: 'held', because: ledger.held_because };
    if (madeInSandbox && !request.providerIsSandboxed) return { kind: 'suppressed', because: 'sandbox-lead' };
    if (request.needsConfirmedAddress && !(await isAddressConfirmed(transaction, request.leadId))) {
      return { kind: 'suppressed', because: 'address-not-confirmed' };
    }
    const { addressHash, refusal } = await checkRecipient({ db: transaction, vault }, request);
    if (refusal !== undefined) return refusal;
    const companyDomain = request.fences?.companyDomain;
    const companyHash = companyDomain === undefined ? undefined : vault.hashCompanyDomain(companyDomain);
    const fenced = await checkFences(transaction, request, companyHash);
    if (fenced !== undefined) return fenced;
    // Last of all: a person approves what would go out now.
    const because = await findModeHold({ db: transaction, vault }, request);
    return (
      (because && { kind: 'held', because }) ??
      startTry(transaction, request, {
        deliveryKey: ledger.current_key,
        companyHash,
        addressHash,
        contentHash: request.words === undefined ? null : vault.hashContent(request.words),
      })
    );
  });
}

type Ledger = Awaited<ReturnType<typeof readLedger>>;

/** Reads all that a claim is decided by, in one query: the enrollment, whether a hold is on the lead, the delivery. */
function readLedger(transaction: Queryable, request: ClaimRequest) {
  const query = transaction
    .selectFrom('enrollments')
    .leftJoin('deliveries', (join) => join.on('delivery_key', '=', currentKey(deliveryKeyOf(request))))
    .select(['enrollments.state as enrollment_state', 'stop_reason'])
    .select(currentKey(deliveryKeyOf(request)).as('current_key'))
    .select(['deliveries.state', 'attempt_token', 'deadline_at', 'code', 'sent_at'])
    .select(heldByOperators(request).as('held_because'))
    .select((builder) =>
      builder
        .exists(
          builder
            .selectFrom('holds')
            .select(sql`1`.as('one'))
            .whereRef('holds.lead_id', '=', 'enrollments.lead_id')
            .where('released_at', 'is', null),
        )
        .as('is_held'),
    )
    .where('enrollments.enrollment_id', '=', request.enrollmentId)
    .where('enrollments.lead_id', '=', request.leadId);
  return requireFound('enrollment', request.enrollmentId, query);
}

/** Answers what became of an earlier try; undefined when the delivery is free to be tried. */
async function tellOfEarlierTry(
  transaction: Queryable,
  request: ClaimRequest,
  { current_key, state, deadline_at, sent_at, code, attempt_token }: Ledger,
): Promise<ClaimAnswer | undefined> {
  if (sent_at !== null) return { kind: 'already-sent', sentAt: sent_at };
  if (state === 'failed' || state === 'unknown') return { kind: state, code: code ?? '' };
  if (state !== 'calling' || deadline_at === null) return undefined;
  if (deadline_at > request.calledAt) return { kind: 'in-flight', until: deadline_at };
  return giveUpTry(transaction, request, { deliveryKey: current_key, attemptToken: attempt_token });
}

/** A try may settle without the lead's lock at this very moment; then its word counts, and the ledger is read again. */
async function giveUpTry(
  transaction: Queryable,
  request: ClaimRequest,
  { deliveryKey, attemptToken }: { readonly deliveryKey: string; readonly attemptToken: string | null },
): Promise<ClaimAnswer | undefined> {
  const givenUp = await transaction
    .updateTable('deliveries')
    .set({ state: 'unknown', code: noWordCode })
    .where('delivery_key', '=', deliveryKey)
    .where('state', '=', 'calling')
    .where('attempt_token', '=', attemptToken)
    .returning('delivery_key')
    .executeTakeFirst();
  if (givenUp !== undefined) return { kind: 'unknown', code: noWordCode };
  return tellOfEarlierTry(transaction, request, await readLedger(transaction, request));
}

interface Try {
  readonly deliveryKey: string;
  readonly companyHash: Buffer | undefined;
  readonly addressHash: Buffer | null;
  readonly contentHash: Buffer | null;
}

async function startTry(
  transaction: Queryable,
  request: ClaimRequest,
  { deliveryKey, companyHash, addressHash, contentHash }: Try,
): Promise<ClaimAnswer> {
  const columns = {
    message_id: request.messageId,
    provider: request.provider,
    state: 'calling',
    attempt_token: request.attemptToken,
    deadline_at: new Date(request.calledAt.getTime() + request.callTimeoutMs),
    code: null,
    business_at: request.fences?.now ?? request.calledAt,
    company_hash: companyHash ?? null,
    address_hash: addressHash,
    content_hash: contentHash,
  } as const;
  const { message_id_local_part, tries } = await transaction
    .insertInto('deliveries')
    .values({
      ...columns,
      delivery_key: deliveryKey,
      lead_id: request.leadId,
      enrollment_id: request.enrollmentId,
      step_id: request.stepId,
      message_id_local_part: randomUUID(),
      tries: 1,
    })
    .onConflict((conflict) =>
      conflict.column('delivery_key').doUpdateSet((row) => ({ ...columns, tries: row('deliveries.tries', '+', 1) })),
    )
    .returning(['message_id_local_part', 'tries'])
    .executeTakeFirstOrThrow();
  return { kind: 'go', deliveryKey, messageIdLocalPart: message_id_local_part, tries };
}
