import { describe, expect, it } from '@jest/globals';
import { unsubscribeUrl } from '../domain/unsubscribe-url.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { Lead } from '../store/ports/lead-store.ts';
import type { Message } from '../store/ports/message-store.ts';
import { emailOf } from './email-of.ts';

describe('emailOf', () => {
  const senders = {
    ...{ sender: { name: 'Alex', jobTitle: 'Rep', address: 'alex@brand.example' } },
    ...{ replyDomain: 'reply.brand.example', inboundMailbox: 'hello' },
  };
  const parts = {
    lead: { profile: { firstName: 'Jane' }, replyToken: 'abc' } as unknown as Lead,
    address: 'jane@acme.example',
    message: { content: { subject: 'Hello', text: 'Hello Jane' } } as unknown as Message,
    leave: { kind: 'go', deliveryKey: 'key', messageIdLocalPart: 'id', tries: 1 },
    playbook: { senders, team: {} } as unknown as Playbook,
    unsubscribeUrl: unsubscribeUrl('https://leads.example/', 'token'),
    earlierLocalParts: [],
  } as const;

  it('makes a sequence one thread', () => {
    const { headers } = emailOf({ ...parts, earlierLocalParts: ['one', 'two'] });
    expect(headers).toMatchObject({
      'In-Reply-To': '<two@reply.brand.example>',
      References: '<one@reply.brand.example> <two@reply.brand.example>',
    });
    expect(emailOf(parts).headers).not.toHaveProperty('In-Reply-To');
  });

  it('offers to unsubscribe with one click and by e-mail, and lets answers find the lead', () => {
    const email = emailOf(parts);
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
