import { ownNoteHeading } from '../domain/history/is-own-note.ts';
import { onOneLine } from '../domain/on-one-line.ts';
import type { TimelineEventType } from '../domain/timeline-event.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { feedbackLine } from './alert-text.ts';
import { writeContact } from './crm-changes/write-contact.ts';
import { hasCrmFor } from './has-crm-for.ts';
import { makeContact } from './make-contact.ts';
import { performOnce } from './perform-once.ts';
import type { LeadSubject } from './subject.ts';

/** The contact as the CRM knows it; empty when our own store is the CRM. */
interface ContactReference {
  readonly contactId?: string | undefined;
}

/** A contact that was written, and what was found changed in it. */
export interface UpdatedContact extends ContactReference {
  /** Present when a person had stopped the lead in the CRM, which the store has obeyed. */
  readonly stopOrdinal?: number | undefined;
}

export interface WriteNoteRequest extends LeadSubject, ContactReference {
  /** What the note is about; a milestone has one note. */
  readonly milestone: string;
  /** Whose judgement a reader of the note may correct; absent in histories of before that was offered. */
  readonly submissionId?: string | undefined;
  /** Business time from which on actions belong to this milestone. */
  readonly sinceMs: number;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'crm' | 'handOver' | 'publicUrl'>;

/** Makes the activities that write back to the CRM; they run on the CRM's queue. */
export function createRecordActivities(dependencies: Dependencies): {
  updateContact(subject: LeadSubject): Promise<UpdatedContact>;
  writeNote(request: WriteNoteRequest): Promise<void>;
} {
  const { store, crm, publicUrl } = dependencies;
  return {
    async updateContact({ leadId, nowMs }) {
      if (crm.vendor === 'none') return {};
      const at = new Date(nowMs);
      const { contactId, lead, obeyed } = await writeContact(dependencies, { leadId, at });
      await store.timeline.append(leadId, [
        { at, type: 'crm-updated', summary: `Wrote status ${lead.status} and tags to the CRM.` },
      ]);
      return { contactId, ...(obeyed.stopOrdinal !== undefined && { stopOrdinal: obeyed.stopOrdinal }) };
    },
    async writeNote(request) {
      if (!hasCrmFor(crm, 'notes')) return;
      const { leadId, milestone, submissionId, sinceMs, nowMs } = request;
      const events = await store.timeline.list(leadId);
      const actions = events.filter(({ at, type }) => at.getTime() >= sinceMs && toldInNotes.has(type));
      await performOnce(store, request, `note:${milestone}`, {
        async perform() {
          // Absent where the contact was never written, since an operator skipped that.
          const contactId = request.contactId ?? (await makeContact({ store, crm }, leadId));
          const lines = actions.map(({ at, summary }) => `${at.toISOString()}  ${onOneLine(summary)}`);
          const feedback = submissionId === undefined ? [] : [feedbackLine({ store, publicUrl }, submissionId)];
          const body = [ownNoteHeading, ...lines, ...feedback].join('\n');
          const { noteId } = await crm.addNote({ contactId, body, marker: milestone, at: new Date(nowMs) });
          return noteId;
        },
        event: { type: 'note-written', summary: `Wrote a note with ${actions.length} actions to the CRM.` },
      });
    },
  };
}

const toldInNotes: ReadonlySet<TimelineEventType> = new Set([
  'lead-assessed',
  'route-chosen',
  'alert-sent',
  'alert-passed-on',
  'alert-taken',
  'task-added',
  'ticket-opened',
  'tags-changed',
  'message-sent',
  'message-not-sent',
  'reply-received',
  'sequence-stopped',
]);
