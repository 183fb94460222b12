import { describe, expect, it } from '@jest/globals';
import type { SourceNotice } from '../domain/source-notice.ts';
import type { ChatPost, TeamChat } from '../providers/team-chat.ts';
import { createAlertOperationsActivities } from './alert-operations.ts';
import { fakeSourceStore } from './testing/fake-source-store.ts';

const chatChannels = { 'sales-chat': '#sales', 'support-chat': '#support', 'operations-chat': '#operations' };
const silence: SourceNotice = { source: 'webinar', kind: 'silence', subject: 'form', because: 'Nothing has come.' };
const drift: SourceNotice = { source: 'webinar', kind: 'drift', subject: 'form: phone', because: 'A field is gone.' };

function recordingChat(posts: ChatPost[]): TeamChat {
  return {
    vendor: 'fake',
    post(post) {
      posts.push(post);
      return Promise.resolve({ reference: '1' });
    },
  };
}

async function postsOf(open: readonly SourceNotice[], notices: readonly SourceNotice[]): Promise<ChatPost[]> {
  const posts: ChatPost[] = [];
  const store = { sources: fakeSourceStore({ open }) };
  const chat = recordingChat(posts);
  await createAlertOperationsActivities({ store, playbook: { chatChannels }, chat }).alertOperations({
    notices: notices.map(({ source, kind }) => ({ source, kind })),
  });
  return posts;
}

describe('alertOperations', () => {
  it("posts what was raised to the operations' channel, and nothing that was open before", async () => {
    expect(await postsOf([silence, drift], [silence])).toEqual([
      { channel: '#operations', text: 'Needs attention:\n- Nothing has come.' },
    ]);
  });

  it('posts nothing when nothing was raised, or when it was settled meanwhile', async () => {
    expect(await postsOf([drift], [])).toEqual([]);
    expect(await postsOf([drift], [silence])).toEqual([]);
  });

  it('says where the rest of a long list stands', async () => {
    const open = Array.from({ length: 23 }, (_, index) => ({ ...drift, subject: `form: field${index}` }));
    const [post] = await postsOf(open, [drift]);
    expect(post?.text.split('\n')).toHaveLength(22);
    expect(post?.text).toMatch(/- and 3 more: GET \/api\/sources$/);
  });

  it('does nothing without a chat', async () => {
    const store = { sources: fakeSourceStore({ open: [drift] }) };
    const activities = createAlertOperationsActivities({ store, playbook: { chatChannels } });
    await expect(activities.alertOperations({ notices: [drift] })).resolves.toBeUndefined();
  });
});
