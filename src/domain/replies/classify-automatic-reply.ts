import { addressOf } from './address-of.ts';
import { readAutomaticHeaders } from './automatic-headers.ts';
import { absencePhrases, machinePhrases } from './automatic-phrases.ts';
import type { AutomaticReplyType, AutomaticSign } from './automatic-sign.ts';
import { absenceSubject, automaticSubject, failureSubject } from './automatic-subjects.ts';
import type { IncomingMail } from './incoming-mail.ts';
import { countWords, hasPhrase, readClauses } from './read-clauses.ts';
import { stripQuotedText } from './strip-quoted-text.ts';

/** Whether a person wrote a mail. */
export type AutomaticReplyVerdict =
  | { readonly kind: 'person' }
  | { readonly kind: 'automatic'; readonly because: string; readonly type: AutomaticReplyType };

/** What is ours. */
export interface OwnMail {
  /** Every address that we send from or receive at; what stands behind a plus does not matter. */
  readonly ownAddresses: readonly string[];
  /** The Message-IDs of mails that we sent in this thread, with or without angle brackets. */
  readonly ownMessageIds?: readonly string[] | undefined;
}

/** An absence note is short; a longer text that speaks of an absence may be an answer. */
const longestNoteWords = 120;

/**
 * Tells an answer of a person from what machines send back: absence notes, acknowledgements of help desks, bounces, lists
 * and copies of our own mails. Headers decide first (RFC 3834 and what products add to it). Where none tells, the subject
 * must call itself automatic, or subject and text both tell of an absence and ask nothing, so that a person who mentions an
 * absence stays a person. Exchange's X-Auto-Response-Suppress is on mails of people, too (it asks the receiver for silence,
 * [MS-OXCMAIL] 2.1.3.2.20), so it only confirms another sign.
 */
export function classifyAutomaticReply(mail: IncomingMail, own: OwnMail): AutomaticReplyVerdict {
  const sign = readOwnCopy(mail, own) ?? readAutomaticHeaders(mail);
  if (sign !== undefined) return automatic(refine(sign, mail));
  const told = readWords(mail);
  return told === undefined ? { kind: 'person' } : automatic(told);
}

function automatic({ type, because }: AutomaticSign): AutomaticReplyVerdict {
  return { kind: 'automatic', because, type };
}

function readOwnCopy(
  { from, headers }: IncomingMail,
  { ownAddresses, ownMessageIds }: OwnMail,
): AutomaticSign | undefined {
  const messageId = bare(headers.get('message-id') ?? '');
  if (messageId !== '' && ownMessageIds?.some((id) => bare(id) === messageId) === true) {
    return { type: 'our-own-copy', because: 'it is a mail that we sent' };
  }
  const sender = mailbox(from);
  if (!ownAddresses.some((address) => mailbox(address) === sender)) return undefined;
  return { type: 'our-own-copy', because: 'it comes from an address of ours' };
}

/** A machine's answer that speaks of an absence is an absence note, and one that speaks of failure a bounce. */
function refine(sign: AutomaticSign, mail: IncomingMail): AutomaticSign {
  if (sign.type !== 'auto-reply') return sign;
  const { subject = '' } = mail;
  if (failureSubject.test(subject)) return { ...sign, type: 'bounce-report' };
  return absenceSubject.test(subject) || saysAbsent(mail) ? { ...sign, type: 'out-of-office' } : sign;
}

function readWords(mail: IncomingMail): AutomaticSign | undefined {
  const { subject = '', headers } = mail;
  if (failureSubject.test(subject) && isSilentSender(mail.from)) {
    return { type: 'bounce-report', because: 'its subject tells of a failed delivery' };
  }
  if (automaticSubject.test(subject)) {
    const type = absenceSubject.test(subject) || saysAbsent(mail) ? 'out-of-office' : 'auto-reply';
    return { type, because: 'its subject says that it is automatic' };
  }
  const isAbsenceNote = saysAbsent(mail) && !stripQuotedText(mail).includes('?');
  if (absenceSubject.test(subject) && isAbsenceNote) {
    return { type: 'out-of-office', because: 'its subject and its text tell of an absence' };
  }
  const isSuppressing = /\b(?:all|oof|autoreply)\b/i.test(headers.get('x-auto-response-suppress') ?? '');
  if (isSuppressing && isAbsenceNote) {
    return { type: 'out-of-office', because: 'it asks for no automatic answer, and its text tells of an absence' };
  }
  if ((isSuppressing || isSilentSender(mail.from)) && saysMachine(mail)) {
    return { type: 'auto-reply', because: 'its sender and its text are those of a machine' };
  }
  return undefined;
}

function saysAbsent(mail: IncomingMail): boolean {
  const clauses = readClauses(stripQuotedText(mail));
  return countWords(clauses) <= longestNoteWords && hasPhrase(clauses, absencePhrases);
}

function saysMachine(mail: IncomingMail): boolean {
  return hasPhrase(readClauses(stripQuotedText(mail)), machinePhrases);
}

function isSilentSender(from: string): boolean {
  return /^(?:no-?reply|do-?not-?reply|noreply|support|helpdesk|help|service|tickets?|bounces?)\b/i.test(mailbox(from));
}

/** The address without its display name and what stands behind a plus. */
function mailbox(address: string): string {
  return addressOf(address).replace(/\+[^@]*@/, '@');
}

function bare(messageId: string): string {
  return messageId.trim().replaceAll(/^<|>$/g, '').toLowerCase();
}
