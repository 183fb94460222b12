import { z } from 'zod';
import { durationMs } from './duration.ts';

/** Defines a duration as a playbook writes it, for example `5m`; read as milliseconds. */
export const durationSchema = z
  .string()
  .regex(/^\d+(m|h|d)$/, 'write a duration such as 5m, 12h or 2d')
  .transform(durationMs);
