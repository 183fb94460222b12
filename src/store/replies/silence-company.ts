import { sql } from 'kysely';
import { companyDomainOf } from '../../domain/company/company-domain-of.ts';
import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { markStopped } from '../leads/mark-stopped.ts';
import type { WrittenStop } from '../ports/meeting-store.ts';
import { requireFound } from '../require-found.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { getReply } from './read-replies.ts';

/**
 * Stops what runs for the colleagues of whoever answered, by the domains of the lead and of the sender, each in a
 * transaction that locks the colleague's row. What began after the answer came goes on; again, it changes nothing.
 */
export async function silenceCompany(context: StoreContext, replyId: string, at: Date): Promise<WrittenStop[]> {
  const { db, vault } = context;
  const { leadId, channel, fromAddress } = await getReply(context, replyId);
  if (leadId === undefined) return [];
  const { ordinal, email } = await readAnswered(context, replyId, leadId);
  const domains = [email, channel === 'email' ? fromAddress : undefined].flatMap(
    (address) => companyDomainOf(address) ?? [],
  );
  if (domains.length === 0) return [];
  const colleagues = await db
    .selectFrom('identities')
    .innerJoin('enrollments', 'enrollments.lead_id', 'identities.lead_id')
    .select('identities.lead_id')
    .distinct()
    .where(
      'company_hash',
      'in',
      domains.map((domain) => vault.hashCompanyDomain(domain)),
    )
    .where('identities.lead_id', '!=', leadId)
    .where('enrollments.state', '=', 'running')
    .where('enrollments.ordinal', '<', ordinal)
    .orderBy('identities.lead_id')
    .execute();
  const stops: WrittenStop[] = [];
  for (const colleague of colleagues) {
    const stop = await db
      .transaction()
      .execute((transaction) => silence({ db: transaction, vault }, colleague.lead_id, { ordinal, at }));
    if (stop !== undefined) stops.push(stop);
  }
  return stops;
}

/** Reads when the answer came, in the order of stops, and the address of its lead. */
async function readAnswered({ db, vault }: StoreContext, replyId: string, leadId: string) {
  const query = db
    .selectFrom('holds')
    .innerJoin('leads', (join) => join.on('leads.lead_id', '=', leadId))
    .select(['ordinal', 'wrapped_key', 'sealed_profile'])
    .where('reply_id', '=', replyId);
  const { ordinal, wrapped_key, sealed_profile } = await requireFound('held reply', replyId, query);
  const { email } = vault.unlock(leadId, wrapped_key).open('leads.sealed_profile', sealed_profile);
  return { ordinal, email };
}

async function silence(
  context: StoreContext,
  leadId: string,
  { ordinal, at }: { readonly ordinal: number; readonly at: Date },
): Promise<WrittenStop | undefined> {
  const { db } = context;
  await lockLead(db, leadId);
  if (!(await isRunning(db, leadId, ordinal))) return undefined;
  const reason = 'colleague-replied';
  const stopOrdinal = await stopEnrollments(db, { leadId, reason, at, sealer: await leadSealer(context, leadId) });
  await markStopped(db, leadId, at);
  return { leadId, ordinal: stopOrdinal, reason };
}

async function isRunning(db: Queryable, leadId: string, olderThan: number): Promise<boolean> {
  const running = await db
    .selectFrom('enrollments')
    .select(sql`1`.as('one'))
    .where('lead_id', '=', leadId)
    .where('state', '=', 'running')
    .where('ordinal', '<', olderThan)
    .limit(1)
    .executeTakeFirst();
  return running !== undefined;
}
