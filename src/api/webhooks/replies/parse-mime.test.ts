import { describe, expect, it } from '@jest/globals';
import { parseMime } from './parse-mime.ts';

const mail = (contentType: string, body: Buffer, encoding = '8bit'): Buffer =>
  Buffer.concat([
    Buffer.from(`From: a@b.example\r\nContent-Type: ${contentType}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`),
    body,
  ]);

describe('parseMime', () => {
  it.each([
    ['ISO-8859-1', Buffer.from('Grüße', 'latin1'), 'Grüße'],
    ['windows-1252', Buffer.from([0x93, 0x4f, 0x4b, 0x94, 0x20, 0x80]), '“OK” €'],
    ['KOI8-R', Buffer.from([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'привет'],
    ['Shift_JIS', Buffer.from([0x82, 0xcd, 0x82, 0xa2]), 'はい'],
    ['ISO-2022-JP', Buffer.from('\u001b$B$O$$\u001b(B', 'latin1'), 'はい'],
    ['GB18030', Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), '你好'],
    ['no-such-charset', Buffer.from('plain'), 'plain'],
  ])('decodes a body in %s', async (charset, bytes, text) => {
    expect((await parseMime(mail(`text/plain; charset=${charset}`, bytes))).text.trim()).toBe(text);
  });

  it('decodes quoted-printable by its charset', async () => {
    const body = Buffer.from('Gr=FC=DFe, wir m=\r\n=F6chten mehr h=F6ren');
    const { text } = await parseMime(mail('text/plain; charset=iso-8859-1', body, 'quoted-printable'));
    expect(text.trim()).toBe('Grüße, wir möchten mehr hören');
  });

  it('counts a mail that is attached, and takes its words for nobody’s answer', async () => {
    const parts = [
      ...['--x', 'Content-Type: text/plain', '', 'See below.'],
      ...['--x', 'Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="old.eml"', ''],
      ...['From: c@d.example', 'Subject: Old', 'Content-Type: text/plain', '', 'Unsubscribe me', '--x--', ''],
    ];
    const { text, attachmentCount } = await parseMime(
      mail('multipart/mixed; boundary=x', Buffer.from(parts.join('\r\n'))),
    );
    expect({ text: text.trim(), attachmentCount }).toEqual({ text: 'See below.', attachmentCount: 1 });
  });
});
