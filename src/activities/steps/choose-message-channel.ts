import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { Channel } from '../../domain/message.ts';
import { chooseChannel } from '../../domain/steps/choose-channel.ts';
import { closedChannels } from '../../domain/steps/closed-channels.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { pinnedStep } from '../pinned-step.ts';
import type { StepSubject } from '../subject.ts';

/** By which channel a message goes; `nothing`: by none, which the timeline has been told. */
export type MessageChannel = { readonly kind: 'send'; readonly channel: Channel } | { readonly kind: 'nothing' };

type Dependencies = Pick<ActivityDependencies, 'store' | 'sms'>;

/** Makes the activity that chooses the channel of a message before anything is written or waited for. */
export function createChooseMessageChannelActivities({ store, sms }: Dependencies): {
  chooseMessageChannel(subject: StepSubject): Promise<MessageChannel>;
} {
  return {
    async chooseMessageChannel({ leadId, enrollmentId, stepId, nowMs }) {
      const step = pinnedStep(await store.enrollments.get(enrollmentId), stepId, 'message');
      const { profile } = await store.leads.get(leadId);
      const closed = closedChannels({
        profile,
        connected: sms === undefined ? ['email'] : ['email', 'sms'],
        suppressed: await suppressedChannels(store, profile),
      });
      const last = step.channel === 'auto' ? await store.messages.findLastChannel(leadId) : undefined;
      const chosen = chooseChannel({ step, closed, last });
      const at = new Date(nowMs);
      if (chosen.kind === 'skip') {
        const summary = `Did not send the message ${stepId}: ${chosen.because}.`;
        await store.timeline.append(leadId, [{ at, type: 'message-not-sent', summary, data: { stepId } }]);
        return { kind: 'nothing' };
      }
      const { channel, because } = chosen;
      if (channel !== step.channel) {
        const name = channel === 'email' ? 'e-mail' : 'SMS';
        const summary = `The message ${stepId} goes by ${name}, ${because}.`;
        await store.timeline.append(leadId, [{ at, type: 'branch-chosen', summary, data: { stepId, channel } }]);
      }
      return { kind: 'send', channel };
    },
  };
}

async function suppressedChannels(
  { suppressions }: Pick<Dependencies['store'], 'suppressions'>,
  { email, phone }: LeadProfile,
): Promise<Channel[]> {
  const byEmail = email === undefined ? undefined : await suppressions.find('email', email);
  const bySms = phone === undefined ? undefined : await suppressions.find('sms', phone);
  return [...(byEmail === undefined ? [] : ['email' as const]), ...(bySms === undefined ? [] : ['sms' as const])];
}
