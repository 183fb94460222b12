import { z } from 'zod';
import { channels, voices } from '../message.ts';
import { stepIdSchema } from './step-fields.ts';

/** Defines what a model is asked to write in place of a message's template. */
const draftOrderSchema = z.strictObject({
  /** Divides the leads: those in its arm `model` get a draft, the others the template. Absent: everybody gets a draft. */
  experiment: z.string().optional(),
  /** The template around a draft: greeting, signature and footer. */
  frame: z.string(),
  /** What the message is to achieve, told to whoever writes it. */
  brief: z.string().min(1).max(600),
});

/** Defines a step that writes to the lead, on a channel that is fixed or chosen for each lead. */
export const messageStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('message'),
  /** `auto`: by consent, address, and the channel that was last used. */
  channel: z.enum([...channels, 'auto']),
  voice: z.enum(voices),
  /** With `auto`, the template of the e-mail. */
  template: z.string(),
  /** With `auto` alone: the template of the SMS. */
  smsTemplate: z.string().optional(),
  /** What is sent where the step's own channel is not open to the lead. Absent: nothing is, and the timeline says why. */
  alternative: z.strictObject({ channel: z.enum(channels), template: z.string() }).optional(),
  draft: draftOrderSchema.optional(),
});
