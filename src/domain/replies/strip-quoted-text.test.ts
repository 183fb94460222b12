import { describe, expect, it } from '@jest/globals';
import { stripQuotedText } from './strip-quoted-text.ts';

const attributions = [
  ['en, Gmail', 'On Mon, May 4, 2026 at 9:12 AM Jane Doe <jane@acme.example> wrote:'],
  ['en, wrapped', 'On Mon, May 4, 2026 at 9:12 AM Jane Doe\n<jane.doe.with.a.long.name@acme.example>\nwrote:'],
  ['en, Apple Mail', 'On 4 May 2026, at 09:12, Jane Doe <jane@acme.example> wrote:'],
  ['en, Thunderbird', 'On 5/4/26 9:12 AM, Jane Doe wrote:'],
  ['en, name first', 'Jane Doe <jane@acme.example> wrote:'],
  ['es, Gmail', 'El lun, 4 may 2026 a las 9:12, Jane Doe (<jane@acme.example>) escribió:'],
  ['es, Thunderbird', 'El 4/5/26 a las 9:12, Jane Doe escribió:'],
  ['fr, Gmail', 'Le lun. 4 mai 2026 à 09:12, Jane Doe <jane@acme.example> a écrit :'],
  ['fr, Thunderbird', 'Le 04/05/2026 à 09:12, Jane Doe a écrit :'],
  ['de, Gmail', 'Am Mo., 4. Mai 2026 um 09:12 Uhr schrieb Jane Doe <jane@acme.example>:'],
  ['de, Apple Mail', 'Am 04.05.2026 um 09:12 schrieb Jane Doe <jane@acme.example>:'],
  ['de, Thunderbird', 'Am 04.05.26 um 09:12 schrieb Jane Doe:'],
  ['it, Gmail', 'Il giorno lun 4 mag 2026 alle ore 09:12 Jane Doe <jane@acme.example> ha scritto:'],
  ['it, Apple Mail', 'Il 4 mag 2026, 09:12 +0200, Jane Doe <jane@acme.example>, ha scritto:'],
  ['pt, Gmail', 'Em seg., 4 de mai. de 2026 às 09:12, Jane Doe <jane@acme.example> escreveu:'],
  ['pt, Thunderbird', 'Em 04/05/2026 09:12, Jane Doe escreveu:'],
] as const;

const copies = [
  [
    'en',
    'From: Jane Doe <jane@acme.example>\nSent: Monday, May 4, 2026 9:12 AM\nTo: Max <max@lead.example>\nSubject: Demo',
  ],
  ['en, no address', 'From: Jane Doe\nSent: Monday, May 4, 2026 9:12 AM\nTo: Max\nSubject: Demo'],
  ['en, bold', '*From:* Jane Doe <jane@acme.example>\n*Sent:* Monday, May 4, 2026 9:12 AM\n*To:* Max\n*Subject:* Demo'],
  ['en, ruler', '-----Original Message-----\nFrom: Jane Doe'],
  ['en, Outlook web', '________________________________\nFrom: Jane Doe\nSent: Monday\nTo: Max\nSubject: Demo'],
  ['en, forward', '---------- Forwarded message ---------\nFrom: Jane Doe <jane@acme.example>'],
  ['de', 'Von: Jane Doe\nGesendet: Montag, 4. Mai 2026 09:12\nAn: Max\nBetreff: AW: Demo'],
  ['de, ruler', '-----Ursprüngliche Nachricht-----\nVon: Jane Doe'],
  ['fr', 'De : Jane Doe\nEnvoyé : lundi 4 mai 2026 09:12\nÀ : Max\nObjet : RE: Démo'],
  ['fr, ruler', "-----Message d'origine-----\nDe : Jane"],
  ['es', 'De: Jane Doe\nEnviado el: lunes, 4 de mayo de 2026 9:12\nPara: Max\nAsunto: RE: Demo'],
  ['it', 'Da: Jane Doe\nInviato: lunedì 4 maggio 2026 09:12\nA: Max\nOggetto: R: Demo'],
  ['pt', 'De: Jane Doe\nEnviado em: segunda-feira, 4 de maio de 2026 09:12\nPara: Max\nAssunto: RES: Demo'],
] as const;

