import { randomUUID } from 'node:crypto';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { Message, MessageStore } from '../ports/message-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { findLastChannel } from './find-last-channel.ts';
import { messageColumns, messageFromRow } from './message-from-row.ts';

/** Makes the part of the store that keeps the drafts of messages. */
export function createMessageStore(context: StoreContext): MessageStore {
  const { db } = context;
  return {
    async save(draft, at) {
      const sealer = await leadSealer(context, draft.leadId);
      const messageId = randomUUID();
      const saved = await db
        .insertInto('messages')
        .values({
          message_id: messageId,
          lead_id: draft.leadId,
          enrollment_id: draft.enrollmentId,
          step_id: draft.stepId,
          channel: draft.channel,
          sealed_content: sealer.seal('messages.sealed_content', draft.content),
          verdict_result: draft.verdict.result,
          sealed_verdict_reasons: sealer.seal('messages.sealed_verdict_reasons', draft.verdict.reasons),
          written_by: draft.writtenBy,
          experiment_name: draft.experiment?.name ?? null,
          experiment_arm: draft.experiment?.arm ?? null,
          sender: draft.sender ?? null,
          drafted_at: at,
          version_hash: (message) =>
            message.selectFrom('enrollments').select('version_hash').where('enrollment_id', '=', draft.enrollmentId),
          approved_at: draft.isApproved === true ? at : null,
        })
        .onConflict((conflict) =>
          conflict.columns(['enrollment_id', 'step_id', 'channel']).where('withdrawn_at', 'is', null).doNothing(),
        )
        .returning('message_id')
        .executeTakeFirst();
      return saved === undefined ? getOfStep(context, draft) : { ...draft, messageId };
    },
    get: (messageId) => getMessage(context, messageId),
    async approve(messageId, edited, at) {
      const { leadId } = await getMessage(context, messageId);
      const sealer = await leadSealer(context, leadId);
      const rewritten = edited && {
        sealed_content: sealer.seal('messages.sealed_content', edited),
        written_by: 'person' as const,
      };
      await db
        .updateTable('messages')
        .set({ approved_at: at, ...rewritten })
        .where('message_id', '=', messageId)
        .execute();
      return getMessage(context, messageId);
    },
    async discard(messageId) {
      const discarded = await db
        .deleteFrom('messages')
        .where('message_id', '=', messageId)
        .where((message) => {
          const tries = message.selectFrom('deliveries').select('delivery_key');
          return message.not(message.exists(tries.whereRef('deliveries.message_id', '=', 'messages.message_id')));
        })
        .returning('message_id')
        .executeTakeFirst();
      return discarded !== undefined;
    },
    findLastChannel: (leadId) => findLastChannel(context, leadId),
  };
}

async function getMessage({ db, vault }: StoreContext, messageId: string): Promise<Message> {
  const query = db
    .selectFrom('messages')
    .innerJoin('leads', 'leads.lead_id', 'messages.lead_id')
    .select([...messageColumns, 'wrapped_key'])
    .where('message_id', '=', messageId);
  const row = await requireFound('message', messageId, query);
  return messageFromRow(row, vault.unlock(row.lead_id, row.wrapped_key));
}

async function getOfStep(
  context: StoreContext,
  { leadId, enrollmentId, stepId, channel }: Pick<Message, 'leadId' | 'enrollmentId' | 'stepId' | 'channel'>,
): Promise<Message> {
  const row = await context.db
    .selectFrom('messages')
    .select(messageColumns)
    .where('enrollment_id', '=', enrollmentId)
    .where('step_id', '=', stepId)
    .where('channel', '=', channel)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return messageFromRow(row, await leadSealer(context, leadId));
}
