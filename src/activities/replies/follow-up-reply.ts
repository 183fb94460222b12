import { z } from 'zod';
import { openingOfDay } from '../../domain/hours/opening-of-day.ts';
import { addDays, dayOf } from '../../domain/replies/calendar-day.ts';
import { replyIntents } from '../../domain/replies/reply-reading.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { crmOwnerOf } from '../crm-owner-of.ts';
import { hasCrmFor } from '../has-crm-for.ts';
import { makeContact } from '../make-contact.ts';
import { actingOwner } from '../owners/acting-owner.ts';
import { performOnce } from '../perform-once.ts';
import type { ReplySubject } from './settle-reply.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'crm'>;

const readingSchema = z.looseObject({
  replyId: z.string(),
  intent: z.enum(replyIntents),
  followUpOn: z.string().optional(),
  otherPerson: z.looseObject({ name: z.string().optional(), email: z.string().optional() }).optional(),
});
type Reading = z.infer<typeof readingSchema>;

/** Makes the activity that gives the owner of the lead a task where an answer asks for one; it runs on the CRM's queue. */
export function createFollowUpReplyActivities({ store, playbook, crm }: Dependencies): {
  followUpReply(subject: ReplySubject): Promise<void>;
} {
  return {
    async followUpReply({ replyId, ...subject }) {
      if (!hasCrmFor(crm, 'tasks')) return;
      const reading = await readingOf(store, subject.leadId, replyId);
      if (reading === undefined) return;
      const { brand, hours } = playbook;
      const day = reading.followUpOn ?? addDays(dayOf(new Date(subject.nowMs)), 1);
      const place = { timeZones: [brand.timeZone], timeZoneBecause: 'we are there' };
      const title = titleOf(reading);
      await performOnce(store, subject, `reply:${replyId}:task`, {
        async perform() {
          const contactId = await makeContact({ store, crm }, subject.leadId);
          const { owner } = await store.leads.get(subject.leadId);
          const acting = actingOwner(playbook, owner, new Date(subject.nowMs));
          const ownerId =
            (acting && (await crmOwnerOf(crm, acting))) ??
            (await crm.readContact(contactId))?.ownerId ??
            (await crmOwnerOf(crm, { email: playbook.senders.sender.address }));
          const { taskId } = await crm.addTask({
            contactId,
            marker: `reply:${replyId}`,
            title,
            body: bodyOf(reading),
            dueAt: openingOfDay({ day, hours, place }),
            ownerId,
            priority: 'normal',
          });
          return taskId;
        },
        event: { type: 'task-added', summary: `Made the task "${title}" for ${day} in the CRM.` },
      });
    },
  };
}

async function readingOf(
  { timeline }: Pick<Dependencies['store'], 'timeline'>,
  leadId: string,
  replyId: string,
): Promise<Reading | undefined> {
  const told = (await timeline.list(leadId)).filter(({ type }) => type === 'reply-understood');
  return told.map(({ data }) => readingSchema.safeParse(data).data).findLast((reading) => reading?.replyId === replyId);
}

function titleOf({ intent }: Reading): string {
  if (intent === 'wrong-person') return 'Write to the right person instead';
  return intent === 'left-company' ? 'The contact has left its company' : 'Follow up: the lead asked for a later time';
}

function bodyOf({ intent, otherPerson, followUpOn }: Reading): string {
  const other = [otherPerson?.name, otherPerson?.email].filter((part) => part !== undefined).join(', ');
  return [
    `The lead's answer was read as ${intent}. The automation is silent for it.`,
    ...(followUpOn === undefined ? [] : [`Asked to be written to again on ${followUpOn}.`]),
    ...(other === '' ? [] : [`Named in its place: ${other}`]),
  ].join('\n');
}
