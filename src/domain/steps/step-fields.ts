import { z } from 'zod';

/** Where a branch leads when nothing more is to be done. */
export const endOfSequence = 'end';

/** Defines what a step is called within its sequence. `end` is no step: a branch that leads there ends the sequence. */
export const stepIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens')
  .refine((id) => id !== endOfSequence, 'choose another id: `end` is where a sequence ends');

/** Defines where a branch leads: to the id of a later step, or to `end`. */
export const stepTargetSchema = z.string().regex(/^[a-z0-9-]+$/, 'name the id of a later step, or `end`');

/** Defines a duration as sequences keep it: as the playbook writes it, for example `2d`. */
export const stepDurationSchema = z.string().regex(/^\d+(m|h|d)$/, 'write a duration such as 5m, 12h or 2d');
