import { Router, type Response } from 'express';
import { z } from 'zod';
import type { Acknowledgement, AlertCall } from '../../store/ports/alert-store.ts';
import type { Store } from '../../store/store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { sendLinkPage } from '../link-page/send-link-page.ts';
import { readInput } from '../read-input.ts';
import { alertPage, type AlertPageState, type TakeResult, type WaitingLead } from './alert-page.ts';
import { takeLead, type TakeDependencies } from './take-lead.ts';

const path = '/alerts/:token';
const maxBodyBytes = 1_024;
const bodySchema = z.strictObject({ call: z.uuid() });

type Dependencies = TakeDependencies & Pick<ApiDependencies, 'sourceDesk' | 'brandName'> & { readonly store: Store };

/**
 * Serves the page behind the link in the SMS of an alert. It knows by the link who was called, and lists all that waits for
 * this person. Looking at it takes nothing, since phones and scanners follow links; its buttons post.
 */
export function alertLink(dependencies: Dependencies): Router {
  const { store, brandName } = dependencies;
  const answer = (response: Response, state: AlertPageState): void => {
    sendLinkPage(response, { isKnown: state.kind !== 'unknown', html: alertPage(state, brandName()) });
  };
  const router = Router();
  router.get(path, async (request, response) => {
    const call = await store.alerts.findCall(request.params.token);
    answer(response, call === undefined ? { kind: 'unknown' } : await stateFor(dependencies, call));
  });
  router.post(path, async (request, response) => {
    const call = await store.alerts.findCall(request.params.token);
    if (call === undefined) {
      answer(response, { kind: 'unknown' });
      return;
    }
    const { call: meantId } = await readInput(request, bodySchema, maxBodyBytes);
    const { alertId } = await callOfSamePerson(store, call, meantId);
    const { name, email } = call.person;
    const taken = await takeLead(dependencies, { alertId, taker: { name, email }, how: 'by the link in the SMS' });
    answer(response, await stateFor(dependencies, call, resultOf(taken, name)));
  });
  router.all(path, answerMethodNotAllowed('GET', 'HEAD', 'POST'));
  return router;
}

/**
 * Finds the call that a button means. The link is a key to what its own person was called about, and to nothing else.
 * @throws ApiError 404 `unknown_call`
 */
async function callOfSamePerson(store: Store, own: AlertCall, meantId: string): Promise<AlertCall> {
  if (meantId === own.callId) return own;
  const meant = await store.alerts.findCall(store.alerts.tokenOf(meantId));
  if (meant?.person.phone === own.person.phone) return meant;
  throw new ApiError(404, 'unknown_call', 'This link leads to no such lead.');
}

function resultOf(taken: Acknowledgement, name: string): TakeResult {
  if (taken.kind === 'closed') return { kind: 'closed' };
  return taken.taker.name === name ? { kind: 'yours' } : { kind: 'late', takerName: taken.taker.name };
}

async function stateFor(dependencies: Dependencies, call: AlertCall, result?: TakeResult): Promise<AlertPageState> {
  const { store } = dependencies;
  const open = await store.alerts.findOpenFor(call.person.phone);
  const waiting = await Promise.all(open.map((one) => waitingLead(dependencies, one)));
  return { kind: 'known', waiting, result: result ?? (await resultBefore(store, call)) };
}

/** Whoever opens the link of a lead that somebody has taken already learns it at once. */
async function resultBefore(store: Store, { alertId, person }: AlertCall): Promise<TakeResult | undefined> {
  const alert = await store.alerts.find(alertId);
  if (alert === undefined || alert.state === 'open') return undefined;
  if (alert.taker === undefined) return { kind: 'closed' };
  const { name } = alert.taker;
  return name === person.name ? { kind: 'yours' } : { kind: 'late', takerName: name };
}

async function waitingLead(
  { store, sourceDesk }: Pick<Dependencies, 'store' | 'sourceDesk'>,
  { callId, submissionId, alertId, calledAt }: AlertCall,
): Promise<WaitingLead> {
  const { source, assessment } = await store.cases.get(submissionId);
  const alert = await store.alerts.find(alertId);
  return {
    callId,
    sourceTitle: sourceDesk.sources.keys[source]?.title ?? source,
    openedAt: alert?.openedAt ?? calledAt,
    score: assessment?.score,
  };
}
