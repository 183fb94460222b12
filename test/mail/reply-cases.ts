import { randomUUID } from 'node:crypto';
import type { DraftedLead } from '../../src/store/contract/fixtures.ts';
import type { StoredReply } from '../../src/store/ports/reply-store.ts';
import type { Mail } from './compose-mail.ts';

/** Makes a mail of somebody whom nobody knows, but for what is given. */
export const mailOf = (given: Partial<Mail>): Mail => ({
  ...{ from: `Somebody <${randomUUID()}@other.example>`, to: 'hello@reply.example' },
  ...{ subject: 'Re: Your visit', text: 'Thursday suits me.' },
  ...given,
});

/** What a mail is to come to. */
interface ReplyCase {
  readonly title: string;
  readonly mail: (lead: DraftedLead, messageId: string, token: string) => Partial<Mail>;
  readonly matchedBy?: StoredReply['matchedBy'];
  readonly told?: Partial<StoredReply>;
  readonly automatic?: string;
  readonly attachmentCount?: number;
}

const oldIds = Array.from({ length: 30 }, (_, index) => `<old-${index}@mail.example.org>`).join('\r\n ');

/** Mails as they arrive, and what each is to come to. */
export const replyCases: readonly ReplyCase[] = [
  {
    title: 'an answer in the thread',
    mail: (lead, id) => ({ from: `Jane <${lead.email}>`, headers: { 'In-Reply-To': id, References: id } }),
    matchedBy: 'message-id',
    told: { text: 'Thursday suits me.', subject: 'Re: Your visit' },
  },
  {
    title: 'an answer at the end of a long, folded thread',
    mail: (lead, id) => ({ from: lead.email, headers: { References: `${oldIds}\r\n ${id}` } }),
    matchedBy: 'message-id',
  },
  {
    title: 'an answer of a colleague whom the lead passed our mail on to',
    mail: (_lead, id) => ({ from: 'boss@acme.example', headers: { 'In-Reply-To': id } }),
    matchedBy: 'colleague',
    told: { fromAddress: 'boss@acme.example' },
  },
  {
    title: 'an answer from another address of the lead, to our address with a token',
    mail: (_lead, _id, token) => ({ to: `"Alex" <Hello+${token}@reply.example>` }),
    matchedBy: 'reply-token',
  },
  {
    title: 'a new mail of the lead',
    mail: (lead) => ({ from: `"Doe, Jane" <${lead.email.toUpperCase()}>`, subject: 'Something else' }),
    matchedBy: 'sender-address',
  },
  {
    title: 'a mail of the lead under an alias with a plus',
    mail: (lead) => ({ from: lead.email.replace('@', '+work@') }),
    matchedBy: 'sender-address',
  },
  {
    title: 'a mail that our mail was forwarded in, from a stranger and without its headers',
    mail: () => ({ subject: 'Fwd: Your visit', text: 'FYI\n\n---------- Forwarded message ----------\nFrom: Alex' }),
  },
  {
    title: 'our mail, forwarded to us by the lead with a word above it',
    mail: (lead, id) => ({
      ...{ from: lead.email, subject: 'WG: Ihr Besuch', headers: { References: id } },
      text: 'Passt Donnerstag?\n\n-----Ursprüngliche Nachricht-----\nVon: Alex\nBetreff: Ihr Besuch\n\nGuten Tag',
    }),
    matchedBy: 'message-id',
    told: { subject: 'WG: Ihr Besuch' },
  },
  {
    title: 'an answer under an alias at another domain, in the thread',
    mail: (_lead, id) => ({ from: 'jane@mail.acme.example', headers: { References: id } }),
    matchedBy: 'colleague',
  },
  {
    title: 'an answer in the thread that names another person’s mail first',
    mail: (lead, id) => ({ from: lead.email, headers: { 'In-Reply-To': '<somebody@else.example>', References: id } }),
    matchedBy: 'message-id',
  },
  {
    title: 'other alphabets, in the text and in encoded words',
    mail: (lead) => ({
      ...{ from: `=?UTF-8?B?SsO8cmdlbg==?= <${lead.email}>`, text: 'Früher geht’s nicht — 来週お願いします 🙂' },
      html: '<p>Fr&uuml;her</p>',
    }),
    matchedBy: 'sender-address',
    told: { text: 'Früher geht’s nicht — 来週お願いします 🙂', html: '<p>Fr&uuml;her</p>' },
  },
  {
    title: 'large attachments, which are counted and not kept',
    mail: (lead) => ({ from: lead.email, attachments: [Buffer.alloc(300_000, 7), Buffer.alloc(10, 1)] }),
    matchedBy: 'sender-address',
    attachmentCount: 2,
  },
  {
    title: 'an absence note',
    mail: (lead, id) => ({
      ...{ from: lead.email, subject: 'Out of office' },
      headers: { 'In-Reply-To': id, 'Auto-Submitted': 'auto-replied', 'X-Autoreply': 'yes' },
    }),
    matchedBy: 'message-id',
    automatic: 'out-of-office',
  },
  {
    title: 'a help desk’s acknowledgement of low precedence',
    mail: (lead, id) => ({ from: lead.email, headers: { 'In-Reply-To': id, Precedence: 'bulk' } }),
    matchedBy: 'message-id',
    automatic: 'auto-reply',
  },
];
