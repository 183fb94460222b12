import type { ActivityDependencies } from './activity-dependencies.ts';
import { sendThroughLedger, type SendOutcome, type SendRequest } from './send.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'sms'>;

/** Makes the activity that texts a lead; it runs on the SMS queue. */
export function createSendSmsActivities({ store, sms }: Dependencies): {
  sendSms(request: SendRequest): Promise<SendOutcome>;
} {
  return {
    async sendSms(request) {
      const { profile } = await store.leads.get(request.leadId);
      const { phone } = profile;
      if (phone === undefined) return { kind: 'suppressed' };
      return sendThroughLedger({
        store,
        provider: sms.provider.vendor,
        isSandboxed: sms.isSandboxed,
        request,
        call: ({ content }) => sms.provider.send({ to: phone, body: content.text }),
      });
    },
  };
}
