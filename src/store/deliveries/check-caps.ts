import { latestOf, rateHorizonMs, whenRateAllows } from '../../domain/caps.ts';
import { lockByHash } from '../lock-by-hash.ts';
import type { ClaimAnswer, ClaimRequest, Fences } from '../ports/delivery-store.ts';
import type { Queryable } from '../store-context.ts';
import { deliveryKeyOf } from './delivery-key.ts';

/** A message counts from the moment on which its call begins; one of which nobody knows may have gone out. */
const countedStates = ['calling', 'sent', 'unknown'] as const;

interface CapCheck {
  readonly request: ClaimRequest;
  readonly fences: Fences;
  readonly companyHash: Buffer | undefined;
}

/** Answers what the caps say of one more message; undefined when they let it go. The lead's row must be locked already. */
export async function checkCaps(transaction: Queryable, check: CapCheck): Promise<ClaimAnswer | undefined> {
  const { fences, companyHash } = check;
  const { caps, now } = fences;
  if (caps === undefined) return undefined;
  const ofLead = await sentToLead(transaction, check, Math.max(rateHorizonMs, caps.hard.within));
  const hardCapFrom = now.getTime() - caps.hard.within;
  if (ofLead.filter((at) => at.getTime() > hardCapFrom).length >= caps.hard.messages) {
    return { kind: 'suppressed', because: 'hard-cap' };
  }
  if (fences.isBeyondRates) return undefined;
  const ofCompany = companyHash === undefined ? [] : await sentToCompany(transaction, check, companyHash);
  const reached = latestOf(
    [
      whenRateAllows({ sentAt: ofLead, now, rate: caps.perLead, whom: 'a lead' }),
      whenRateAllows({ sentAt: ofCompany, now, rate: caps.perCompany, whom: 'a company' }),
    ].filter((wait) => wait !== undefined),
  );
  return reached && { kind: 'not-before', ...reached };
}

/** Those that turned out to be the same person share its caps. */
async function sentToLead(transaction: Queryable, { request, fences }: CapCheck, withinMs: number): Promise<Date[]> {
  const rows = await sent(transaction, request, fences.now, withinMs)
    .innerJoin('leads', 'leads.lead_id', 'deliveries.lead_id')
    .where((lead) =>
      lead.or([lead('leads.lead_id', '=', request.leadId), lead('merged_into_lead_id', '=', request.leadId)]),
    )
    .execute();
  return rows.map(({ at }) => at);
}

/** Claims for one company follow each other: together they must not pass what one alone may not. */
async function sentToCompany(
  transaction: Queryable,
  { request, fences }: CapCheck,
  companyHash: Buffer,
): Promise<Date[]> {
  await lockByHash(transaction, companyHash, 'alone');
  const rows = await sent(transaction, request, fences.now, rateHorizonMs)
    .where('company_hash', '=', companyHash)
    .execute();
  return rows.map(({ at }) => at);
}

function sent(transaction: Queryable, request: ClaimRequest, now: Date, withinMs: number) {
  return transaction
    .selectFrom('deliveries')
    .select('business_at as at')
    .where('state', 'in', countedStates)
    .where('business_at', '>', new Date(now.getTime() - withinMs))
    .where('delivery_key', '<>', deliveryKeyOf(request))
    .$narrowType<{ at: Date }>();
}
