import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanMessage } from './clean-message.ts';

const quotedMail = '\n\nOn Mon, May 4, 2026 at 9:00 AM Bob <bob@example.com> wrote:\n> Shall we talk?\n>\n> Bob';

describe('cleanMessage', () => {
  it.each([
    ['Hello there', 'Hello there'],
    ['  Hello  \t there \r\n\r\n\r\n\r\nBye ', 'Hello there\n\nBye'],
    ['one\rtwo\u2028three', 'one\ntwo\nthree'],
    ['a < b and c > d', 'a < b and c > d'],
    ['if x <b = 5 then', 'if x <b = 5 then'],
    ['I <3 you', 'I <3 you'],
    ['<<<<', '<<<<'],
    ['Hello<p', 'Hello<p'],
    ['List<String> and <jane@example.com>', 'List<String> and <jane@example.com>'],
    ['<p>Hello</p>\n<p>World</p>', 'Hello\n\nWorld'],
    ['Hi<br>there<br/>you', 'Hi\nthere\nyou'],
    ['First\n\nI <b>need</b> it\nnow', 'First\n\nI need it\nnow'],
    ['<p>5 < 6 &amp; 7</p>', '5 < 6 & 7'],
    ['<ul><li>one</li><li>two</li></ul>', '* one\n* two'],
    ['<table><tr><td>Seats</td><td>50</td></tr><tr><td>Start</td><td>May</td></tr></table>', 'Seats 50\nStart May'],
    ['<h1>Quote</h1><p>please</p>', 'Quote\n\nplease'],
    ['<a href="https://example.com/?id=1">our site</a>', 'our site'],
    ['<script>alert(1)</script>Hi<style>p{}</style>', 'Hi'],
    ['Hi <svg/onload=alert(1)>there', 'Hi there'],
    ['<!-- note -->Hi', 'Hi'],
    ['AT&T &amp; Co &eacute; &#233; &#xe9;', 'AT&T & Co é é é'],
    ['x&copy=1 &unknown;', 'x&copy=1 &unknown;'],
    ['3 &lt; 4', '3 < 4'],
    ['&amp;amp;', '&'],
    ['a&#10;b', 'a\nb'],
    ['Hello%20there%2C%0Afriend', 'Hello there,\nfriend'],
    ['Hello+there%21+We+need+50', 'Hello there! We need 50'],
    ['C++%20dev', 'C++ dev'],
    ['Hello%2520there', 'Hello there'],
    ['100% sure', '100% sure'],
    ['100%', '100%'],
    ['%ff%fe', '%ff%fe'],
    ['a+b', 'a+b'],
    ['https://example.com/a%20b', 'https://example.com/a%20b'],
    ['Sent from contact form: Hello', 'Hello'],
    ['Message sent from the website contact form\nHello', 'Hello'],
    ['New message from your website:\n\nHello', 'Hello'],
    ['Message Body:\nHello\n\n-- \nThis e-mail was sent from a contact form on ACME (https://acme.example)', 'Hello'],
    ['Hello\n\nSent from my iPhone', 'Hello'],
    ['Hello\n\nGet Outlook for iOS', 'Hello'],
    ['Hallo\n\nVon meinem iPhone gesendet', 'Hallo'],
    ['Bonjour\n\nEnvoyé de mon iPhone', 'Bonjour'],
    ['Hola\n\nEnviado desde mi iPhone', 'Hola'],
    ['Ciao\n\nInviato da iPhone', 'Ciao'],
    ['Sent from my iPhone\nit looks broken', 'Sent from my iPhone\nit looks broken'],
    [`Yes, please!${quotedMail}`, 'Yes, please!'],
    ['Ja\n\nAm Mo., 4. Mai 2026 um 09:00 schrieb Bob <bob@example.com>:\n> Termin?', 'Ja'],
    ['Yes\n\nOn Mon, May 4, 2026 at 9:00 AM\nBob <bob@example.com> wrote:\n> Hi', 'Yes'],
    ['<p>Yes</p><div>On Mon, May 4, 2026 Bob wrote:</div><blockquote>Hi</blockquote>', 'Yes'],
    ['See below\n-----Original Message-----\nFrom: Bob\nHi', 'See below'],
    ['Call me\n-- \nJane Doe\nACME', 'Call me'],
    ['Products:\n> A\n> B\nHow much?', 'Products:\n> A\n> B\nHow much?'],
    ['Products:\n> A\n> B', 'Products:\n> A\n> B'],
    ['Hi,\n----\nBudget: 20k\n----\nStart: May', 'Hi,\n----\nBudget: 20k\n----\nStart: May'],
    ['Best wishes\nJohn\n\nPS: by Friday!', 'Best wishes\nJohn\n\nPS: by Friday!'],
    ['From: Berlin\nTo: Rome', 'From: Berlin\nTo: Rome'],
    ['On Monday Bob wrote:\nwe need 50 seats', 'On Monday Bob wrote:\nwe need 50 seats'],
    ['See https://example.com/?utm_source=a&b=1&fbclid=z.', 'See https://example.com/?b=1.'],
    ['(https://example.com/?gclid=1#top)', '(https://example.com/#top)'],
    ['gu\u00ADar\u200Ban\u2060teed \u202Edrow', 'guaranteed drow'],
    ['hid\u200Dden \u{E0041}tag', 'hidden tag'],
    ['👩\u200D👩\u200D👧 می\u200Cخواهم', '👩\u200D👩\u200D👧 می\u200Cخواهم'],
    ['e\u0301', 'é'],
    ['a\u0000b\u0007\u009Bc', 'abc'],
    ['\uD800x\uDC00', '\uFFFDx\uFFFD'],
    [42, '42'],
  ])('reads %j', (stated, message) => {
    expect(cleanMessage(stated)).toEqual({ value: message, remarks: [] });
  });

  it.each([undefined, null, '', ' \n ', '<p></p>', '&nbsp;', '<img src=x onerror=alert(1)>', 'Sent from my iPhone'])(
    'finds nothing in %j',
    (stated) => {
      expect(cleanMessage(stated)).toEqual({ remarks: [] });
    },
  );

  it.each([[{}], [['Hello']], [true], [Number.NaN], [Symbol('x')]])('drops %p as of a wrong type', (stated) => {
    expect(cleanMessage(stated)).toEqual({ remarks: ['wrong-type'] });
  });

  it('keeps a message that is nothing but a quoted mail', () => {
    expect(cleanMessage(quotedMail).value).toBe(quotedMail.trim());
  });

  it('cuts a long message before a character that takes two code units', () => {
    const { value, remarks } = cleanMessage(`${'a'.repeat(3_999)}🚀${'b'.repeat(100)}`);
    expect(value).toBe('a'.repeat(3_999));
    expect(remarks).toEqual(['text-shortened']);
  });

  it('remarks once that more was sent than is read', () => {
    const { value, remarks } = cleanMessage('word '.repeat(100_000));
    expect(value).toHaveLength(3_999);
    expect([...new Set(remarks)]).toEqual(['text-shortened']);
  });

  it.each([
    '<p>',
    '<div>',
    '<a b=c ',
    '</p>',
    '&amp;',
    '&amp;amp;',
    'Op schreef\n',
    'On a ',
    '> \n',
    'https://',
    '<!--',
    '<ul><li>',
    '%25',
  ])('comes to an end with a million characters of %j, for which quadratic work would take hours', (unit) => {
    const { value = '' } = cleanMessage(unit.repeat(1_000_000 / unit.length));
    expect(value.length).toBeLessThanOrEqual(4_000);
  });

  it('changes nothing more when it cleans its own result', () => {
    const fragment = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<br>',
        '<b',
        '&lt;',
        '&amp;',
        '%20',
        '+',
        '> ',
        '\n',
        '\n-- \n',
        '--',
        'utm_a=1',
        'https://x.y/?',
      ),
      fc.constantFrom(
        'Sent from my iPhone',
        'Message Body:',
        'On May 4 Bob wrote:\n> Hi',
        '\u200D',
        '\uFE0F',
        '\u0301',
        '\uD800',
      ),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
        const once = cleanMessage(fragments.join('')).value;
        expect(cleanMessage(once).value).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
