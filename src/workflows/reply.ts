import { settleReply, updateContact } from './activity-proxies.ts';
import { openAttentionDesk } from './attention-desk.ts';
import type { ReplyInput } from './messages.ts';
import { persevere } from './persevere.ts';
import { silenceLead } from './silence-lead.ts';
import { tellLead } from './tell-lead.ts';

/** Works one reply: the hold that its arrival placed becomes a stop, the lead falls silent, the CRM is told. */
export async function reply({ replyId, leadId, clockOffsetMs }: ReplyInput): Promise<void> {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const desk = openAttentionDesk(tellLead({ leadId, nowMs }));
  const settled = await persevere(desk, 'reply', () => settleReply({ replyId, nowMs: nowMs() }));
  if (settled === undefined) return;
  await silenceLead({ ...settled, reason: 'replied' });
  await persevere(desk, 'crm-contact', () => updateContact({ leadId: settled.leadId, nowMs: nowMs() }));
}
