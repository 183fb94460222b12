import { z } from 'zod';
import { cutText } from '../../../domain/hygiene/cut-text.ts';
import type { Crm, CrmTask } from '../../crm.ts';
import { markerLine } from '../marker.ts';
import { dataPath, type Salesforce } from './connect-salesforce.ts';
import { followingConversion } from './find-person.ts';
import { isUnknownRecord } from './salesforce-error.ts';
import { soql } from './soql.ts';

/** The subject of what is written as a note: a task that is done already, which stands in the timeline of the record. */
export const noteSubject = 'Note of Leadline';

/** A task's description takes 32,000 characters; what is beyond stays free for its marker and for how it ended. */
const maxDescription = 32_000;
const maxBody = 30_500;
const maxSubject = 255;

const madeSchema = z.object({ id: z.string() });
const taskSchema = z.object({ IsClosed: z.boolean(), Description: z.string().nullable() });

/** Salesforce's standard values, which an organisation may rename in its own language and still are taken. */
const priorities: Readonly<Record<CrmTask['priority'], string>> = { high: 'High', normal: 'Normal', low: 'Low' };
const open = 'Not Started';
const done = 'Completed';

/**
 * Writes tasks, and notes as tasks that are done
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_task.htm).
 */
export function createSalesforceTasks(salesforce: Salesforce): Pick<Crm, 'addNote' | 'addTask' | 'completeTask'> {
  const make = (contactId: string, marker: string | undefined, fields: Readonly<Record<string, unknown>>) =>
    followingConversion(salesforce, contactId, async (personId) => {
      const known = marker === undefined ? undefined : await findMarked(salesforce, personId, marker);
      if (known !== undefined) return known;
      const body = { WhoId: personId, ...fields };
      const path = `${dataPath}/sobjects/Task`;
      return (await salesforce.call({ method: 'POST', path, body, answer: madeSchema })).id;
    });

  return {
    async addNote({ contactId, body, at, marker }) {
      const day = { ActivityDate: dayOf(at), Status: done, Priority: priorities.normal };
      const text = { Subject: noteSubject, Description: description(body, marker) };
      return { noteId: await make(contactId, marker, { ...text, ...day }) };
    },

    async addTask({ contactId, marker, title, body, dueAt, ownerId, priority }) {
      const taskId = await make(contactId, marker, {
        Subject: cutText(title, maxSubject),
        Description: description(body, marker),
        Status: open,
        Priority: priorities[priority],
        ActivityDate: dayOf(dueAt),
        // A task is due on a day; the hour is that of its reminder.
        ReminderDateTime: dueAt.toISOString(),
        IsReminderSet: true,
        ...(ownerId !== undefined && { OwnerId: ownerId }),
      });
      return { taskId };
    },

    async completeTask(taskId, { at, note }) {
      const path = `${dataPath}/sobjects/Task/${encodeURIComponent(taskId)}`;
      try {
        const task = await salesforce.call({ path: `${path}?fields=IsClosed,Description`, answer: taskSchema });
        if (task.IsClosed) return;
        const lines = [task.Description ?? '', `Done ${at.toISOString()}: ${note}`].filter((line) => line !== '');
        const body = { Status: done, IsReminderSet: false, Description: cutText(lines.join('\n'), maxDescription) };
        await salesforce.call({ method: 'PATCH', path, body, answer: z.unknown() });
      } catch (error) {
        if (!isUnknownRecord(error)) throw error;
      }
    },
  };
}

/**
 * Finds the task of a person that was written with a marker, the newest first. A task has no field of its own for it that every
 * organisation has, and its description cannot be searched by a query: it is read. What was written just before is there.
 */
async function findMarked(salesforce: Salesforce, personId: string, marker: string): Promise<string | undefined> {
  const written = soql`SELECT Id, Description FROM Task WHERE WhoId = ${personId} ORDER BY CreatedDate DESC, Id DESC`;
  for await (const { Id: id, Description: text } of salesforce.records(written)) {
    if (typeof text === 'string' && text.includes(markerLine(marker))) return String(id);
  }
  return undefined;
}

function description(body: string, marker: string | undefined): string {
  const text = cutText(body, maxBody);
  return marker === undefined ? text : `${text}\n\n${markerLine(marker)}`;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
