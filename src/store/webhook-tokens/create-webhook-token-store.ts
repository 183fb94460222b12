import type { WebhookTokenStore } from '../ports/webhook-token-store.ts';
import type { StoreContext } from '../store-context.ts';

/** Makes the part of the store that remembers which content a signature came with. */
export function createWebhookTokenStore({ db, vault }: StoreContext): WebhookTokenStore {
  return {
    async bind({ token, content, at, forgetBefore }) {
      const tokenHash = vault.hashDedupeKey(`token:${token}`);
      const contentHash = vault.hashContent(content);
      await db.deleteFrom('webhook_tokens').where('seen_at', '<', forgetBefore).execute();
      await db
        .insertInto('webhook_tokens')
        .values({ token_hash: tokenHash, content_hash: contentHash, seen_at: at })
        .onConflict((conflict) => conflict.column('token_hash').doNothing())
        .execute();
      const bound = await db
        .selectFrom('webhook_tokens')
        .select('content_hash')
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return bound === undefined || contentHash.equals(Buffer.from(bound.content_hash));
    },
  };
}
