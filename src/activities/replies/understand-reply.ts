import { readReplyByRules } from '../../domain/replies/read-reply-by-rules.ts';
import { dayOf, isWithinAYear } from '../../domain/replies/calendar-day.ts';
import {
  modelReplyReadingSchema,
  type ModelReplyReading,
  type ReplyIntent,
  type ReplyReading,
} from '../../domain/replies/reply-reading.ts';
import { stripQuotedText } from '../../domain/replies/strip-quoted-text.ts';
import { renderPrompt } from '../../playbook/render-prompt.ts';
import type { StoredReply } from '../../store/ports/reply-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { startAskClock } from '../ask-model-clock.ts';
import { askModelLadder } from '../ask-model-ladder.ts';
import type { ReplySubject } from './settle-reply.ts';
import { suppressSender } from './suppress-sender.ts';

/** What a reply was understood to say, in codes. */
export interface UnderstoodReply {
  readonly intent: ReplyIntent;
  /** True when somebody of ours must do something about it on a day, or write to somebody else. */
  readonly needsTask: boolean;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'models' | 'modelBudget' | 'gate'>;

/** Everything is silent already: a model may take its time. */
const longestWaitMs = 60_000;

/**
 * Makes the activity that reads what a lead answered, by a model or else by the built-in rules; it runs on the model's
 * queue. No fault of a model makes it fail. It only ever makes the machine quieter.
 */
export function createUnderstandReplyActivities({ store, playbook, models, modelBudget, gate }: Dependencies): {
  understandReply(subject: ReplySubject): Promise<UnderstoodReply>;
} {
  return {
    async understandReply({ replyId, leadId, nowMs }) {
      const reply = await store.replies.get(replyId);
      const written = writtenIn(reply);
      // What models are asked is kept with a submission.
      const submissionId = await store.submissions.findLatestId(leadId);
      const asked =
        submissionId === undefined
          ? undefined
          : await askModelLadder(
              {
                store,
                models,
                budget: modelBudget,
                gate,
                clock: startAskClock({ nowMs, answerByMs: nowMs + longestWaitMs }),
              },
              {
                purpose: 'understand',
                subject: { leadId, submissionId, nowMs },
                name: 'reply_reading',
                schema: modelReplyReadingSchema,
                prompt: renderPrompt(playbook.prompts.understand, {
                  brand: playbook.brand,
                  reply: {
                    channel: reply.channel,
                    subject: reply.subject,
                    text: written,
                    today: dayOf(reply.receivedAt),
                  },
                }),
              },
            );
      const byRules = readReplyByRules(written, reply.receivedAt);
      const reading = asked?.kind === 'answered' ? fromModel(asked.value, byRules, reply.receivedAt) : byRules;
      const at = new Date(nowMs);
      if (reading.intent === 'opt-out') await suppressSender(store, reply, 'opted-out', at);
      if (reading.intent === 'complaint') await suppressSender(store, reply, 'complained', at);
      const judge = asked?.kind === 'answered' ? asked.model : 'built-in rules';
      await store.timeline.append(leadId, [
        {
          at,
          type: 'reply-understood',
          summary: `Read the answer as ${reading.intent}, by ${judge}: ${reading.because}.`,
          data: { replyId, judge, ...reading },
        },
      ]);
      const { intent, followUpOn } = reading;
      return { intent, needsTask: followUpOn !== undefined || intent === 'wrong-person' || intent === 'left-company' };
    },
  };
}

/** Answers what the person wrote now, without what is quoted below it. */
export function writtenIn({ text, html }: Pick<StoredReply, 'text' | 'html'>): string {
  return stripQuotedText({ text, ...(html !== undefined && { html }) });
}

/** Words that ask for silence count whatever the model makes of them; a day must be one that can come. */
function fromModel(answer: ModelReplyReading, byRules: ReplyReading, receivedAt: Date): ReplyReading {
  if (byRules.intent === 'opt-out') return byRules;
  const { intent, confidence, because, follow_up_on: day, other_person: other } = answer;
  const name = other?.name ?? undefined;
  const email = other?.email ?? undefined;
  return {
    intent,
    confidence,
    because,
    ...(day !== null && isWithinAYear(day, dayOf(receivedAt)) && { followUpOn: day }),
    ...((name !== undefined || email !== undefined) && { otherPerson: { name, email } }),
  };
}
