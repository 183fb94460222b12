import type { TeamChat } from '../team-chat.ts';

/** Stands in where no team chat is connected: nothing is posted, and each post is answered with the reference `none`. */
export function createNoChat(): TeamChat {
  return {
    vendor: 'none',
    post: () => Promise.resolve({ reference: 'none' }),
  };
}
