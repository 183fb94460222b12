import type { ActivityDependencies } from './activity-dependencies.ts';
import { closeRefusedPhone } from './close-refused-phone.ts';
import { notSent, sendThroughLedger, type SendOutcome, type SendRequest } from './send.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'sms' | 'gate' | 'absentBecause'>;

/** Makes the activity that texts a lead; it runs on the SMS queue. */
export function createSendSmsActivities({ store, playbook, sms, gate, absentBecause }: Dependencies): {
  sendSms(request: SendRequest): Promise<SendOutcome>;
} {
  return {
    async sendSms(request) {
      const { profile } = await store.leads.get(request.leadId);
      const { phone, consents } = profile;
      if (phone === undefined) return notSent(store, request, 'the lead gave no phone number');
      // 47 CFR 64.1200(a)(2) and ePrivacy Directive, article 13: no marketing by SMS without consent.
      if (consents?.sms === undefined) return notSent(store, request, 'the lead gave no consent to SMS');
      if (sms === undefined) return notSent(store, request, absentBecause ?? 'no provider of SMS is connected');
      return sendThroughLedger({
        store,
        playbook,
        channel: 'sms',
        provider: sms.provider.vendor,
        isSandboxed: sms.isSandboxed,
        request,
        needsConfirmedAddress: false,
        pace: sms.pace,
        gate,
        call: ({ content }, { deliveryKey }) => sms.unpaced.send({ to: phone, body: content.text, deliveryKey }),
        closeRefused: (error) => closeRefusedPhone(store, request, { phone, error }),
      });
    },
  };
}
