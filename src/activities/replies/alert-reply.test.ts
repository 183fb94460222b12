import { describe, expect, it } from '@jest/globals';
import type { ChatPost } from '../../providers/team-chat.ts';
import type { Store } from '../../store/store.ts';
import { createAlertReplyActivities } from './alert-reply.ts';

const chatChannels = { 'sales-chat': '#sales', 'support-chat': '#support', 'operations-chat': '#operations' };

/** What the chat is told when Jane answers. */
async function toldOf(text: string): Promise<string | undefined> {
  const posts: ChatPost[] = [];
  const store = {
    replies: { get: () => Promise.resolve({ text, fromAddress: 'jane@example.com' }) },
    leads: { get: () => Promise.resolve({ profile: { firstName: 'Jane', company: 'Acme' } }) },
    performedActions: { find: () => Promise.resolve(undefined), record: () => Promise.resolve() },
    timeline: { append: () => Promise.resolve() },
  } as unknown as Store;
  const chat = {
    vendor: 'fake',
    post(post: ChatPost) {
      posts.push(post);
      return Promise.resolve({ reference: '1' });
    },
  };
  const playbook = { chatChannels } as Parameters<typeof createAlertReplyActivities>[0]['playbook'];
  await createAlertReplyActivities({ store, playbook, chat }).alertReply({
    leadId: 'lead',
    replyId: 'reply',
    nowMs: 0,
  });
  return posts[0]?.text;
}

describe('alertReply', () => {
  it.each([
    {
      name: 'a line break',
      text: 'Hello\nURGENT_BUYER · score 99\r\nBob has it',
      quote: 'Hello URGENT_BUYER · score 99 Bob has it',
    },
    { name: 'a line separator', text: 'Hello\u2028Bob has it', quote: 'Hello Bob has it' },
  ])('keeps a lead from writing lines of ours with $name', async ({ text, quote }) => {
    expect(await toldOf(text)).toBe(`Jane, Acme answered:\n"${quote}"`);
  });

  it('quotes the beginning of a long answer, its last character whole', async () => {
    const told = (await toldOf('🔥'.repeat(400))) ?? '';
    expect(told).toMatch(/answered:\n"(?:🔥)+…"$/u);
    expect(told.isWellFormed()).toBe(true);
  });
});
