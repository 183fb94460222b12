import type { Crm } from '../../crm.ts';
import { ProviderError } from '../../provider-error.ts';
import { readPath } from '../../read-path.ts';
import { markerLine } from '../marker.ts';
import { callHttpCrm, type HttpCrmConnection } from './call-http-crm.ts';
import { fieldsFrom } from './fields-from.ts';
import type { HttpCrmConfiguration } from './http-crm-schema.ts';
import { recordFrom } from './read-record.ts';
import { requiredId } from './required-id.ts';

/** What is answered for a note or a task that it is not described how to write. */
const notDone = 'none';

/** Writes notes and tasks, as far as it is described how. */
export function createHttpTasks(
  connection: HttpCrmConnection,
  { addNote, addTask, completeTask }: HttpCrmConfiguration,
): Pick<Crm, 'addNote' | 'addTask' | 'completeTask'> {
  const { vendor } = connection;
  return {
    async addNote({ contactId, body, at, marker }) {
      if (addNote === undefined) return { noteId: notDone };
      const text = marker === undefined ? body : marked(body, marker);
      const answer = await callHttpCrm(connection, {
        ...addNote,
        places: { contactId },
        body: fieldsFrom({ contactId, body: text, at: at.toISOString(), marker }, addNote),
        once: marker === undefined ? undefined : ['note', contactId, marker],
      });
      return { noteId: requiredId(vendor, answer, addNote.id) };
    },

    async addTask({ contactId, marker, title, body, dueAt, ownerId, priority }) {
      if (addTask === undefined) return { taskId: notDone };
      const words = { title, body: marked(body, marker), priority: addTask.priorities?.[priority] ?? priority };
      const answer = await callHttpCrm(connection, {
        ...addTask,
        places: { contactId },
        body: fieldsFrom({ contactId, marker, ...words, dueAt: dueAt.toISOString(), ownerId }, addTask),
        once: ['task', contactId, marker],
      });
      return { taskId: requiredId(vendor, answer, addTask.id) };
    },

    async completeTask(taskId, { at, note }) {
      if (completeTask === undefined) return;
      const task = await recordFrom(connection, completeTask.unless, { taskId });
      if (task === undefined || readPath(task, completeTask.unless.done) === true) return;
      const body = fieldsFrom({ at: at.toISOString(), note }, completeTask);
      try {
        await callHttpCrm(connection, { ...completeTask, places: { taskId }, body });
      } catch (error) {
        if (!ProviderError.is(error) || error.status !== 404) throw error;
      }
    },
  };
}

/** By its last line our own is known when the dealings with a contact are read. */
function marked(body: string, marker: string): string {
  return `${body}\n\n${markerLine(marker)}`;
}
