import { isUuid } from '../is-uuid.ts';
import type { ControlStore } from '../ports/control-store.ts';
import type { StoreContext } from '../store-context.ts';
import { findModeHold } from './find-mode-hold.ts';
import { heldByOperators } from './sending-state.ts';
import { listModeChanges, listSendingModes, setSendingMode } from './sending-modes.ts';
import { getCommandWord, keepCommandWord } from './command-words.ts';
import { countLeads, listLeads } from './filter-leads.ts';
import { admitOrders, getOrder, keepOrder } from './lead-orders.ts';
import { isLeadPaused, pauseLead, resumeLead } from './pause-lead.ts';
import { listSendingStops, startSending, stopSending } from './stop-sending.ts';
import { takeOverLead } from './take-over-lead.ts';

/** Makes the part of the store that keeps what operators decide about sending. */
export function createControlStore(context: StoreContext): ControlStore {
  const { db } = context;
  return {
    stopSending: (stop) => stopSending(db, stop),
    startSending: (scope) => startSending(db, scope),
    listStops: () => listSendingStops(db),
    pause: (word) => pauseLead(context, word),
    resume: (word) => resumeLead(context, word),
    isPaused: async (leadId) => isUuid(leadId) && (await isLeadPaused(db, leadId)),
    setMode: (change) => setSendingMode(db, change),
    listModes: () => listSendingModes(db),
    listModeChanges: (limit) => listModeChanges(db, limit),
    async findHold(message) {
      const query = db.selectNoFrom(heldByOperators(message).as('because'));
      return (await query.executeTakeFirstOrThrow()).because ?? (await findModeHold(context, message));
    },
    takeOver: (word) => takeOverLead(context, word),
    order: (request) => keepOrder(context, request),
    getOrder: (orderId) => getOrder(db, orderId),
    admitOrders: (request) => admitOrders(db, request),
    keepCommandWord: (commandId, word) => keepCommandWord(db, commandId, word),
    getCommandWord: (commandId) => getCommandWord(db, commandId),
    listLeads: (filter, page) => listLeads(db, filter, page),
    countLeads: (filter) => countLeads(db, filter),
  };
}
