import type { Dependencies } from '../../src/dependencies.ts';
import type { EmailSender } from '../../src/providers/email-sender.ts';
import type { DeliveryStore } from '../../src/store/ports/delivery-store.ts';
import type { TimelineStore } from '../../src/store/ports/timeline-store.ts';
import type { CrashOrder } from './crash-order.ts';
import type { CrashPointName } from './crash-point.ts';
import { die } from './die.ts';
import { dieAtCommit } from './die-at-commit.ts';
import { hastenLedger, hastenLookUp } from './hasten.ts';

/** Dies when the process is at its point with its victim; passes otherwise. */
type DieIf = (point: CrashPointName, leadId: string) => Promise<void>;

/** Puts a crash point into the ports, so that the process dies there when it works for its victim. */
export function dieAt(dependencies: Dependencies, { victim, times }: CrashOrder): Dependencies {
  const { store, email } = dependencies;
  const isAt = async (point: CrashPointName, leadId: string): Promise<boolean> =>
    victim?.point === point && (await store.leads.get(leadId)).profile.email === victim.email;
  const dieIf: DieIf = async (point, leadId) => {
    if (await isAt(point, leadId)) await die();
  };
  const deliveries = mortalLedger(hastenLedger(store.deliveries, times), { isAt, dieIf });
  const mortal = (provider: EmailSender): EmailSender => mortalSender(hastenLookUp(provider, times), victim);
  return {
    ...dependencies,
    store: { ...store, deliveries, timeline: mortalTimeline(store.timeline, dieIf) },
    email: { ...email, provider: mortal(email.provider), unpaced: mortal(email.unpaced) },
  };
}

interface Mortality {
  readonly isAt: (point: CrashPointName, leadId: string) => Promise<boolean>;
  readonly dieIf: DieIf;
}

function mortalLedger(deliveries: DeliveryStore, { isAt, dieIf }: Mortality): DeliveryStore {
  return {
    ...deliveries,
    async claim(request) {
      const { leadId } = request;
      await dieIf('before-claim', leadId);
      const claim = () => deliveries.claim(request);
      if (await isAt('before-claim-commit', leadId)) return dieAtCommit('before', claim);
      if (await isAt('after-claim-commit', leadId)) return dieAtCommit('after', claim);
      return claim();
    },
    async settle(request) {
      if (request.result.kind !== 'sent') return deliveries.settle(request);
      const leadId = leadOf(request.deliveryKey);
      await dieIf('before-settle', leadId);
      const isSettled = await deliveries.settle(request);
      await dieIf('after-settle', leadId);
      return isSettled;
    },
    async resolveUnknown(request) {
      const leadId = leadOf(request.deliveryKey);
      await dieIf('before-look-up-commit', leadId);
      const isResolved = await deliveries.resolveUnknown(request);
      await dieIf('after-look-up-commit', leadId);
      return isResolved;
    },
    async orderResend(deliveryKey, at) {
      const answer = await deliveries.orderResend(deliveryKey, at);
      await dieIf('after-resend-order', leadOf(deliveryKey));
      return answer;
    },
  };
}

function leadOf(deliveryKey: string): string {
  return deliveryKey.split(':')[0] ?? '';
}

function mortalTimeline(timeline: TimelineStore, dieIf: DieIf): TimelineStore {
  return {
    ...timeline,
    async append(leadId, events) {
      await timeline.append(leadId, events);
      if (events.some(({ type }) => type === 'message-sent')) await dieIf('after-timeline', leadId);
    },
  };
}

/** The provider knows leads by their addresses alone. */
function mortalSender(sender: EmailSender, victim: CrashOrder['victim']): EmailSender {
  const dieIf = async (point: CrashPointName, address: string): Promise<void> => {
    if (victim?.point === point && victim.email === address) await die();
  };
  const { findSent } = sender;
  return {
    ...sender,
    async send(email) {
      await dieIf('before-call', email.to.address);
      const answer = await sender.send(email);
      await dieIf('after-call', email.to.address);
      return answer;
    },
    findSent: findSent && {
      ...findSent,
      async find(query) {
        await dieIf('during-look-up', query.to);
        return findSent.find(query);
      },
    },
  };
}