describe('stripQuotedText', () => {
  it.each(attributions)('cuts the quote below an attribution (%s)', (_, line) => {
    expect(stripQuotedText({ text: `Yes, Tuesday works.\n\n${line}\n> Do you have time?\n>\n> Jane\n` })).toBe(
      'Yes, Tuesday works.',
    );
  });

  it.each(attributions)('cuts a quote without marks below an attribution (%s)', (_, line) => {
    expect(stripQuotedText({ text: `Yes, Tuesday works.\n\n${line}\n\nDo you have time?\n\nJane\n` })).toBe(
      'Yes, Tuesday works.',
    );
  });

  it.each(attributions)('keeps what is written below the quote (%s)', (_, line) => {
    expect(stripQuotedText({ text: `${line}\n> Do you have time?\n> Jane\n\nYes, Tuesday works.` })).toBe(
      'Yes, Tuesday works.',
    );
  });

  it.each(copies)('cuts a mail that was copied with its header (%s)', (_, header) => {
    expect(stripQuotedText({ text: `Yes, Tuesday works.\r\n\r\n${header}\r\n\r\nDo you have time?` })).toMatch(
      /^Yes, Tuesday works\.\s*_*$/,
    );
  });

  it('keeps answers between quotes, in their order', () => {
    const text =
      'On Mon, May 4, 2026 at 9:12 AM Jane <jane@acme.example> wrote:\n> How many seats?\nForty.\n> And when?\nIn June.';
    expect(stripQuotedText({ text })).toBe('Forty.\n\nIn June.');
  });

  it('keeps words above and below the quote', () => {
    expect(stripQuotedText({ text: 'See below.\n\nOn 5/4/26 9:12 AM, Jane wrote:\n> When?\n\nIn June.' })).toBe(
      'See below.\n\nIn June.',
    );
  });

  it.each([
    ['the separator of RFC 3676', 'Yes please.\n\n-- \nMax Muster\nACME GmbH'],
    ['a separator without its space', 'Yes please.\n--\nMax Muster\nTel. +49 30 123456'],
    ['an iPhone', 'Yes please.\n\nSent from my iPhone'],
    ['Outlook for a phone', 'Yes please.\n\nGet Outlook for iOS'],
    ['a German iPhone', 'Yes please.\n\nVon meinem iPhone gesendet'],
    ['a French iPhone', 'Yes please.\n\nEnvoyé de mon iPhone'],
    ['a Spanish iPhone', 'Yes please.\n\nEnviado desde mi iPhone'],
    ['an Italian iPhone', 'Yes please.\n\nInviato da iPhone'],
    ['a Portuguese iPhone', 'Yes please.\n\nEnviado do meu iPhone'],
    [
      'an English closing',
      'Yes please.\n\nBest regards,\nMax Muster\nHead of Sales and Marketing Operations\n+49 30 123456',
    ],
    ['a German closing', 'Yes please.\n\nMit freundlichen Grüßen\nMax Muster'],
    ['a German closing, short', 'Yes please.\n\nViele Grüße aus Berlin\nMax'],
    ['a French closing', 'Yes please.\n\nBien cordialement,\nMax Muster'],
    ['a Spanish closing', 'Yes please.\n\nUn cordial saludo,\nMax Muster'],
    ['an Italian closing', 'Yes please.\n\nCordiali saluti\nMax Muster'],
    ['a Portuguese closing', 'Yes please.\n\nAtenciosamente,\nMax Muster'],
    [
      'a legal notice',
      'Yes please.\n\nThis message is confidential and intended solely for the addressee. If you are not the right person, remove it.',
    ],
  ])('cuts %s', (_, text) => {
    expect(stripQuotedText({ text })).toBe('Yes please.');
  });

  it.each([
    [
      'a postscript',
      'Fine.\n\nBest regards,\nMax\n\nPS: please take me off your list',
      'Fine.\n\nPS: please take me off your list',
    ],
    [
      'a sentence below a closing',
      'Fine.\n\nCordialement,\nMarc\n\nMerci de me retirer de la liste.',
      'Fine.\n\nMerci de me retirer de la liste.',
    ],
    ['a closing word that begins a sentence', 'Cheers, that sounds good.', 'Cheers, that sounds good.'],
    [
      'an account of what somebody wrote',
      'On Monday my boss wrote:\nwe want it',
      'On Monday my boss wrote:\nwe want it',
    ],
    [
      'a line that begins like a header',
      'From: what I understand, you sell shovels.',
      'From: what I understand, you sell shovels.',
    ],
    ['a list', '- one\n- two\n--- three', '- one\n- two\n--- three'],
    ['a text that looks like a signature', 'Best regards', 'Best regards'],
    ['a text below a separator only', '-- \nStop', '--\nStop'],
    ['marks without an attribution', '> yes\n> please', '> yes\n> please'],
    ['one word', 'No', 'No'],
  ])('keeps %s', (_, text, kept) => {
    expect(stripQuotedText({ text })).toBe(kept);
  });

  it.each([
    ['a quote', 'On 5/4/26 9:12 AM, Jane Doe wrote:\n> Hello'],
    ['a forward', '---------- Forwarded message ---------\nFrom: Jane\nDate: Mon\nSubject: x\n\nHello'],
  ])('answers nothing for a mail that is only %s', (_, text) => {
    expect(stripQuotedText({ text })).toBe('');
  });

  it.each([
    [
      'Gmail',
      '<div dir="ltr">Yes, Tuesday works.</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, May 4, 2026 at 9:12 AM Jane &lt;<a href="mailto:jane@acme.example">jane@acme.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Do you have time?</div></blockquote></div>',
    ],
    [
      'Gmail with a signature',
      '<div>Yes, Tuesday works.<br clear="all"><div class="gmail_signature">Max<br>ACME</div></div><div class="gmail_quote">Le lun. 4 mai 2026 à 09:12, Jane &lt;jane@acme.example&gt; a écrit :<blockquote>Bonjour</blockquote></div>',
    ],
    [
      'Outlook',
      '<html><head><style>p{margin:0}</style></head><body><div><p class="MsoNormal">Yes, Tuesday works.</p><div style="border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Von:</b> Jane Doe &lt;jane@acme.example&gt;<br><b>Gesendet:</b> Montag, 4. Mai 2026 09:12<br><b>An:</b> Max<br><b>Betreff:</b> Demo</p></div><p>Do you have time?</p></div></body></html>',
    ],
    [
      'Outlook on the web',
      '<div>Yes, Tuesday works.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Jane<br><b>Sent:</b> Monday<br><b>To:</b> Max<br><b>Subject:</b> Demo<div>&nbsp;</div></div><div>Do you have time?</div>',
    ],
    [
      'Apple Mail',
      '<html><body>Yes, Tuesday works.<div><br><blockquote type="cite"><div>On 4 May 2026, at 09:12, Jane &lt;jane@acme.example&gt; wrote:</div><br><div>Do you have time?</div></blockquote></div></body></html>',
    ],
    [
      'Thunderbird',
      '<html><body><p>Yes, Tuesday works.</p><div class="moz-cite-prefix">Am 04.05.26 um 09:12 schrieb Jane:<br></div><blockquote type="cite"><p>Do you have time?</p></blockquote><div class="moz-signature">-- <br>Max</div></body></html>',
    ],
    [
      'Yahoo',
      '<div>Yes, Tuesday works.</div><div class="yahoo_quoted"><div>On Monday, May 4, 2026 at 09:12:00 AM GMT+2, Jane &lt;jane@acme.example&gt; wrote:</div><div>Do you have time?</div></div>',
    ],
  ])('reads the HTML of %s where there is no plain text', (_, html) => {
    expect(stripQuotedText({ text: '', html })).toBe('Yes, Tuesday works.');
  });

  it('takes an answer from between the blockquotes of an HTML mail', () => {
    const html =
      '<div>On 5/4/26 9:12 AM, Jane wrote:</div><blockquote>How many?</blockquote><div>Forty.</div><blockquote>When?</blockquote><div>June.</div>';
    expect(stripQuotedText({ text: '', html })).toBe('Forty.\n\nJune.');
  });

  it.each([
    ['headers', 'From: a\n'],
    ['attributions', 'On 4 May 2026 at 09:12 '],
    ['attribution lines', 'On a b c wrote\n'],
    ['quote marks', '> '],
    ['blank lines', '\n '],
    ['closings', 'Best regards,\n'],
    ['dashes', '-- '],
  ])('reads a bounded part of a megabyte of %s', (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const twice = text.slice(0, 200_000);
    expect(stripQuotedText({ text }).length).toBeLessThanOrEqual(100_000);
    expect(stripQuotedText({ text: twice })).toBe(stripQuotedText({ text }));
  });
});
