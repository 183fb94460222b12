import type { ActivityDependencies } from './activity-dependencies.ts';
import { emailOf } from './email-of.ts';
import { confirmationCountry } from '../domain/confirmation-country.ts';
import { unsubscribeUrl } from '../domain/unsubscribe-url.ts';
import type { Lead } from '../store/ports/lead-store.ts';
import { notSent, sendThroughLedger, type SendOutcome, type SendRequest } from './send.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'email' | 'emailFallback' | 'gate'>;

/** Makes the activity that e-mails a lead; it runs on the e-mail queue. */
export function createSendEmailActivities(dependencies: Dependencies): {
  sendEmail(request: SendRequest): Promise<SendOutcome>;
} {
  const { store, playbook, publicUrl, gate } = dependencies;
  return {
    async sendEmail(request) {
      const lead = await store.leads.get(request.leadId);
      const { email: address } = lead.profile;
      if (address === undefined) return notSent(store, request, 'the lead gave no e-mail address');
      const email = await senderNow(dependencies);
      const earlierLocalParts = await store.deliveries.listSentLocalParts(request.enrollmentId);
      return sendThroughLedger({
        store,
        playbook,
        channel: 'email',
        provider: email.provider.vendor,
        isSandboxed: email.isSandboxed,
        request,
        needsConfirmedAddress: await needsConfirmedAddress({ store, playbook }, lead, request),
        pace: email.pace,
        gate,
        call: (message, leave) =>
          email.unpaced.send(
            emailOf({
              lead,
              address,
              message,
              leave,
              playbook,
              earlierLocalParts,
              unsubscribeUrl: unsubscribeUrl(publicUrl, store.suppressions.tokenOf(lead.leadId)),
            }),
          ),
      });
    },
  };
}

/**
 * Chooses who sends now. The ledger gives leave for what certainly did not go out, whoever tried before; of what may have gone
 * out it says `unknown` to anybody, until it was looked up where it was tried.
 */
async function senderNow({
  email,
  emailFallback,
  gate,
}: Pick<Dependencies, 'email' | 'emailFallback' | 'gate'>): Promise<Dependencies['email']> {
  if (emailFallback === undefined || !(await gate.isAway(email.provider.vendor))) return email;
  return emailFallback;
}

/**
 * Decides anew for every message: where the lead lives may have come to light after it was enrolled, and the table and the
 * purpose of sequences are the law of the day that it is sent on, not of the day that it was written on.
 */
async function needsConfirmedAddress(
  { store, playbook }: Pick<Dependencies, 'store' | 'playbook'>,
  { profile }: Lead,
  { enrollmentId }: SendRequest,
): Promise<boolean> {
  if (confirmationCountry(profile, playbook.consent) === undefined) return false;
  const { sequence } = (await store.enrollments.get(enrollmentId)).version;
  const today = playbook.sequences.get(sequence.name)?.sequence ?? sequence;
  return today.purpose === 'nurture';
}
