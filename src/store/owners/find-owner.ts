import { isUuid } from '../is-uuid.ts';
import type { LeadOwner } from '../ports/owner-store.ts';
import type { Queryable } from '../store-context.ts';
import { ownerColumns, ownerFromRow } from './owner-from-row.ts';

/** Finds whose lead it is; undefined when it is nobody's. */
export async function findOwner(db: Queryable, leadId: string): Promise<LeadOwner | undefined> {
  if (!isUuid(leadId)) return undefined;
  const row = await db.selectFrom('lead_owners').select(ownerColumns).where('lead_id', '=', leadId).executeTakeFirst();
  return row && ownerFromRow(row);
}
