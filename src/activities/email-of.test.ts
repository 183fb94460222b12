import { describe, expect, it } from '@jest/globals';
import { unsubscribeUrl } from '../domain/unsubscribe-url.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { Lead } from '../store/ports/lead-store.ts';
import type { Message } from '../store/ports/message-store.ts';
import { emailOf } from './email-of.ts';

describe('emailOf', () => {
  it('offers to unsubscribe with one click and by e-mail, and lets answers find the lead', () => {
    const url = unsubscribeUrl('https://leads.example/', 'token');
    const senders = {
      ...{ sender: { name: 'Alex', jobTitle: 'Rep', address: 'alex@brand.example' } },
      ...{ replyDomain: 'reply.brand.example', inboundMailbox: 'hello' },
    };
    const email = emailOf({
      lead: { profile: { firstName: 'Jane' }, replyToken: 'abc' } as unknown as Lead,
      address: 'jane@acme.example',
      message: { content: { subject: 'Hello', text: 'Hello Jane' } } as unknown as Message,
      leave: { kind: 'go', deliveryKey: 'key', messageIdLocalPart: 'id', tries: 1 },
      playbook: { senders, team: {} } as unknown as Playbook,
      unsubscribeUrl: url,
    });
    expect(email).toMatchObject({
      replyTo: { address: 'hello+abc@reply.brand.example' },
      messageId: '<id@reply.brand.example>',
      headers: {
        'List-Unsubscribe':
          '<https://leads.example/unsubscribe/token>, <mailto:hello+abc@reply.brand.example?subject=unsubscribe>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
  });
});
