import type { ExperimentArm } from '../domain/experiments.ts';
import type { MessageContent } from '../domain/message.ts';
import { nextSendTime } from '../domain/next-send-time.ts';
import type { ChosenMessage } from '../domain/steps/chosen-message.ts';
import type { TimelineEvent } from '../domain/timeline-event.ts';
import type { Message } from '../store/ports/message-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { waitStarted } from './begin-wait.ts';
import type { MessageContext } from './message-context.ts';
import type { LeadSender } from './owners/sender-of.ts';
import { placeOf } from './place-of.ts';
import type { StepSubject } from './subject.ts';

/** A message that waits to be sent. */
export interface PreparedMessage {
  /** Absent in histories of before there was another kind. */
  readonly kind?: 'ready' | undefined;
  readonly messageId: string;
  readonly sendAtMs: number;
  readonly because: string;
}

interface MessageToPlan {
  readonly context: MessageContext;
  readonly content: MessageContent;
  readonly verdict: Message['verdict'];
  readonly writtenBy: Message['writtenBy'];
  /** True where a person let it pass. */
  readonly isApproved?: boolean | undefined;
  readonly experiment?: ExperimentArm | undefined;
  /** What the timeline is told of how it came about. */
  readonly told: readonly Pick<TimelineEvent, 'type' | 'summary' | 'data'>[];
}

/** Keeps a message that may go out, plans when it does, and tells the timeline. */
export async function planMessage(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  { leadId, enrollmentId, stepId, nowMs }: StepSubject,
  { context: { step, leadCase, sender }, content, verdict, writtenBy, isApproved, experiment, told }: MessageToPlan,
): Promise<PreparedMessage> {
  const now = new Date(nowMs);
  const { channel } = step;
  const { messageId } = await store.messages.save(
    {
      leadId,
      enrollmentId,
      stepId,
      channel,
      content,
      verdict,
      writtenBy,
      sender: signerOf(content, sender, playbook),
      isApproved,
      ...(experiment && { experiment }),
    },
    now,
  );
  const { delays, hours } = playbook;
  const place = placeOf(leadCase, playbook);
  const { at, because } = nextSendTime({ step, seed: `${enrollmentId}:${stepId}`, now, delays, hours, place });
  const what = describeMessage(step, content);
  await store.enrollments.setNextStep(enrollmentId, { what, at, because, stepId });
  const events: TimelineEvent[] = told.map((event) => ({ at: now, ...event }));
  if (at > now) events.push(waitStarted({ at, because, qualifier: `with ${what}` }, now));
  await store.timeline.append(leadId, events);
  return { kind: 'ready', messageId, sendAtMs: at.getTime(), because };
}

/** What waited for a review may be signed by whoever owned the lead when it was written. */
function signerOf(
  { text }: MessageContent,
  { key, name }: LeadSender,
  { team }: Pick<ActivityDependencies['playbook'], 'team'>,
): string | undefined {
  if (text.includes(name)) return key;
  return Object.keys(team).find((member) => text.includes(team[member]?.name ?? member)) ?? key;
}

/** Names a message as the timeline does. */
export function describeMessage({ id, channel }: ChosenMessage, { subject }: MessageContent): string {
  return channel === 'email' ? `the e-mail "${subject ?? id}"` : `the SMS ${id}`;
}
