import { describe, expect, it } from '@jest/globals';
import { classifyAutomaticReply } from './classify-automatic-reply.ts';
import type { IncomingMail } from './incoming-mail.ts';

const own = {
  ownAddresses: ['sales@acme.example', 'Jane Doe <jane@acme.example>'],
  ownMessageIds: ['<m1@acme.example>'],
};

interface Written extends Partial<Omit<IncomingMail, 'headers'>> {
  readonly headers?: Readonly<Record<string, string>>;
}

function mail({ headers = {}, ...rest }: Written): IncomingMail {
  return {
    from: 'max@lead.example',
    subject: 'Re: Your demo',
    text: 'Hello',
    ...rest,
    headers: new Map(Object.entries(headers)),
  };
}

const answers = { 'in-reply-to': '<m1@acme.example>' };
const awayText = 'I am out of the office until 12 June. For urgent matters contact ann@lead.example.';

describe('classifyAutomaticReply', () => {
  it.each<[string, Written]>([
    ['RFC 3834', { headers: { 'auto-submitted': 'auto-replied' } }],
    ['RFC 3834, another keyword', { headers: { 'auto-submitted': 'auto-generated; owner=x' } }],
    ['RFC 3834, in capitals with a comment', { headers: { 'auto-submitted': 'Auto-Replied (vacation)' } }],
    ['X-Autoreply', { headers: { 'x-autoreply': 'yes' } }],
    ['X-Autorespond', { headers: { 'x-autorespond': 'Re: Your demo' } }],
    ['a precedence of auto_reply', { headers: { precedence: 'auto_reply' } }],
    ['the bulk precedence of a vacation program', { headers: { precedence: 'bulk', ...answers } }],
    ['the junk precedence of a vacation program', { headers: { precedence: 'junk', ...answers } }],
    ['a null return path', { returnPath: '<>' }],
    ['an empty envelope', { returnPath: '' }],
    ['a null return path among the headers', { headers: { 'return-path': '<>' } }],
    ['an inbox rule of Exchange', { headers: { 'x-ms-exchange-generated-message-source': 'Mailbox Rules Agent' } }],
    ['an autoresponder of a hosting panel', { headers: { 'x-post-messageclass': '9; Autoresponder' } }],
    ['a read receipt', { contentType: 'multipart/report; report-type=disposition-notification; boundary=x' }],
    [
      'a help desk',
      { from: 'support@lead.example', text: 'Your request (4711) has been received. We will answer soon.' },
    ],
    ['a German help desk', { from: 'noreply@lead.example', text: 'Wir haben Ihre Anfrage erhalten und melden uns.' }],
    ['an English subject', { subject: 'Automatic reply: Your demo', text: 'Thank you for your message.' }],
    ['a Spanish subject', { subject: 'Respuesta automática: Su demo' }],
    ['a French subject', { subject: 'Réponse automatique : Votre démo' }],
    ['a German subject', { subject: 'Automatische Antwort: Ihre Demo' }],
    ['an Italian subject', { subject: 'Risposta automatica: La demo' }],
    ['a Portuguese subject', { subject: 'Resposta automática: Sua demo' }],
  ])('takes for an automatic reply: %s', (_, written) => {
    expect(classifyAutomaticReply(mail(written), own)).toMatchObject({ kind: 'automatic', type: 'auto-reply' });
  });

  it.each<[string, Written]>([
    [
      'Exchange',
      {
        headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
        subject: 'Automatic reply: Your demo',
        text: awayText,
      },
    ],
    [
      'Gmail',
      { headers: { 'auto-submitted': 'auto-replied', 'x-autoreply': 'yes', precedence: 'bulk' }, text: awayText },
    ],
    ['a subject and a text alone', { subject: 'Out of Office Re: Your demo', text: awayText }],
    [
      'a help desk of Exchange without RFC 3834',
      { headers: { 'x-auto-response-suppress': 'OOF, AutoReply' }, text: awayText },
    ],
    ['Spanish', { subject: 'Fuera de la oficina', text: 'Estaré de vacaciones hasta el 3 de junio.' }],
    ['French', { subject: 'Absence du bureau', text: 'Je suis absent jusqu’au 14 août.' }],
    ['German', { subject: 'Abwesenheitsnotiz: Demo', text: 'Ich bin bis 14. August nicht im Büro.' }],
    ['German, a sentence as the subject', { subject: 'Ich bin im Urlaub', text: 'Ich bin bis 14. August im Urlaub.' }],
    ['Italian', { subject: 'Fuori ufficio', text: 'Sono in ferie fino al 20 agosto.' }],
    ['Portuguese', { subject: 'Ausência', text: 'Estou de férias até 3 de junho.' }],
    ['HTML alone', { subject: 'Out of office', text: '', html: `<div>${awayText}</div>` }],
    [
      'a note above our own question',
      {
        subject: 'Out of office',
        text: `${awayText}\n\nOn Mon, May 4, 2026 at 9:12 AM Jane <jane@acme.example> wrote:\n> Shall we talk?`,
      },
    ],
  ])('takes for an absence note: %s', (_, written) => {
    expect(classifyAutomaticReply(mail(written), own)).toMatchObject({ kind: 'automatic', type: 'out-of-office' });
  });

  it.each<[string, Written]>([
    ['RFC 3464', { contentType: 'multipart/report; report-type="delivery-status"; boundary=x' }],
    ['RFC 3464 by its header alone', { headers: { 'content-type': 'multipart/report; report-type=delivery-status' } }],
    ['RFC 5965', { contentType: 'multipart/report; report-type=feedback-report' }],
    ['a mail server', { from: 'Mail Delivery Subsystem <MAILER-DAEMON@lead.example>' }],
    ['a postmaster', { from: 'postmaster@lead.example' }],
    ['failed recipients', { headers: { 'x-failed-recipients': 'max@lead.example' } }],
    ['a subject with a null return path', { returnPath: '<>', subject: 'Undeliverable: Your demo' }],
    ['a German subject with a null return path', { returnPath: '<>', subject: 'Unzustellbar: Ihre Demo' }],
  ])('takes for a bounce: %s', (_, written) => {
    expect(classifyAutomaticReply(mail(written), own)).toMatchObject({ kind: 'automatic', type: 'bounce-report' });
  });

  it.each<[string, Written]>([
    ['a newsletter', { headers: { precedence: 'bulk', 'list-unsubscribe': '<https://lead.example/u>' } }],
    ['a mailing list', { headers: { 'list-id': '<news.lead.example>', precedence: 'list' } }],
    ['a sender that Google counts', { headers: { 'feedback-id': '1:2:3:lead' } }],
  ])('takes for bulk mail: %s', (_, written) => {
    expect(classifyAutomaticReply(mail(written), own)).toMatchObject({ kind: 'automatic', type: 'bulk' });
  });

  it.each<[string, Written]>([
    ['an address of ours', { from: 'Sales <SALES@acme.example>' }],
    ['an address of ours with a reply token', { from: 'sales+r.4711@acme.example' }],
    ['an address of ours that is given with a name', { from: 'jane@acme.example' }],
    ['a Message-ID of ours', { headers: { 'message-id': '<M1@acme.example>' } }],
    ['an automatic mail of ours', { from: 'sales@acme.example', headers: { 'auto-submitted': 'auto-generated' } }],
  ])('takes for our own copy: %s', (_, written) => {
    expect(classifyAutomaticReply(mail(written), own)).toMatchObject({ kind: 'automatic', type: 'our-own-copy' });
  });

  it.each<[string, Written]>([
    ['a plain answer', { headers: answers, text: 'Yes, Tuesday works.' }],
    ['the keyword no of RFC 3834', { headers: { 'auto-submitted': 'no' } }],
    ['denials of autoresponders', { headers: { 'x-autoreply': 'no', 'x-autorespond': 'false' } }],
    [
      'mail that asks Exchange for silence',
      { headers: { 'x-auto-response-suppress': 'All' }, text: 'Yes, Tuesday works.' },
    ],
    [
      'an answer through a group address',
      { headers: { ...answers, precedence: 'list', 'list-id': '<sales.lead.example>' } },
    ],
    [
      'an answer sent with a tool that adds links',
      { headers: { ...answers, 'list-unsubscribe': '<https://tool.example/u>' } },
    ],
    ['a normal return path', { returnPath: '<max@lead.example>' }],
    ['a person who mentions an absence', { text: 'I was out of office last week, sorry. Yes, send me a quote.' }],
    [
      'a person who is away and asks',
      { subject: 'On leave next week', text: 'I am on leave next week. Can we talk on the 25th?' },
    ],
    ['an answer to an absence note', { subject: 'Re: Automatic reply: Your demo', text: 'Thanks, then next week.' }],
    ['a person at a support address', { from: 'support@lead.example', text: 'Yes, Tuesday works.' }],
    ['an accepted invitation', { contentType: 'text/calendar; method=REPLY', subject: 'Accepted: Demo' }],
    ['a car dealer', { subject: 'Auto: Kaufanfrage', text: 'Ich möchte ein Auto kaufen.' }],
    ['no subject', { subject: undefined, text: awayText }],
    ['a name like a mail server', { from: 'postmaster.general@lead.example' }],
  ])('takes for a person: %s', (_, written) => {
    expect(classifyAutomaticReply(mail(written), own)).toEqual({ kind: 'person' });
  });

  it('says why', () => {
    expect(classifyAutomaticReply(mail({ headers: { 'auto-submitted': 'auto-replied' } }), own)).toEqual({
      kind: 'automatic',
      type: 'auto-reply',
      because: 'its Auto-Submitted header says so (RFC 3834)',
    });
  });
});
