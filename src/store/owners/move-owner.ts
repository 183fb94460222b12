import type { Queryable } from '../store-context.ts';

/** Gives a lead the owner of another that it absorbs, in the caller's transaction; one that it has already it keeps. */
export async function moveOwner(
  transaction: Queryable,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await transaction
    .updateTable('lead_owners')
    .set({ lead_id: to })
    .where('lead_id', '=', from)
    .where((owner) =>
      owner.not(owner.exists(owner.selectFrom('lead_owners as kept').select('rep').where('kept.lead_id', '=', to))),
    )
    .execute();
  // One person counts once among the leads of whoever owns it.
  await transaction.deleteFrom('lead_owners').where('lead_id', '=', from).execute();
}
