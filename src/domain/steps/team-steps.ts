import { z } from 'zod';
import { alertTargets } from '../team.ts';
import { stepDurationSchema, stepIdSchema } from './step-fields.ts';

const priority = z.enum(['high', 'normal', 'low']).default('normal');
const tag = z.string().min(1).max(100);

/** Defines a step that alerts the team, with the usual words about the lead and a note. */
export const alertStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('alert'),
  to: z.array(z.enum(alertTargets)).min(1, 'name at least one target, such as [sales-chat]'),
  /** What the team is to know or do, in a sentence. */
  note: z.string().min(1).max(300).optional(),
});

/** Defines a step that gives somebody something to do in the CRM: the contact's owner, else a reviewer of the playbook. */
export const taskStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('task'),
  title: z.string().min(1).max(200),
  body: z.string().min(1).max(2_000).optional(),
  /** How long from the step on it may take. */
  due: stepDurationSchema,
  priority,
});

/** Defines a step that opens a ticket with what the lead wrote. */
export const ticketStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('ticket'),
  /** Absent: `Support request`. */
  subject: z.string().min(1).max(200).optional(),
  priority,
});

/** Defines a step that gives the lead tags and takes others from it. */
export const tagStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('tag'),
  add: z.array(tag).default([]),
  remove: z.array(tag).default([]),
});
