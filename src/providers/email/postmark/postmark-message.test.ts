import { describe, expect, it } from '@jest/globals';
import type { OutgoingEmail } from '../../email-sender.ts';
import { postmarkMessage } from './postmark-message.ts';

const email: OutgoingEmail = {
  from: { address: 'sam@ours.example', name: 'Sam' },
  to: { address: 'jane@example.com' },
  subject: 'Your demo',
  text: 'Hello',
  messageId: '<m1@ours.example>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  deliveryKey: 'lead:enrollment:step',
};

describe('postmarkMessage', () => {
  it('writes what is there and nothing else', () => {
    expect(postmarkMessage(email, undefined)).toEqual({
      From: '"Sam" <sam@ours.example>',
      To: 'jane@example.com',
      Subject: 'Your demo',
      TextBody: 'Hello',
      Headers: [
        { Name: 'Auto-Submitted', Value: 'auto-generated' },
        { Name: 'Message-ID', Value: '<m1@ours.example>' },
        { Name: 'X-PM-KeepID', Value: 'true' },
      ],
      Metadata: { 'delivery-key-1': 'lead:enrollment:step' },
      TrackOpens: false,
      TrackLinks: 'None',
    });
  });

  it('writes the optional parts where they are given', () => {
    const full = { ...email, html: '<p>Hello</p>', replyTo: { address: 'reply+1@ours.example', name: 'Sam' } };
    expect(postmarkMessage(full, 'leads')).toMatchObject({
      HtmlBody: '<p>Hello</p>',
      ReplyTo: '"Sam" <reply+1@ours.example>',
      MessageStream: 'leads',
    });
  });

  it('lets no value begin a header of its own', () => {
    const message = postmarkMessage(
      {
        ...email,
        subject: 'Hello\r\nBcc: eve@example.org',
        headers: { 'In-Reply-To': '<a@b>\nBcc: eve@example.org', 'X-One\r\nBcc: eve@example.org\r\nX-Two': 'y' },
      },
      undefined,
    );
    const headerTexts = [message.Subject, ...(message.Headers ?? []).flatMap(({ Name, Value }) => [Name, Value])];
    expect(headerTexts).toContain('Hello Bcc: eve@example.org');
    for (const text of headerTexts) expect(text).not.toMatch(/[\r\n]/);
  });
});
