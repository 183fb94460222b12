import { Router, type Response } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { sendLinkPage } from '../link-page/send-link-page.ts';
import type { PendingWork } from '../pending-work.ts';
import { confirmationPage, type ConfirmationPageState } from './confirmation-page.ts';

const path = '/confirm/:token';

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'brandName'> & {
  readonly pendingWork: PendingWork;
};

/**
 * Serves the page at which leads confirm their address. Looking at it changes nothing, since mail scanners follow links;
 * its button posts, as often as anybody likes.
 */
export function confirmAddress({ store, dispatcher, brandName, pendingWork }: Dependencies): Router {
  const answer = (response: Response, state: ConfirmationPageState): void => {
    sendLinkPage(response, { isKnown: state !== 'unknown', html: confirmationPage(state, brandName()) });
  };
  const router = Router();
  router.get(path, async (request, response) => {
    const asked = await store.confirmations.find(request.params.token);
    answer(response, asked === undefined ? 'unknown' : asked.isConfirmed ? 'confirmed' : 'asks');
  });
  router.post(path, async (request, response) => {
    const evidence = { at: new Date(), ipAddress: request.ip };
    const confirmed = await store.confirmations.confirm(request.params.token, evidence);
    answer(response, confirmed === undefined ? 'unknown' : 'confirmed');
    if (confirmed !== undefined) pendingWork.add(dispatcher.dispatchConfirmation(confirmed));
  });
  router.all(path, answerMethodNotAllowed('GET', 'HEAD', 'POST'));
  return router;
}
