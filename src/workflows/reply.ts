import { isCancellation, log, patched } from '@temporalio/workflow';
import {
  alertReply,
  followUpReply,
  forwardReply,
  settleReply,
  understandReply,
  updateContact,
} from './activity-proxies.ts';
import { openAttentionDesk, type AttentionDesk } from './attention-desk.ts';
import type { ReplyInput } from './messages.ts';
import { persevere } from './persevere.ts';
import { silenceLead } from './silence-lead.ts';
import { tellLead } from './tell-lead.ts';
import { troubleOf } from './trouble-of.ts';

/**
 * Works one reply. What a person wrote silences the lead at once, before anybody has understood it; then the answer reaches
 * people, and is understood. What a machine sent lets everything go on, or waits until the lead is back.
 */
export async function reply({ replyId, leadId, clockOffsetMs }: ReplyInput): Promise<void> {
  const nowMs = (): number => Date.now() + clockOffsetMs;
  const desk = openAttentionDesk(tellLead({ leadId, nowMs }));
  const settled = await persevere(desk, 'reply', () => settleReply({ replyId, nowMs: nowMs() }));
  if (settled === undefined) return;
  const { leadId: heardId, kind, stopOrdinal, colleagues = [] } = settled;
  if (stopOrdinal === undefined) return;
  if (!patched('settling-silences')) {
    await silenceLead({ leadId: heardId, stopOrdinal, reason: 'replied' });
    await Promise.all(colleagues.map((colleague) => silenceLead({ ...colleague, reason: 'colleague-replied' })));
  }
  const update = persevere(desk, 'crm-contact', () => updateContact({ leadId: heardId, nowMs: nowMs() }));
  if (kind !== undefined) await tellPeople(desk, () => ({ leadId: heardId, replyId, nowMs: nowMs() }));
  await update;
}

interface ReplySubject {
  readonly leadId: string;
  readonly replyId: string;
  readonly nowMs: number;
}

async function tellPeople(desk: AttentionDesk, subject: () => ReplySubject): Promise<void> {
  await Promise.all([
    persevere(desk, 'forward', () => forwardReply(subject())),
    persevere(desk, 'alert', () => alertReply(subject())),
    understand(subject).then((needsTask) =>
      needsTask ? persevere(desk, 'follow-up', () => followUpReply(subject())) : undefined,
    ),
  ]);
}

/** A reply that nobody understood has been forwarded all the same. */
async function understand(subject: () => ReplySubject): Promise<boolean> {
  try {
    return (await understandReply(subject())).needsTask;
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('A reply could not be understood', { because: troubleOf(error).because });
    return false;
  }
}
