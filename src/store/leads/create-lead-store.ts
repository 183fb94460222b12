import { isUuid } from '../is-uuid.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { Lead, LeadChange, LeadStore } from '../ports/lead-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { findLeadIdByIdentity } from './find-by-identity.ts';
import { assessmentColumns, leadFromRow } from './lead-from-row.ts';
import { listSilent } from './list-silent.ts';
import { ownerColumns } from '../owners/owner-from-row.ts';
import { tagsWith } from './tags-with.ts';

/** Makes the part of the store that keeps leads and what was found out about them. */
export function createLeadStore(context: StoreContext): LeadStore {
  return {
    find: (leadId) => find(context, leadId),
    async findByIdentity(identity) {
      const leadId = await findLeadIdByIdentity(context.db, context.vault, identity);
      return leadId === undefined ? undefined : find(context, leadId);
    },
    async isMadeInSandbox(leadId) {
      if (!isUuid(leadId)) return false;
      const leads = context.db.selectFrom('leads').select('made_in_sandbox').where('lead_id', '=', leadId);
      return (await leads.executeTakeFirst())?.made_in_sandbox === true;
    },
    async get(leadId) {
      const lead = await find(context, leadId);
      if (lead === undefined) throw new NotFoundError('lead', leadId);
      return lead;
    },
    listSilent: (request) => listSilent(context.db, request),
    change: (leadId, change, at) => changeLead(context, leadId, change, at),
  };
}

async function find({ db, vault }: StoreContext, leadId: string): Promise<Lead | undefined> {
  if (!isUuid(leadId)) return undefined;
  const row = await db
    .selectFrom('leads')
    .leftJoin('assessments', 'assessments.submission_id', 'leads.assessed_submission_id')
    .leftJoin('lead_owners', 'lead_owners.lead_id', 'leads.lead_id')
    .selectAll('leads')
    .select(assessmentColumns)
    .select(ownerColumns)
    .where('leads.lead_id', '=', leadId)
    .executeTakeFirst();
  return row && leadFromRow(row, vault.unlock(leadId, row.wrapped_key));
}

async function changeLead({ db }: StoreContext, leadId: string, change: LeadChange, at: Date): Promise<void> {
  const { status, priority, addTags = [], removeTags = [] } = change;
  const query = db
    .updateTable('leads')
    .set({
      ...(status !== undefined && { status }),
      ...(priority !== undefined && { priority }),
      ...(addTags.length + removeTags.length > 0 && { tags: tagsWith(addTags, removeTags) }),
      updated_at: at,
    })
    .where('lead_id', '=', leadId)
    .returning('lead_id');
  await requireFound('lead', leadId, query);
}
