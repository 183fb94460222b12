import type { AlertStore } from '../ports/alert-store.ts';
import { readSignedId, writeSignedId } from '../sealing/signed-id.ts';
import type { StoreContext } from '../store-context.ts';
import { acknowledgeAlert } from './acknowledge-alert.ts';
import { closeAlert } from './close-alert.ts';
import { openAlert } from './open-alert.ts';
import { placeCall } from './place-call.ts';
import { findAlert, listAlerts } from './read-alerts.ts';
import { findCall, getCall, listOpenCalls } from './read-calls.ts';

/** Makes the part of the store that keeps urgent alerts, and who stands in for whom on the rota. */
export function createAlertStore(context: StoreContext): AlertStore {
  const { db, vault } = context;
  return {
    tokenOf: (callId) => writeSignedId(vault.signAlertCall, callId),
    async findCall(token) {
      const callId = readSignedId(vault.signAlertCall, token);
      return callId === undefined ? undefined : findCall(context, callId);
    },
    open: (alert) => openAlert(context, alert),
    call: (request) => placeCall(context, request),
    getCall: (callId) => getCall(context, callId),
    acknowledge: (request) => acknowledgeAlert(context, request),
    close: (alertId, because, at) => closeAlert(context, alertId, because, at),
    find: (alertId) => findAlert(context, alertId),
    list: (query) => listAlerts(context, query),
    findOpenFor: (phone) => listOpenCalls(context, phone),
    async addSwap({ who, from, until }, at) {
      await db.insertInto('on_call_swaps').values({ who, from_at: from, until_at: until, made_at: at }).execute();
    },
    async listSwaps(at) {
      const rows = await db
        .selectFrom('on_call_swaps')
        .select(['who', 'from_at', 'until_at'])
        .where('until_at', '>', at)
        .orderBy('swap_id')
        .execute();
      return rows.map(({ who, from_at, until_at }) => ({ who, from: from_at, until: until_at }));
    },
  };
}
