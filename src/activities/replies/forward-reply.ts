import { personName } from '../../domain/person-name.ts';
import type { OutgoingEmail } from '../../providers/email-sender.ts';
import type { StoredReply } from '../../store/ports/reply-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { actingOwner } from '../owners/acting-owner.ts';
import { performOnce } from '../perform-once.ts';
import type { ReplySubject } from './settle-reply.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'email'>;

/**
 * Makes the activity that forwards what a lead answered to its owner, to the deputy while the owner is away, else to the
 * playbook's sender; it runs on the e-mail queue. Answering the forwarded mail answers the lead. At least once: a lost answer repeats the mail.
 */
export function createForwardReplyActivities({ store, playbook, email }: Dependencies): {
  forwardReply(subject: ReplySubject): Promise<void>;
} {
  return {
    async forwardReply({ replyId, ...subject }) {
      const { sender, replyDomain } = playbook.senders;
      const reply = await store.replies.get(replyId);
      const { profile, owner, madeInSandbox } = await store.leads.get(subject.leadId);
      // What was made in the sandbox reaches nobody real.
      if (madeInSandbox && !email.isSandboxed) return;
      const acting = actingOwner(playbook, owner, new Date(subject.nowMs));
      const to = acting === undefined ? sender : { name: acting.name, address: acting.email };
      const key = `forward:${replyId}`;
      const name = personName(profile) ?? 'A lead';
      const forwarded: OutgoingEmail = {
        from: { address: sender.address, name: `${name} via Leadline` },
        to: { address: to.address, name: to.name },
        ...(profile.email !== undefined && { replyTo: { address: profile.email, name: personName(profile) } }),
        subject: `Answer from ${name}: ${reply.subject ?? `by ${reply.channel === 'sms' ? 'SMS' : 'e-mail'}`}`,
        text: textOf(reply, { email: profile.email, phone: profile.phone }),
        messageId: `<${replyId}.forward@${replyDomain}>`,
        headers: {
          // Programs that answer mail must not answer this one (RFC 3834, section 5).
          'Auto-Submitted': 'auto-generated',
          ...(reply.referencedMessageIds.length > 0 && { References: reply.referencedMessageIds.join(' ') }),
        },
        deliveryKey: key,
      };
      await performOnce(store, subject, key, {
        perform: async () => (await email.provider.send(forwarded)).providerMessageId,
        event: { type: 'reply-forwarded', summary: `Forwarded the answer to ${to.name}.`, data: { replyId } },
      });
    },
  };
}

function textOf(
  { text, fromAddress }: StoredReply,
  reach: { readonly email?: string | undefined; readonly phone?: string | undefined },
): string {
  const ways = [reach.email, reach.phone].filter((way) => way !== undefined).join(', ');
  return [
    `From ${fromAddress}${ways === '' ? '' : ` (known to us: ${ways})`}. The automation is silent for this lead now.`,
    '',
    text,
  ].join('\n');
}
