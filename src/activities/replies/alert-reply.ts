import { onOneLine } from '../../domain/on-one-line.ts';
import { personName } from '../../domain/person-name.ts';
import { shorten } from '../../domain/shorten.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { actingOwner } from '../owners/acting-owner.ts';
import { forOwner } from '../owners/for-owner.ts';
import { performOnce } from '../perform-once.ts';
import type { ReplySubject } from './settle-reply.ts';
import { writtenIn } from './understand-reply.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'chat'>;

const longestQuote = 300;

/** Makes the activity that tells the team's chat what a lead answered; it runs on the chat queue. */
export function createAlertReplyActivities({ store, playbook, chat }: Dependencies): {
  alertReply(subject: ReplySubject): Promise<void>;
} {
  return {
    async alertReply({ replyId, ...subject }) {
      if (chat === undefined) return;
      const channel = playbook.chatChannels['sales-chat'];
      await performOnce(store, subject, `reply:${replyId}:sales-chat`, {
        async perform() {
          const reply = await store.replies.get(replyId);
          const { profile, owner } = await store.leads.get(subject.leadId);
          const known = [personName(profile) ?? reply.fromAddress, profile.company].filter(
            (part) => part !== undefined,
          );
          const quote = shorten(onOneLine(writtenIn(reply)), longestQuote);
          const acting = actingOwner(playbook, owner, new Date(subject.nowMs));
          const text = forOwner(acting, `${onOneLine(known.join(', '))} answered:\n"${quote}"`);
          const { reference } = await chat.post({ channel, text });
          return reference;
        },
        event: { type: 'alert-sent', summary: `Told ${channel} that the lead answered.`, data: { to: 'sales-chat' } },
      });
    },
  };
}
