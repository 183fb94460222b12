import { z } from 'zod';

/** What every command of an operator may say of itself. */
export const operatorWordFields = {
  /** Who gives the command. */
  by: z.string().trim().min(1).max(200).default('an operator'),
  note: z.string().trim().min(1).max(1_000).optional(),
};

/** Defines the body of a command that needs no more. */
export const operatorWordSchema = z.strictObject(operatorWordFields);

/** As long as any command's body may be. */
export const maxCommandBytes = 8_192;
