import type { Selectable } from 'kysely';
import type { Message } from '../ports/message-store.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';

export const messageColumns = [
  'message_id',
  'messages.lead_id',
  'enrollment_id',
  'step_id',
  'channel',
  'sealed_content',
  'verdict_result',
  'sealed_verdict_reasons',
  'written_by',
  'experiment_name',
  'experiment_arm',
  'sender',
  'approved_at',
] as const;

/** Reads a message from its row. */
export function messageFromRow(
  row: Omit<Selectable<Database['messages']>, 'drafted_at' | 'version_hash' | 'withdrawn_at'>,
  sealer: Sealer,
): Message {
  return {
    messageId: row.message_id,
    leadId: row.lead_id,
    enrollmentId: row.enrollment_id,
    stepId: row.step_id,
    channel: row.channel,
    content: sealer.open('messages.sealed_content', row.sealed_content),
    verdict: {
      result: row.verdict_result,
      reasons: sealer.open('messages.sealed_verdict_reasons', row.sealed_verdict_reasons),
    },
    writtenBy: row.written_by,
    ...(row.approved_at !== null && { isApproved: true }),
    ...(row.experiment_name !== null &&
      row.experiment_arm !== null && { experiment: { name: row.experiment_name, arm: row.experiment_arm } }),
    ...(row.sender !== null && { sender: row.sender }),
  };
}
