import { AssociationTypes, type Client } from '@hubspot/api-client';
import {
  AssociationSpecAssociationCategoryEnum as Category,
  type SimplePublicObjectInput as TaskChange,
  type SimplePublicObjectInputForCreate as NewTask,
} from '@hubspot/api-client/lib/codegen/crm/objects/tasks/index.js';
import { z } from 'zod';
import type { Crm, CrmTask } from '../../crm.ts';
import type { Plain } from '../../plain.ts';
import { absentIfGone } from '../absent-if-gone.ts';
import { callHubSpot } from './call-hubspot.ts';
import { contactAssociation } from './contact-association.ts';
import { findMarkedRecord } from './find-marked-record.ts';
import { madeRecordSchema, readRecordSchema } from './hubspot-answers.ts';
import { markedBody } from './marker.ts';
import { noteBody } from './note-body.ts';

const toContact = {
  associationCategory: Category.HubspotDefined,
  associationTypeId: AssociationTypes.taskToContact,
};

const priorities: Readonly<Record<CrmTask['priority'], string>> = { high: 'HIGH', normal: 'MEDIUM', low: 'LOW' };

/** Writes tasks (https://developers.hubspot.com/docs/api-reference/crm-tasks-v3/guide). */
export function createHubSpotTasks(client: Client, timeoutMs: number): Pick<Crm, 'addTask' | 'completeTask'> {
  const { basicApi } = client.crm.objects.tasks;

  return {
    async addTask(task) {
      const { contactId, marker } = task;
      const taskId = await findMarkedRecord(client, { type: 'tasks', contactId, marker, timeoutMs });
      if (taskId !== undefined) return { taskId };
      const call = basicApi.create(newTaskFrom(task));
      const { id } = await callHubSpot({ timeoutMs, answer: madeRecordSchema, call });
      return { taskId: id };
    },

    async completeTask(taskId, { at, note }) {
      const read = basicApi.getById(taskId, ['hs_task_status', 'hs_task_body']);
      const task = await absentIfGone(callHubSpot({ timeoutMs, answer: readRecordSchema, call: read }));
      if (task === undefined || task.properties['hs_task_status'] === 'COMPLETED') return;
      const body = task.properties['hs_task_body'] ?? '';
      const done = noteBody(`Done ${at.toISOString()}: ${note}`);
      const change: Plain<TaskChange> = {
        properties: { hs_task_status: 'COMPLETED', hs_task_body: body === '' ? done : `${body}<br>${done}` },
      };
      const write = basicApi.update(taskId, change);
      await absentIfGone(callHubSpot({ timeoutMs, answer: z.unknown(), call: write }));
    },
  };
}

/** The time of a task is the one at which it is due. */
function newTaskFrom({ contactId, marker, title, body, dueAt, ownerId, priority }: CrmTask): Plain<NewTask> {
  return {
    properties: {
      hs_timestamp: dueAt.toISOString(),
      hs_task_subject: title,
      hs_task_body: markedBody(body, marker),
      hs_task_status: 'NOT_STARTED',
      hs_task_priority: priorities[priority],
      hs_task_type: 'TODO',
      ...(ownerId !== undefined && { hubspot_owner_id: ownerId }),
    },
    associations: [contactAssociation(contactId, toContact)],
  };
}
