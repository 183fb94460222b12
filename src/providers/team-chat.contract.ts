import { describe, expect, it } from '@jest/globals';
import {
  describeFailures,
  describeSingleCalls,
  type ConnectOverrides,
  type FailingVendor,
} from './provider-failures.contract.ts';
import type { ChatPost, TeamChat } from './team-chat.ts';

/** A chat vendor's stand-in, and the adapter that is connected to it. */
export interface ChatVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): TeamChat;
  /** Oldest first, their text as a person reads it. */
  taken(): readonly ChatPost[];
  readonly credentials: readonly string[];
}

const post: ChatPost = { channel: '#sales', text: 'URGENT_BUYER · score 91\nJane Doe, R&D <jane@example.com>' };

/** States what every team chat does. */
export function describeTeamChat(name: string, make: () => ChatVendor): void {
  describe(`${name} as a team chat`, () => {
    it('posts the text so that it reads as it was given', async () => {
      const vendor = make();
      const { reference } = await vendor.connect().post(post);
      expect(reference).not.toBe('');
      expect(vendor.taken().at(-1)).toEqual(post);
    });

    it('says where the text leads to, in its last line where it has no buttons', async () => {
      const vendor = make();
      const link = { label: 'R&D says no', url: 'https://leads.example.com/feedback/1' };
      await vendor.connect().post({ ...post, link });
      const text = `${post.text}\nR&D says no: https://leads.example.com/feedback/1`;
      expect(vendor.taken().at(-1)).toEqual({ ...post, text });
    });

    it('answers a reference of its own for each post', async () => {
      const chat = make().connect();
      const [first, second] = [await chat.post(post), await chat.post(post)];
      expect(second.reference).not.toBe(first.reference);
    });

    const failing = (): FailingVendor & { countDone(): number } => {
      const vendor = make();
      return {
        failNext: (failure) => vendor.failNext(failure),
        call: (overrides) => vendor.connect(overrides).post(post),
        countDone: () => vendor.taken().length,
        secrets: [...vendor.credentials, 'Jane', 'jane@example.com'],
      };
    };
    describeFailures(failing);
    describeSingleCalls(failing);
  });
}
