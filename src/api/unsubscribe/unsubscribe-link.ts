import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { channels, type Channel } from '../../domain/message.ts';
import type { UnsubscribeOwner } from '../../store/ports/suppression-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { closeAddress } from '../close-address.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { sendLinkPage } from '../link-page/send-link-page.ts';
import type { PendingWork } from '../pending-work.ts';
import { readBody } from '../read-body.ts';
import { parseFormBody } from '../webhooks/form/parse-form-body.ts';
import { mayUndo } from './may-undo.ts';
import { unsubscribePage, type UnsubscribePageState } from './unsubscribe-page.ts';

const path = '/unsubscribe/:token';
const maxBodyBytes = 4_096;

/**
 * The page's form says for each channel whether it may be used, its button that none may. A mail program's one click says
 * neither, and means the e-mail that it came with.
 */
const bodySchema = z
  .object({
    preferences: z.literal('yes').optional().catch(undefined),
    email: z.literal('yes').optional().catch(undefined),
    sms: z.literal('yes').optional().catch(undefined),
    channel: z.enum([...channels, 'all']).catch('email'),
  })
  .catch({ channel: 'email' });
type Wish = z.infer<typeof bodySchema>;

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'brandName'> & {
  readonly pendingWork: PendingWork;
};

/**
 * Serves the link in messages by which a lead unsubscribes. Looking at it changes nothing, since mail scanners follow links;
 * a POST is in force once it is answered, without a further question, a cookie or a redirect (RFC 8058, 3.2). What a lead
 * closed here it may open here again.
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
    const wish = bodySchema.parse(await readLoosely(request));
    for (const owned of owner?.addresses ?? []) await obey(dependencies, owned, isWanted(wish, owned.channel));
    answer(response, stateOf(await store.suppressions.findByToken(token), true));
  });
  router.all(path, answerMethodNotAllowed('GET', 'HEAD', 'POST'));
  return router;
}

/** Answers undefined of a channel that the wish leaves as it is. */
function isWanted({ preferences, channel, ...chosen }: Wish, of: Channel): boolean | undefined {
  if (preferences === 'yes') return chosen[of] === 'yes';
  return channel === 'all' || channel === of ? false : undefined;
}

async function obey(
  dependencies: Dependencies,
  { channel, address, suppressedBecause }: UnsubscribeOwner['addresses'][number],
  isWantedNow: boolean | undefined,
): Promise<void> {
  const at = new Date();
  if (isWantedNow === false) {
    const closing = { address, channel, reason: 'unsubscribed', origin: 'the link in a message', at } as const;
    await closeAddress(dependencies, closing);
  }
  if (isWantedNow === true && suppressedBecause !== undefined && mayUndo(suppressedBecause)) {
    const lift = { channel, address, by: 'the lead', note: 'chosen by the link in a message', at };
    await dependencies.store.suppressions.liftAddress(lift);
  }
}

/** Whoever posts here wants to be left alone, however the request is written. */
async function readLoosely(request: Request): Promise<unknown> {
  const { bytes } = await readBody(request, maxBodyBytes);
  return parseFormBody(bytes, request.headers['content-type']).catch(() => undefined);
}

function stateOf(owner: UnsubscribeOwner | undefined, isDone: boolean): UnsubscribePageState {
  if (owner === undefined) return { kind: 'unknown' };
  const owned = owner.addresses.map(({ channel, suppressedBecause }) => ({ channel, suppressedBecause }));
  return { kind: 'known', channels: owned, isDone };
}
