import { z } from 'zod';
import { operatorWordFields } from '../operator-word.ts';

/** Defines how a version is named: by its hash, or so much of it as tells it from others. */
export const versionHashSchema = z.string().regex(/^[0-9a-f]{6,64}$/, 'give at least 6 characters of the hash');

/** What every order about a version may say. */
export const versionOrderFields = {
  by: operatorWordFields.by,
  sequence: z.string().min(1).max(200),
  /** True: only tells what would be done. */
  dryRun: z.boolean().default(true),
  /** Where those go on who stand at a step that the new version lacks: at one of its steps, or at `end`. */
  steps: z.record(z.string().min(1).max(200), z.string().min(1).max(200)).default({}),
};
