import type { ActivityDependencies } from './activity-dependencies.ts';
import { emailOf } from './email-of.ts';
import { sendThroughLedger, type SendOutcome, type SendRequest } from './send.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'email'>;

/** Makes the activity that e-mails a lead; it runs on the e-mail queue. */
export function createSendEmailActivities({ store, playbook, email }: Dependencies): {
  sendEmail(request: SendRequest): Promise<SendOutcome>;
} {
  return {
    async sendEmail(request) {
      const lead = await store.leads.get(request.leadId);
      return sendThroughLedger({
        store,
        provider: email.provider.vendor,
        isSandboxed: email.isSandboxed,
        request,
        call: (message, leave) => email.provider.send(emailOf({ lead, message, leave, playbook })),
      });
    },
  };
}
