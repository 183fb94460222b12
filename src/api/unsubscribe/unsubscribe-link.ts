import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { channels } from '../../domain/message.ts';
import type { UnsubscribeOwner } from '../../store/ports/suppression-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { closeAddress } from '../close-address.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { sendLinkPage } from '../link-page/send-link-page.ts';
import type { PendingWork } from '../pending-work.ts';
import { readBody } from '../read-body.ts';
import { parseFormBody } from '../webhooks/form/parse-form-body.ts';
import { unsubscribePage, type UnsubscribePageState } from './unsubscribe-page.ts';

const path = '/unsubscribe/:token';
const maxBodyBytes = 4_096;

/** The page's buttons name a channel; a mail program's one click does not, and means the e-mail that it came with. */
const bodySchema = z.object({ channel: z.enum([...channels, 'all']).catch('email') }).catch({ channel: 'email' });

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'brandName'> & {
  readonly pendingWork: PendingWork;
};

/**
 * Serves the link in messages by which a lead unsubscribes. Looking at it changes nothing, since mail scanners follow links;
 * a POST is in force once it is answered, without a further question, a cookie or a redirect (RFC 8058, 3.2).
 */
export function unsubscribeLink(dependencies: Dependencies): Router {
  const { store, brandName } = dependencies;
  const answer = (response: Response, state: UnsubscribePageState): void => {
    sendLinkPage(response, { isKnown: state.kind !== 'unknown', html: unsubscribePage(state, brandName()) });
  };
  const router = Router();
  router.get(path, async (request, response) => {
    const owner = await store.suppressions.findByToken(request.params.token);
    answer(response, stateOf(owner, false));
  });
  router.post(path, async (request, response) => {
    const { token } = request.params;
    const owner = await store.suppressions.findByToken(token);
    const { channel } = bodySchema.parse(await readLoosely(request));
    for (const { address, ...owned } of owner?.addresses ?? []) {
      if (channel !== 'all' && owned.channel !== channel) continue;
      const closing = { address, channel: owned.channel, reason: 'unsubscribed', at: new Date() } as const;
      await closeAddress(dependencies, { ...closing, origin: 'the link in a message' });
    }
    answer(response, stateOf(await store.suppressions.findByToken(token), true));
  });
  router.all(path, answerMethodNotAllowed('GET', 'HEAD', 'POST'));
  return router;
}

/** Whoever posts here wants to be left alone, however the request is written. */
async function readLoosely(request: Request): Promise<unknown> {
  const { bytes } = await readBody(request, maxBodyBytes);
  return parseFormBody(bytes, request.headers['content-type']).catch(() => undefined);
}

function stateOf(owner: UnsubscribeOwner | undefined, isDone: boolean): UnsubscribePageState {
  if (owner === undefined) return { kind: 'unknown' };
  const owned = owner.addresses.map(({ channel, isSuppressed }) => ({ channel, isSuppressed }));
  return { kind: 'known', channels: owned, isDone };
}
