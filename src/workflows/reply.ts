import { getExternalWorkflowHandle, isCancellation, TemporalFailure } from '@temporalio/workflow';
import type { SettledReply } from '../activities/settle-reply.ts';
import { settleReply, updateContact } from './activity-proxies.ts';
import { openAttentionDesk } from './attention-desk.ts';
import { stopSignal, type ReplyInput } from './messages.ts';
import { persevere } from './persevere.ts';
import { leadWorkflowId } from './workflow-ids.ts';

/** Works one reply: the hold that its arrival placed becomes a stop, the lead falls silent, the CRM is told. */
export async function reply({ replyId, leadId, clockOffsetMs }: ReplyInput): Promise<void> {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const desk = openAttentionDesk({ leadId, nowMs });
  const settled = await persevere(desk, 'reply', () => settleReply({ replyId, nowMs: nowMs() }));
  if (settled === undefined) return;
  await silence(settled);
  await persevere(desk, 'crm-contact', () => updateContact({ leadId, nowMs: nowMs() }));
}

/** The store has stopped the enrollments already; the signal ends their waits. A lead that no longer runs is normal. */
async function silence({ leadId, stopOrdinal }: SettledReply): Promise<void> {
  try {
    await getExternalWorkflowHandle(leadWorkflowId(leadId)).signal(stopSignal, {
      ordinal: stopOrdinal,
      reason: 'replied',
    });
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
  }
}
