import { firstMode, heldByMode, type ModeHold } from '../../domain/sending-mode.ts';
import type { ControlStore } from '../ports/control-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';

/**
 * Answers what the mode of its channel holds a message back for; undefined when it may go out. A claim asks under the lock that
 * changes of modes wait for.
 * @throws NotFoundError
 */
export async function findModeHold(
  { db, vault }: StoreContext,
  { leadId, messageId, providerIsSandboxed }: Parameters<ControlStore['findHold']>[0],
): Promise<ModeHold | undefined> {
  if (providerIsSandboxed) return undefined;
  const query = db
    .selectFrom('messages')
    .innerJoin('leads', (join) => join.on('leads.lead_id', '=', leadId))
    .leftJoinLateral(
      (change) =>
        change
          .selectFrom('sending_mode_changes')
          .select(['mode', 'allow_list'])
          .whereRef('sending_mode_changes.channel', '=', 'messages.channel')
          .orderBy('change_number', 'desc')
          .limit(1)
          .as('set'),
      (join) => join.onTrue(),
    )
    .select(['channel', 'approved_at', 'mode', 'allow_list', 'wrapped_key', 'sealed_profile'])
    .where('message_id', '=', messageId);
  const row = await requireFound('message', messageId, query);
  const { email, phone } = vault.unlock(leadId, row.wrapped_key).open('leads.sealed_profile', row.sealed_profile);
  return heldByMode({
    mode: row.mode ?? firstMode,
    allowList: row.allow_list ?? [],
    address: (row.channel === 'email' ? email : phone) ?? '',
    isApproved: row.approved_at !== null,
  });
}
