import { randomUUID } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import { endsAutomation } from '../../domain/outcomes/outcome.ts';
import { stopAndHandOver } from '../enrollments/stop-and-hand-over.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { LockedPerson } from '../leads/locked-person.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { OutcomeOwner, RecordedOutcome, ToldOutcome } from '../ports/outcome-store.ts';
import { requireFound } from '../require-found.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { Database } from '../schema.ts';
import type { Vault } from '../sealing/vault.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { lockByEmails } from './lock-by-emails.ts';
import { outcomeSentence } from './outcome-words.ts';

/** By what the outcome of a deal is found again. */
export function referenceHash(
  vault: Vault,
  { origin, reference }: Pick<ToldOutcome, 'origin' | 'reference'>,
): Buffer | null {
  return reference === undefined ? null : vault.hashDedupeKey(`outcome:${origin}:${reference}`);
}

/**
 * Keeps an outcome in one transaction, which locks the row of its lead first.
 * @throws NotFoundError
 */
export function recordOutcome(
  { db, vault }: StoreContext,
  owner: OutcomeOwner,
  outcome: ToldOutcome,
): Promise<RecordedOutcome | undefined> {
  return retryWhenOvertaken(() =>
    db.transaction().execute(async (transaction) => {
      const context = { db: transaction, vault };
      const person = 'leadId' in owner ? await lockOne(context, owner.leadId) : await lockFirst(context, owner.emails);
      if (person === undefined) return undefined;
      const earlier = await findEarlier(context, outcome);
      if (earlier !== undefined && !isNews(earlier, outcome)) {
        return { outcomeId: earlier.outcome_id, leadId: person.leadId, isNew: false };
      }
      const outcomeId = await keepOutcome(context, person, { ...outcome, outcomeId: earlier?.outcome_id });
      return { outcomeId, leadId: person.leadId, isNew: true, ...(await conclude(context, person, outcome)) };
    }),
  );
}

/** Of a lead that was merged it is the one who goes on. @throws OvertakenError when that was decided just now */
async function lockOne(context: StoreContext, namedId: string): Promise<LockedPerson> {
  const query = context.db
    .selectFrom('leads')
    .select(sql<string>`coalesce(merged_into_lead_id, lead_id)`.as('lead_id'))
    .where('lead_id', '=', namedId);
  const { lead_id: leadId } = await requireFound('lead', namedId, query);
  const { mergedIntoLeadId } = await lockLead(context.db, leadId);
  if (mergedIntoLeadId !== undefined) throw new OvertakenError();
  return { leadId, sealer: await leadSealer(context, leadId) };
}

async function lockFirst(context: StoreContext, emails: readonly string[]): Promise<LockedPerson | undefined> {
  const [first] = await lockByEmails(context, emails);
  return first;
}

type OutcomeRow = Selectable<Database['outcomes']>;

async function findEarlier({ db, vault }: StoreContext, outcome: ToldOutcome): Promise<OutcomeRow | undefined> {
  const hash = referenceHash(vault, outcome);
  if (hash === null) return undefined;
  return db.selectFrom('outcomes').selectAll().where('reference_hash', '=', hash).forUpdate().executeTakeFirst();
}

function isNews(earlier: OutcomeRow, { kind, value, toldAt }: ToldOutcome): boolean {
  if (earlier.told_at > toldAt) return false;
  const isSameValue =
    earlier.amount === null
      ? value === undefined
      : Number(earlier.amount) === value?.amount && earlier.currency === value.currency;
  return earlier.kind !== kind || !isSameValue || earlier.withdrawn_at !== null;
}

interface KeptOutcome extends ToldOutcome {
  /** Of the one that it takes the place of. */
  readonly outcomeId: string | undefined;
}

async function keepOutcome(
  { db, vault }: StoreContext,
  { leadId, sealer }: LockedPerson,
  { outcomeId, ...outcome }: KeptOutcome,
): Promise<string> {
  const { kind, origin, value, at, by, note, recordedAt, toldAt } = outcome;
  const columns = {
    lead_id: leadId,
    kind,
    origin,
    amount: value?.amount ?? null,
    currency: value?.currency ?? null,
    happened_at: at,
    recorded_at: recordedAt,
    told_at: toldAt,
    withdrawn_at: null,
    sealed_word: sealer.seal('outcomes.sealed_word', { by, note }),
  };
  if (outcomeId !== undefined) {
    await db.updateTable('outcomes').set(columns).where('outcome_id', '=', outcomeId).execute();
    return outcomeId;
  }
  const newId = randomUUID();
  await db
    .insertInto('outcomes')
    .values({ ...columns, outcome_id: newId, reference_hash: referenceHash(vault, outcome) })
    .execute();
  return newId;
}

async function conclude(
  { db }: StoreContext,
  person: LockedPerson,
  outcome: ToldOutcome,
): Promise<Pick<RecordedOutcome, 'stop'>> {
  const { kind, value, origin, at, recordedAt } = outcome;
  const data = { kind, origin, happenedAt: at.toISOString(), ...(value !== undefined && { value }) };
  const told = { at: recordedAt, type: 'outcome-recorded', summary: outcomeSentence(outcome), data } as const;
  await tellTimeline(db, person, told);
  if (!endsAutomation(kind)) return {};
  return { stop: await stopAndHandOver(db, person, { reason: 'taken-over', at: recordedAt }) };
}
