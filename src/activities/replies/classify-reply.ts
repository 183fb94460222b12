import { openingOfDay } from '../../domain/hours/opening-of-day.ts';
import { classifyAutomaticReply, type AutomaticReplyVerdict } from '../../domain/replies/classify-automatic-reply.ts';
import { addDays, dayOf, onWorkday } from '../../domain/replies/calendar-day.ts';
import { incomingMailOf } from '../../domain/replies/incoming-mail-of.ts';
import { readReplyByRules } from '../../domain/replies/read-reply-by-rules.ts';
import { readReturnDate } from '../../domain/replies/read-return-date.ts';
import type { ReplyOutcome } from '../../domain/replies/reply-outcome.ts';
import { stripQuotedText } from '../../domain/replies/strip-quoted-text.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import type { StoredReply } from '../../store/ports/reply-store.ts';
import type { Lead } from '../../store/ports/lead-store.ts';
import { placeOf } from '../place-of.ts';

interface Heard {
  readonly reply: StoredReply;
  readonly lead: Pick<Lead, 'profile'>;
  readonly playbook: Pick<Playbook, 'senders' | 'team' | 'brand' | 'hours'>;
}

/** Of an absence whose end nobody names, counted in weekdays. */
const usualAbsenceDays = 3;

/**
 * Decides at once, without asking a model, what becomes of the hold of a reply: what a person wrote is a stop, whatever it
 * says; what a machine sent is none, but for the time that the lead is away.
 */
export function classifyReply({ reply, lead, playbook }: Heard): ReplyOutcome {
  const written = stripQuotedText({ text: reply.text, ...(reply.html !== undefined && { html: reply.html }) });
  const verdict = reply.channel === 'sms' ? ({ kind: 'person' } as const) : classify(reply, playbook);
  if (verdict.kind === 'person') {
    const reading = readReplyByRules(written, reply.receivedAt);
    const reasons = { 'opt-out': 'opted-out', complaint: 'complained' } as const;
    const reason = reading.intent === 'opt-out' || reading.intent === 'complaint' ? reasons[reading.intent] : 'replied';
    return { kind: 'stop', reason, reading };
  }
  if (verdict.type !== 'out-of-office') return { kind: 'release', because: verdict.because };
  const backOn = returnDay(reply, written);
  const until = openingOfDay({ day: backOn, hours: playbook.hours, place: placeOf(lead, playbook) });
  return { kind: 'pause', until, because: verdict.because };
}

function classify(reply: StoredReply, { senders, team }: Pick<Playbook, 'senders' | 'team'>): AutomaticReplyVerdict {
  const { sender, inboundMailbox, replyDomain } = senders;
  const teamAddresses = Object.values(team).map((member) => member.email);
  return classifyAutomaticReply(incomingMailOf(reply), {
    ownAddresses: [sender.address, ...teamAddresses, `${inboundMailbox}@${replyDomain}`],
  });
}

/** Answers the first day on which the lead is there again. */
function returnDay({ subject, receivedAt, fromAddress }: StoredReply, written: string): string {
  const arrivedOn = dayOf(receivedAt);
  const country = /\.([a-z]{2})$/i.exec(fromAddress)?.[1];
  const locale = country === undefined ? undefined : `en-${country.toUpperCase()}`;
  const found = readReturnDate(`${subject ?? ''}\n${written}`, { arrivedOn, ...(locale !== undefined && { locale }) });
  if (found !== undefined) return found.isInclusiveAbsence ? addDays(found.date, 1) : found.date;
  let day = arrivedOn;
  for (let left = usualAbsenceDays; left > 0; left -= 1) day = onWorkday(addDays(day, 1));
  return day;
}
