import { callTimeoutMs } from '../../src/activities/send.ts';
import type { EmailSender } from '../../src/providers/email-sender.ts';
import type { DeliveryStore } from '../../src/store/ports/delivery-store.ts';
import type { CrashTimes } from './crash-order.ts';

/** Lets the ledger give calls up sooner than the product does, and the look-up believe that the usual time has passed. */
export function hastenLedger(deliveries: DeliveryStore, { callTimeoutMs: shortMs }: CrashTimes): DeliveryStore {
  if (shortMs === undefined) return deliveries;
  const savedMs = callTimeoutMs - shortMs;
  return {
    ...deliveries,
    claim: (request) => deliveries.claim({ ...request, callTimeoutMs: shortMs }),
    async findUnknown(step) {
      const unknown = await deliveries.findUnknown(step);
      return (
        unknown && {
          ...unknown,
          calledAt: new Date(unknown.calledAt.getTime() - savedMs),
          deadlineAt: new Date(unknown.deadlineAt.getTime() + savedMs),
        }
      );
    },
  };
}

/** Lets the provider's records be asked sooner; the sandbox's own lag is shorter still. */
export function hastenLookUp(sender: EmailSender, { lookUpLagMs }: CrashTimes): EmailSender {
  return { ...sender, findSent: sender.findSent && { ...sender.findSent, lagMs: lookUpLagMs } };
}
